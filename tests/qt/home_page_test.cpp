// SPDX-License-Identifier: GPL-3.0-or-later
// Accueil: what it says of sessions it does not open, and what a new session is made of.
#include "widgets/home/home_page.h"

#include <filesystem>
#include <fstream>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <catch2/catch.hpp>

#include "app/data_folder.h"
#include "app/example_session.h"
#include "app/session_glance.h"
#include "qt/qt_path.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/home/glance_text.h"
#include "widgets/home/recent_delegate.h"
#include "widgets/home/recent_sessions.h"
#include "widgets/home/remarks_dialog.h"
#include "widgets/kit/elided_combo_box.h"
#include "widgets/kit/two_line_delegate.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/main_window.h"

using namespace delibere;
using namespace delibere::widgets;
using sample::toQt;

namespace {

class Suggested : public sample::ScriptedPrompts {
public:
    QStringList suggestions;
    std::optional<QString> saveFile(const QString& title, const QString& suggestion,
                                    const QString& filter) override
    {
        suggestions << suggestion;
        return ScriptedPrompts::saveFile(title, suggestion, filter);
    }
};

struct Home {
    Home()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, toQt(folder.path()));
        qputenv("DELIBERE_REFERENTIELS", QFile::encodeName(toQt(folder.path() / "referentiels")));
        const auto made = app::createExample(folder.path() / "exemple");
        REQUIRE(made);
        example = made->session;
    }
    template <class Widget>
    static Widget& part(const QWidget& page, const char* name)
    {
        INFO(name);
        auto* found = page.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }

    sample::ScratchFolder folder;
    Suggested prompts;
    std::filesystem::path example;
};

QString stateAt(const QListView& list, int row)
{
    return list.model()->index(row, 0).data(RecentDelegate::StateRole).toString();
}

} // namespace

TEST_CASE("a session at a glance is counted as it is")
{
    const Home home;
    const auto glance = app::glanceAt(home.example);
    REQUIRE(glance);
    CHECK(glance->candidates == 2);
    CHECK(glance->sheetsAwaited == 5); // three members, one withdrew from one candidate
    CHECK(glance->sheetsSubmitted <= 5);
    CHECK(glance->recordsAwaited == 2);
    CHECK(glance->recordsSigned == 0);
    const GlanceText text = glanceText(*glance);
    CHECK(text.state == "en cours");
    CHECK(text.detail.startsWith("2 candidats · "));
    CHECK(text.detail.contains("sur 5"));
}

TEST_CASE("of a commission applications are counted, and no grid is")
{
    app::SessionGlance glance;
    glance.ofACommission = true;
    glance.candidates = 30;
    glance.sheetsAwaited = glance.sheetsSubmitted = glance.recordsAwaited = 30;
    const QString detail = glanceText(glance).detail;
    CHECK(detail.contains("candidatures"));
    CHECK(detail.contains("sur 30"));
    CHECK_FALSE(detail.contains("grille"));
}

TEST_CASE("a file that is missing or half copied is not said to be damaged")
{
    const Home home;
    using Problem = app::GlanceProblem;
    CHECK(app::glanceAt(home.folder.path() / "absent.jury").error() == Problem::Missing);
    const auto half = home.folder.path() / "moitie.jury";
    std::filesystem::copy_file(home.example, half);
    std::filesystem::resize_file(half, std::filesystem::file_size(half) / 2);
    CHECK(app::glanceAt(half).error() == Problem::Incomplete);
    std::filesystem::resize_file(half, 60);
    CHECK(app::glanceAt(half).error() == Problem::Incomplete);
    const auto letter = home.folder.path() / "lettre.jury";
    std::ofstream(letter) << std::string(400, 'x');
    CHECK(app::glanceAt(letter).error() != Problem::Missing);
    for (const Problem problem : {Problem::Missing, Problem::Incomplete, Problem::Busy,
                                  Problem::Older, Problem::Unreadable})
        CHECK_FALSE(glanceText(tl::unexpected(problem)).detail.contains("endommag"));
}

