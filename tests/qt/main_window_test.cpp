// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/main_window.h"

#include <fstream>

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFrame>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <catch2/catch.hpp>

#include "app/example_session.h"
#include "printing/batch.h"
#include "printing/form_names.h"
#include "qt/qt_path.h"
#include "store/session_file.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/home/recent_sessions.h"
#include "widgets/kit/dialog_prompts.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;
using sample::toQt;

namespace {

// Settings of its own, and the example in a file.
struct Shown {
    Shown()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, toQt(folder.path()));
        const auto made = app::createExample(folder.path() / "exemple");
        REQUIRE(made);
        example = toQt(made->session);
    }
    template <class Widget>
    static Widget& part(MainWindow& window, const char* name)
    {
        auto* found = window.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }

    // Of a copy: the session itself is held by the window.
    [[nodiscard]] store::JournalEntry lastLine(const app::Session& session) const
    {
        const auto copy = folder.path() / ("copie-" + std::to_string(++copies) + ".jury");
        REQUIRE(session.copyTo(copy));
        const auto file = store::SessionFile::open(copy, store::Access::ReadOnly);
        REQUIRE(file);
        return file->journal()->back();
    }

    sample::ScratchFolder folder;
    sample::ScriptedPrompts prompts;
    QString example;
    mutable int copies = 0;
};

} // namespace

TEST_CASE("a file that is no session is refused in one line that can be closed")
{
    Shown shown;
    const auto path = shown.folder.path() / "lettre.jury";
    std::ofstream(path) << "Bonjour";
    MainWindow window(shown.prompts);
    window.show();
    window.openSession(toQt(path));
    CHECK(window.document() == nullptr);
    CHECK(Shown::part<QFrame>(window, "bannerFrame").isVisible());
    CHECK_FALSE(Shown::part<QLabel>(window, "bannerLabel").text().isEmpty());
    Shown::part<QAbstractButton>(window, "bannerToolButton").click();
    CHECK_FALSE(Shown::part<QFrame>(window, "bannerFrame").isVisible());
}

TEST_CASE("a refused edit is said in the banner and the next accepted one clears it")
{
    Shown shown;
    MainWindow window(shown.prompts);
    window.show();
    window.openSession(shown.example);
    REQUIRE(window.document() != nullptr);
    SessionDocument& document = *window.document();
    CHECK_FALSE(document.apply(RemoveJuror{JurorId("m1")})); // marks exist
    CHECK(Shown::part<QFrame>(window, "bannerFrame").isVisible());
    SessionInfo info = document.jury().info;
    info.title = "Autre intitulé";
    REQUIRE(document.apply(SetSessionInfo{info}));
    CHECK_FALSE(Shown::part<QFrame>(window, "bannerFrame").isVisible());
    CHECK(Shown::part<QLabel>(window, "savedLabel").text().startsWith("✓ Enregistré à "));
    CHECK(window.windowTitle().startsWith("Autre intitulé"));
}

TEST_CASE("a session that opens on Évaluer takes the first key without a click")
{
    Shown shown;
    MainWindow window(shown.prompts);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.openSession(shown.example);
    auto& view = Shown::part<QTableView>(window, "criteriaView");
    CHECK(view.hasFocus());
    window.showPage(Page::Scoring); // once more: the focus stays
    CHECK(view.hasFocus());
}

TEST_CASE("an existing file is never replaced by a new session")
{
    Shown shown;
    MainWindow window(shown.prompts);
    window.show();
    shown.prompts.paths.push_back(shown.example);
    auto& create = Shown::part<QPushButton>(window, "createPushButton");
    REQUIRE(QTest::qWaitFor([&] { return create.isEnabled(); })); // the frameworks are read
    create.click();
    CHECK(window.document() == nullptr);
    CHECK(Shown::part<QFrame>(window, "bannerFrame").isVisible());
}

TEST_CASE("the dialogs of files start beside the session that is open")
{
    Shown shown;
    const auto another = app::createExample(shown.folder.path() / "ailleurs");
    REQUIRE(another);
    DialogPrompts asked;
    MainWindow window(shown.prompts);
    QString looked;
    // A real dialog, which somebody closes.
    const auto folderShown = [&] {
        looked.clear();
        QTimer::singleShot(0, &window, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            REQUIRE(dialog != nullptr);
            looked = dialog->directory().absolutePath();
            dialog->reject();
        });
        CHECK_FALSE(asked.openFile(QStringLiteral("Recevoir"), QString()));
        return looked;
    };
    for (const QString& path : {shown.example, toQt(another->session), shown.example}) {
        window.openSession(path);
        REQUIRE(window.document() != nullptr);
        CHECK(folderShown() == QFileInfo(path).absolutePath());
    }
}

TEST_CASE("recent sessions are remembered by title and place, without anybody's name")
{
    Shown shown;
    {
        MainWindow window(shown.prompts);
        window.openSession(shown.example);
        REQUIRE(window.document() != nullptr);
    }
    REQUIRE(recentSessions().size() == 1);
    CHECK(recentSessions().front().path == shown.example);
    QSettings().sync();
    QFile file(QSettings().fileName());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    CHECK(stored.contains("exemple.jury"));
    CHECK_FALSE(stored.contains("Roussel"));
    CHECK_FALSE(stored.contains("Martin"));
}