TEST_CASE("recent sessions say how far they are, find by word, and are forgotten without a file")
{
    Home home;
    const auto gone = toQt(home.folder.path() / "partie.jury");
    rememberSession({gone, QStringLiteral("Jury de mars"), {}});
    rememberSession({toQt(home.example), QStringLiteral("Un ancien intitulé"), {}});
    HomePage page(home.prompts);
    page.resize(1300, 660);
    page.show();
    auto& list = Home::part<QListView>(page, "recentListView");
    REQUIRE(QTest::qWaitFor(
        [&] { return !stateAt(list, 0).isEmpty() && !stateAt(list, 1).isEmpty(); }));
    CHECK(stateAt(list, 0) == "en cours");
    CHECK(list.model()->index(0, 0).data().toString().startsWith("Session de démonstration"));
    CHECK(stateAt(list, 1) == "introuvable");
    CHECK(list.model()->index(1, 0).data().toString() == "Jury de mars");

    QTest::keyClicks(&Home::part<QLineEdit>(page, "recentSearchLineEdit"), "MARS");
    CHECK(list.isRowHidden(0));
    CHECK_FALSE(list.isRowHidden(1));
    Home::part<QLineEdit>(page, "recentSearchLineEdit").clear();
    list.setCurrentIndex(list.model()->index(0, 0));
    QTest::keyClick(&list, Qt::Key_Delete);
    CHECK(recentSessions().size() == 1);
    CHECK(recentSessions().front().path == gone);
    CHECK(std::filesystem::exists(home.example));
}

TEST_CASE("a session listed under its old title shows the present one at once")
{
    Home home;
    MainWindow window(home.prompts);
    window.show();
    window.openSession(toQt(home.example));
    REQUIRE(window.document() != nullptr);
    SessionInfo info = window.document()->jury().info;
    info.title = "Jury de juin";
    REQUIRE(window.document()->apply(SetSessionInfo{info}));
    CHECK(recentSessions().front().title == "Jury de juin");
    const auto& list = Home::part<QListView>(window, "recentListView");
    CHECK(list.model()->index(0, 0).data().toString() == "Jury de juin");
    CHECK(stateAt(list, 0) == "ouverte");
}

// The list is being read when one opens from it: neither hinders the other.
TEST_CASE("a session opens from the list while the list is being read")
{
    Home home;
    rememberSession({toQt(home.example), QStringLiteral("exemple"), {}});
    for (int round = 0; round < 20; ++round) {
        INFO(round);
        MainWindow window(home.prompts);
        window.show();
        window.openSession(toQt(home.example));
        REQUIRE(window.document() != nullptr);
        REQUIRE_FALSE(window.document()->session().readOnly());
    }
}

TEST_CASE("the framework that is selected, on either side, is the one of the new session")
{
    Home home;
    HomePage page(home.prompts);
    page.resize(1300, 660);
    page.show();
    auto& create = Home::part<QPushButton>(page, "createPushButton");
    REQUIRE(QTest::qWaitFor([&] { return create.isEnabled(); }));
    auto& list = Home::part<QListView>(page, "frameworksListView");
    auto& box = Home::part<QComboBox>(page, "frameworkComboBox");
    std::string made;
    QObject::connect(
        &page, &HomePage::createRequested, &page,
        [&](const app::FrameworkFile& file, const QString&) { made = file.framework.title; });
    int sessions = 0;
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          list.visualRect(list.model()->index(row, 0)).center());
        const QString title = list.currentIndex().data().toString();
        if (!create.isEnabled())
            continue; // no evaluation by a jury in it
        home.prompts.paths = {QStringLiteral("/nulle/part.jury")};
        create.click();
        CHECK(QString::fromStdString(made) == title);
        ++sessions;
    }
    CHECK(sessions >= 2);
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Home);
    CHECK(list.currentIndex().data().toString() == box.currentText());
    CHECK(home.prompts.suggestions.front().startsWith(
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)));
}

TEST_CASE("the remarks on a framework are behind a button, all of them")
{
    Home home;
    HomePage page(home.prompts);
    page.resize(1300, 660);
    page.show();
    auto& check = Home::part<QPushButton>(page, "checkPushButton");
    REQUIRE(QTest::qWaitFor([&] { return check.isEnabled(); }));
    check.click();
    const auto* dialog = page.findChild<RemarksDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(Home::part<QListView>(*dialog, "remarksListView").model()->rowCount() > 20);
}

TEST_CASE("a framework is read and shown, then kept, and its next version beside it")
{
    Home home;
    HomePage page(home.prompts);
    page.resize(1300, 660);
    page.show();
    auto& add = Home::part<QPushButton>(page, "addPushButton");
    auto& list = Home::part<QListView>(page, "frameworksListView");
    REQUIRE(QTest::qWaitFor([&] { return list.model()->rowCount() > 0; }));
    const int installed = list.model()->rowCount();

    // Another version of one that is installed: one word of it, and its number.
    QFile source(toQt(app::frameworkFolder() / "cqp-fictif-atelier-velo.json"));
    REQUIRE(source.open(QIODevice::ReadOnly));
    QByteArray bytes = source.readAll();
    const auto version = app::loadFramework(app::frameworkFolder() / "cqp-fictif-atelier-velo.json")
                             .value()
                             .framework.version;
    const QByteArray number = QByteArrayLiteral("\"version\": \"") + version.c_str();
    REQUIRE(bytes.contains(number));
    bytes.replace(number, QByteArrayLiteral("\"version\": \"9.9 bis"));
    REQUIRE(bytes.contains("Remettre un vélo en état de rouler"));
    bytes.replace("Remettre un vélo en état de rouler", "Réparer");
    const QString file = toQt(home.folder.path() / "nouveau.json");
    QFile written(file);
    REQUIRE(written.open(QIODevice::WriteOnly));
    REQUIRE(written.write(bytes) == bytes.size());
    written.close();

    const auto dialog = [&]() -> RemarksDialog& {
        home.prompts.paths = {file};
        add.click();
        auto* shown = page.findChild<RemarksDialog*>();
        REQUIRE(shown != nullptr);
        return *shown;
    };
    const auto closed = [&] {
        return QTest::qWaitFor([&] { return page.findChild<RemarksDialog*>() == nullptr; });
    };
    {
        RemarksDialog& declined = dialog();
        const auto& remarks = *Home::part<QListView>(declined, "remarksListView").model();
        CHECK(remarks.index(0, 0).data().toString().contains("devient"));
        CHECK_FALSE(std::filesystem::exists(home.folder.path() / "referentiels"));
        declined.reject();
    }
    REQUIRE(closed());
    CHECK(list.model()->rowCount() == installed); // read, and not taken
    dialog().accept();
    REQUIRE(closed());
    CHECK(list.model()->rowCount() == installed + 1);
    CHECK(list.currentIndex().data(TwoLineDelegate::SecondLineRole).toString().contains("9.9 bis"));
    const auto& choice = Home::part<ElidedComboBox>(page, "frameworkComboBox");
    CHECK(choice.currentText().contains(QStringLiteral("Version\u00a09.9 bis")));

    // Once more: it is here.
    CHECK(dialog().findChild<QPushButton*>(QStringLiteral("actionPushButton")) == nullptr);
    page.findChild<RemarksDialog*>()->reject();
    REQUIRE(closed());
    // The same number with other words: no version is replaced.
    bytes.replace("Réparer", "Remettre en marche");
    REQUIRE(written.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(written.write(bytes) == bytes.size());
    written.close();
    CHECK(dialog().findChild<QPushButton*>(QStringLiteral("actionPushButton")) == nullptr);
    bool said = false;
    for (const QLabel* label : page.findChild<RemarksDialog*>()->findChildren<QLabel*>())
        said |= label->text().contains(QStringLiteral("Une version ne se remplace pas"));
    CHECK(said); // before it is asked for
    page.findChild<RemarksDialog*>()->reject();
    REQUIRE(closed());
    CHECK(list.model()->rowCount() == installed + 1);

    // What was added goes with Suppr, what is of the program stays.
    home.prompts.confirmations = {true, true};
    QTest::keyClick(&list, Qt::Key_Delete);
    CHECK(list.model()->rowCount() == installed);
    QTest::keyClick(&list, Qt::Key_Delete);
    CHECK(list.model()->rowCount() == installed);
    CHECK(home.prompts.confirmations.size() == 1); // nothing was asked
}

TEST_CASE("a file that is no framework says why, and is not offered")
{
    Home home;
    HomePage page(home.prompts);
    page.resize(1300, 660);
    page.show();
    const QString file = toQt(home.folder.path() / "facture.csv");
    QFile written(file);
    REQUIRE(written.open(QIODevice::WriteOnly));
    REQUIRE(written.write("Article;Prix\nVis;3\n") > 0);
    written.close();
    page.addFramework(file);
    const auto* dialog = page.findChild<RemarksDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->findChild<QPushButton*>(QStringLiteral("actionPushButton")) == nullptr);
    CHECK(Home::part<QListView>(*dialog, "remarksListView").model()->rowCount() > 0);
}