TEST_CASE("the ten latest sessions are kept, the last opened first")
{
    const Shown shown;
    for (int number = 0; number < 12; ++number)
        rememberSession({QString::number(number), QStringLiteral("titre"), {}});
    rememberSession({QStringLiteral("5"), QStringLiteral("titre"), {}});
    const auto sessions = recentSessions();
    REQUIRE(sessions.size() == maximumRecentSessions);
    CHECK(sessions[0].path == "5");
    CHECK(sessions[1].path == "11");
}

TEST_CASE("who is there is asked at the opening, and until then nobody's marks are shown")
{
    Shown shown;
    MainWindow window(shown.prompts);
    window.show();
    shown.prompts.choices = {-1}; // the question is given up
    window.openSession(shown.example);
    SessionDocument& document = *window.document();
    CHECK(shown.prompts.asked == QStringList{"Qui êtes-vous\u202f?"});
    CHECK(shown.prompts.lastOffered ==
          QStringList{"Claire Martin — présidence", "Paul Okafor — membre",
                      "Sophie Lefèvre — membre", "Secrétariat — sans fiche",
                      "Secrétariat, avec les notes", "Secrétariat — fiches papier d’un membre"});
    CHECK(document.viewer() == Viewer::discreetStaff());
    CHECK(document.session().view(CandidateId("c1"), document.viewer()).error().code ==
          ProblemCode::MarksNotShown);
}

TEST_CASE("no key, letter or wheel changes who acts, the question does, and the journal keeps it")
{
    Shown shown;
    MainWindow window(shown.prompts);
    window.show();
    window.openSession(shown.example);
    SessionDocument& document = *window.document();
    REQUIRE(document.actingJuror() == JurorId("m1"));
    auto& button = Shown::part<QPushButton>(window, "actingPersonButton");
    CHECK(button.text() == "Claire Martin — présidence\u00a0…");
    button.setFocus();
    for (const Qt::Key key : {Qt::Key_P, Qt::Key_Down, Qt::Key_End, Qt::Key_S})
        QTest::keyClick(&button, key);
    QWheelEvent wheel(QPointF(5, 5), button.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&button, &wheel);
    CHECK(document.actingJuror() == JurorId("m1"));

    SessionInfo info = document.jury().info;
    info.place = "Annecy";
    REQUIRE(document.apply(SetSessionInfo{info}));
    CHECK(document.undoStack().canUndo());
    shown.prompts.choices = {1};
    QTest::keyClick(&button, Qt::Key_Space);
    CHECK(document.actingJuror() == JurorId("m2"));
    CHECK(button.text().startsWith("Paul Okafor"));
    CHECK_FALSE(document.undoStack().canUndo()); // nobody undoes another's edit
    const store::JournalEntry kept = shown.lastLine(document.session());
    CHECK(kept.kind == "qui-agit");
    CHECK(kept.actor == "m1");
    CHECK(kept.body.find("m2") != std::string::npos);
}

TEST_CASE("the secretariat sees the marks of an open deliberation once it asked, which is kept")
{
    Shown shown;
    MainWindow window(shown.prompts);
    window.show();
    window.openSession(shown.example);
    SessionDocument& document = *window.document();
    const auto refusal = [&] {
        const auto view = document.session().view(CandidateId("c1"), document.viewer());
        return view ? std::nullopt : std::optional(view.error().code);
    };
    auto& button = Shown::part<QPushButton>(window, "actingPersonButton");
    shown.prompts.choices = {3};
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(document.actingJuror().empty());
    CHECK(refusal() == ProblemCode::MarksNotShown);

    shown.prompts.choices = {4};
    shown.prompts.confirmations = {false};
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(refusal() == ProblemCode::MarksNotShown);

    shown.prompts.choices = {4};
    shown.prompts.confirmations = {true};
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK_FALSE(refusal());
    CHECK(shown.lastLine(document.session()).kind == "notes-montrees");

    shown.prompts.choices = {3};
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(refusal() == ProblemCode::MarksNotShown);
}

TEST_CASE("forms show what the one who acts may see, and go to files without names")
{
    Shown shown;
    auto session = app::Session::open(shown.example.toStdString());
    REQUIRE(session);
    SessionDocument document(std::move(*session));
    REQUIRE(document.actAs(JurorId("m1")));
    using printing::FormKind;
    const auto listed = [&](FormKind kind) {
        return *printing::forms(document.session(), document.viewer(), kind);
    };
    CHECK(listed(FormKind::Grid).size() == 2);
    CHECK(listed(FormKind::Sheet).size() == 5);
    document.actAs(JurorId("m3")); // withdrew from c2
    REQUIRE(listed(FormKind::Grid).size() == 1);
    const auto fileOf = [&](const printing::Form& form) {
        return printing::fileStem(document.session(), form, printing::Naming::Ids);
    };
    CHECK(fileOf(listed(FormKind::Grid).front()) == "grille-c1");
    CHECK(fileOf(listed(FormKind::Sheet).back()) == "fiche-c1-m3");
}