TEST_CASE("a file of which nothing can be read is not said to be in order")
{
    Home home;
    HomePage page(home.prompts);
    page.resize(1300, 660);
    page.show();
    const QString file = toQt(home.folder.path() / "photo.xlsx");
    QFile written(file);
    REQUIRE(written.open(QIODevice::WriteOnly));
    REQUIRE(written.write("\xFF\xD8\xFF\xE0 une photo") > 0);
    written.close();
    page.addFramework(file);
    auto* dialog = page.findChild<RemarksDialog*>();
    REQUIRE(dialog != nullptr);
    const auto& remarks = *Home::part<QListView>(*dialog, "remarksListView").model();
    CHECK_FALSE(remarks.index(0, 0).data().toString().contains(QStringLiteral("Rien à signaler")));
}

TEST_CASE("the workbook of the framework in hand is written, and it is said where")
{
    Home home;
    HomePage page(home.prompts);
    page.resize(1300, 660);
    page.show();
    const auto& list = Home::part<QListView>(page, "frameworksListView");
    REQUIRE(QTest::qWaitFor([&] { return list.model()->rowCount() > 0; }));
    home.prompts.paths = {toQt(home.folder.path() / "modele")};
    Home::part<QPushButton>(page, "modelPushButton").click();
    CHECK(std::filesystem::exists(home.folder.path() / "modele.xlsx"));
    CHECK(Home::part<QLabel>(page, "frameworksNoteLabel").text().contains("modele.xlsx"));
}

TEST_CASE("the long name of a framework ends with « … » in its box, and is whole one hover away")
{
    ElidedComboBox box;
    const QString name = "Technicien de maintenance du secteur alimentaire, option conditionnement";
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(14);
    box.addItem(name);
    box.resize(200, 32);
    CHECK(box.shownText().endsWith(QStringLiteral("…")));
    CHECK(name.startsWith(box.shownText().chopped(1)));
    CHECK(box.fontMetrics().horizontalAdvance(box.shownText()) < 200);
    box.resize(1200, 32);
    CHECK(box.shownText() == name);

    Home home;
    sample::ScriptedPrompts prompts;
    MainWindow window(prompts);
    window.show();
    CHECK(window.findChild<ElidedComboBox*>(QStringLiteral("frameworkComboBox")) != nullptr);
}
