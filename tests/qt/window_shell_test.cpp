// SPDX-License-Identifier: GPL-3.0-or-later
// The window around the pages: the screen it opens on, the size of text, help, files dropped on it.
#include <algorithm>

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QWindow>
#include <catch2/catch.hpp>

#include "app/example_session.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/deliberation/jury_page.h"
#include "widgets/home/start_area.h"
#include "widgets/kit/french.h"
#include "widgets/kit/procedure_box.h"
#include "widgets/kit/table_rows.h"
#include "widgets/kit/theme.h"
#include "widgets/score/candidate_delegate.h"
#include "widgets/score/score_page.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/about_dialog.h"
#include "widgets/shell/appearance.h"
#include "widgets/shell/help_dialog.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/page_area.h"
#include "widgets/shell/window_memory.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

// Settings of its own, the example in a file, and the words at their usual size afterwards.
struct Shell {
    Shell()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           QString::fromStdString(folder.path().string()));
        const auto made = app::createExample(folder.path() / "exemple");
        REQUIRE(made);
        example = QString::fromStdString(made->session.string());
    }
    ~Shell()
    {
        theme::setTextPercent(theme::textPercents.front());
        theme::apply(theme::Mode::Light);
    }
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    template <class Widget>
    static Widget& part(const QWidget& window, const char* name)
    {
        INFO(name);
        auto* found = window.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    [[nodiscard]] QString file(const char* name) const
    {
        return QString::fromStdString((folder.path() / name).string());
    }

    sample::ScratchFolder folder;
    sample::ScriptedPrompts prompts;
    QString example;
};

QString wordsOf(const QWidget& part)
{
    QString words;
    for (const QLabel* label : part.findChildren<QLabel*>())
        words += label->text() + QLatin1Char('\n');
    return words;
}

void dropOn(MainWindow& window, const QList<QUrl>& files)
{
    QMimeData data;
    data.setUrls(files);
    data.setText(QStringLiteral("un chemin"));
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.windowHandle(), &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.windowHandle(), &drop);
}

} // namespace

TEST_CASE("a window never stands outside the screen it opens on")
{
    const QRect laptop(0, 0, 1366, 728);
    CHECK(fittedTo({0, 0, 1360, 850}, laptop) == QRect(0, 0, 1360, 728));
    // Left on a large screen that is gone.
    CHECK(fittedTo({1900, 700, 1800, 1000}, laptop) == QRect(0, 0, 1366, 728));
    CHECK(fittedTo({1500, 300, 1000, 400}, laptop) == QRect(366, 300, 1000, 400));
    CHECK(fittedTo({-700, -20, 1000, 400}, laptop) == QRect(0, 0, 1000, 400));
    CHECK(fittedTo({100, 50, 1000, 600}, laptop) == QRect(100, 50, 1000, 600)); // as it was
}

TEST_CASE("the window and its least size fit 1366 x 768 at 100, 125, 150 and 200 %")
{
    Shell shell;
    for (const int percent : {100, 125, 150, 200}) {
        INFO(percent);
        // What Qt gives a program on such a screen: device-independent pixels, less a task bar.
        const QRect screen(0, 0, 1366 * 100 / percent, (768 - 40) * 100 / percent);
        MainWindow window(shell.prompts);
        fitWindow(window, screen, QRect(0, 0, 1360, 850));
        window.show();
        CHECK(screen.contains(window.geometry()));
        CHECK(window.minimumWidth() <= screen.width());
        CHECK(window.minimumHeight() <= screen.height());
        CHECK(window.height() < screen.height()); // its title bar has room
    }
}

TEST_CASE("a remembered place of a larger screen is fitted to the one that is there")
{
    Shell shell;
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    {
        MainWindow window(shell.prompts);
        window.show();
        window.setGeometry(screen.right() + 500, 40, screen.width() + 600, screen.height() + 300);
        saveWindow(window, Page::Home);
    }
    MainWindow window(shell.prompts);
    window.show();
    CHECK(screen.contains(window.geometry()));
}

TEST_CASE("a page that needs more than the screen scrolls: nothing is squeezed")
{
    Shell shell;
    MainWindow window(shell.prompts);
    window.show();
    window.openSession(shell.example);
    REQUIRE(window.document() != nullptr);
    window.setMinimumSize(100, 100);
    auto& area = *window.findChild<PageArea*>();
    auto& pages = Shell::part<QStackedWidget>(window, "pagesStackedWidget");
    for (const QSize size : {QSize(1366, 728), QSize(960, 600), QSize(683, 364)}) {
        window.resize(size);
        for (int page = 0; page < pages.count(); ++page) {
            INFO(size.width() << "x" << size.height() << ", page " << page);
            window.showPage(static_cast<Page>(page));
            QCoreApplication::processEvents();
            const QSize least = pages.currentWidget()->minimumSizeHint();
            CHECK(pages.width() >= least.width());
            CHECK(pages.height() >= least.height());
            const bool fits = least.height() <= area.maximumViewportSize().height();
            CHECK((area.verticalScrollBar()->isVisible() == !fits));
            CHECK((fits || area.verticalScrollBar()->maximum() > 0));
        }
    }
}

TEST_CASE("no page scrolls sideways at 960 × 600, and no button there loses a letter")
{
    Shell shell;
    MainWindow window(shell.prompts);
    window.show();
    window.openSession(shell.example);
    REQUIRE(window.document()->actAs(JurorId("m1")));
    window.resize(960, 600);
    const auto look = [&](const std::string& place) {
        INFO(place);
        for (int turn = 0; turn < 8; ++turn)
            QCoreApplication::processEvents();
        const auto& pages = Shell::part<QStackedWidget>(window, "pagesStackedWidget");
        CHECK(pages.currentWidget()->minimumSizeHint().width() <= 960);
        CHECK_FALSE(window.findChild<PageArea*>()->horizontalScrollBar()->isVisible());
        const auto& saved = Shell::part<QLabel>(window, "savedLabel");
        CHECK(saved.width() >= saved.sizeHint().width());
        for (const auto* button : window.findChildren<QAbstractButton*>()) {
            const bool other = button->heightForWidth(100) > 0 || !button->icon().isNull();
            if (!button->isVisible() || other || button->objectName() == "actingPersonButton")
                continue;
            INFO(button->text().toStdString());
            CHECK(button->width() >=
                  button->fontMetrics().horizontalAdvance(button->text().remove('&')));
        }
    };
    for (const Page page : {Page::Home, Page::Preparation, Page::Scoring, Page::Documents}) {
        window.showPage(page);
        look("page " + std::to_string(static_cast<int>(page)));
    }
    window.showPage(Page::Deliberation);
    for (int tab = 0; tab < 5; ++tab) {
        window.findChild<JuryPage*>()->showTab(static_cast<JuryPage::Tab>(tab));
        look("tab " + std::to_string(tab));
    }
    window.findChild<StartArea*>()->showStatistics();
    window.showPage(Page::Home);
    look("statistics");
}

TEST_CASE("words are made larger and smaller by the keys, and stay so")
{
    Shell shell;
    MainWindow window(shell.prompts);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.openSession(shell.example);
    window.showPage(Page::Scoring);
    const int before = CandidateDelegate::height();
    auto* score = window.findChild<ScorePage*>();
    score->setMode(ScoreMode::Interview);
    score->showCompetency(CompetencyId("C3.2"));
    score->setDiscretion(Discretion::CandidatePresent);
    const JurorId acting = window.document()->actingJuror();
    std::map<QString, QList<int>> columns;
    for (const auto* splitter : score->findChildren<QSplitter*>())
        columns[splitter->objectName()] = splitter->sizes();
    REQUIRE_FALSE(columns.empty());

    QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(theme::textPercent() == 110);
    QTest::keyClick(&window, Qt::Key_Equal, Qt::ControlModifier);
    CHECK(theme::textPercent() == 125);
    CHECK(theme::textFont().pixelSize() == 16);
    CHECK(CandidateDelegate::height() > before);
    CHECK(Shell::part<QPushButton>(window, "scoreTabPushButton").font().pixelSize() <= 16);
    score = window.findChild<ScorePage*>(); // made again: one is where one was
    CHECK(score->mode() == ScoreMode::Interview);
    CHECK(score->competency() == CompetencyId("C3.2"));
    CHECK(score->discretion() == Discretion::CandidatePresent);
    CHECK(window.document()->actingJuror() == acting);
    CHECK(score->isVisible());

    theme::setTextPercent(100); // as another start
    applyRememberedAppearance();
    CHECK(theme::textPercent() == 125);
    QTest::keyClick(&window, Qt::Key_Minus, Qt::ControlModifier);
    CHECK(theme::textPercent() == 110);
    QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
    CHECK(theme::textPercent() == 100);
    for (const auto& [name, sizes] : columns) // as wide as before words were large
        CHECK(window.findChild<QSplitter*>(name)->sizes() == sizes);
    for (int press = 0; press < 9; ++press)
        QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(theme::textPercent() == 150);
}

TEST_CASE("with the largest words the headings of tables are read to their end")
{
    Shell shell;
    MainWindow window(shell.prompts);
    window.resize(1366, 768);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.openSession(shell.example);
    for (int press = 0; press < 3; ++press)
        QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
    REQUIRE(theme::textPercent() == 150);
    for (const Page page : {Page::Preparation, Page::Deliberation}) {
        window.showPage(page);
        QApplication::processEvents();
    }
    for (const char* name :
         {"jurorsTableView", "candidatesTableView", "blocksTableView", "synthesisTableView"}) {
        auto& table = Shell::part<QTableView>(window, name);
        for (int column = 1; column < table.model()->columnCount(); ++column) {
            // A column of names shares what is left, and its heading ends in an ellipsis.
            if (table.horizontalHeader()->sectionResizeMode(column) == QHeaderView::Stretch)
                continue;
            INFO(name << " " << column);
            CHECK(table.columnWidth(column) >= headingWidth(*table.model(), column));
        }
    }
}

TEST_CASE("a page has the tab, the place and the number that the list gives it")
{
    Shell shell;
    MainWindow window(shell.prompts);
    window.show();
    for (const SessionPage& page : sessionPages())
        CHECK_FALSE(Shell::part<QPushButton>(window, page.name.toUtf8()).isVisible());
    window.openSession(shell.example);
    std::vector<int> numbers;
    const QWidget* left = window.findChild<QPushButton*>(QStringLiteral("homePushButton"));
    for (const SessionPage& page : sessionPages()) {
        INFO(page.name.toStdString());
        auto& tab = Shell::part<QPushButton>(window, page.name.toUtf8());
        CHECK(tab.isVisible() == page.available(*window.document()));
        CHECK(left->nextInFocusChain() == &tab);
        left = &tab;
        numbers.push_back(static_cast<int>(page.id));
        if (!tab.isVisible())
            continue;
        tab.click();
        CHECK(tab.isChecked());
        saveWindow(window, page.id);
        CHECK(rememberedPage() == page.id);
    }
    // Those of the settings of whoever has the version before.
    CHECK(numbers == std::vector{1, 7, 2, 3, 8, 6, 4, 5});
}

TEST_CASE("F1 opens the guide at the page in sight, with a picture and without a network")
{
    Shell shell;
    MainWindow window(shell.prompts);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    auto* help = window.findChild<HelpDialog*>();
    REQUIRE(help != nullptr);
    const auto chapter = [&] {
        const QTextCursor cursor = help->text().textCursor();
        return cursor.block().text();
    };
    CHECK(chapter() == "Accueil");
    CHECK(help->chapters().contains(QStringLiteral("Statistiques")));
    CHECK(help->text()
              .loadResource(QTextDocument::ImageResource, QUrl("images/accueil.png"))
              .value<QImage>()
              .width() > 100);
    window.openSession(shell.example);
    for (const SessionPage& page : sessionPages()) {
        if (!page.available(*window.document()))
            continue;
        INFO(page.name.toStdString());
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.showPage(page.id);
        // On Évaluer, F1 is the list of keys, in place.
        QTest::keyClick(&window, Qt::Key_F1,
                        page.id == Page::Scoring ? Qt::ShiftModifier : Qt::NoModifier);
        CHECK(chapter() == page.chapter);
    }
}

TEST_CASE("what « À propos » says is true of this program")
{
    const QString text = aboutText(QStringLiteral("/un/dossier/jury.jury"));
    CHECK(text.contains(QString::fromLatin1(qVersion())));
    CHECK(text.contains(QRegularExpression(QStringLiteral("SQLite 3\\.\\d+"))));
    CHECK(text.contains(QStringLiteral("GPL")));
    CHECK(text.contains(QStringLiteral("jury.jury")));
    CHECK(text.contains(QSettings().fileName()));
}

TEST_CASE("a session dropped on the window opens; anything else says why it does not")
{
    Shell shell;
    MainWindow window(shell.prompts);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    const auto said = [&] { return Shell::part<QLabel>(window, "bannerLabel").text(); };
    dropOn(window, {QUrl::fromLocalFile(shell.file("lettre.pdf"))});
    CHECK(said().contains("lettre.pdf"));
    CHECK(said().contains(".jury"));
    for (const char* file :
         {"fiches-1.fiche", "recu-1.recu", "grilles-1.grille", "s-1.signature"}) {
        dropOn(window, {QUrl::fromLocalFile(shell.file(file))});
        CHECK(said().contains(QString::fromLatin1(file)));
        CHECK(said().contains("Ouvrez d’abord")); // what it is, and where it goes
    }
    dropOn(window, {QUrl::fromLocalFile(shell.file("FICHES-1.FICHE"))});
    CHECK(said().contains("Ouvrez d’abord"));
    dropOn(window, {QUrl::fromLocalFile(shell.file("ABSENT.JURY"))});
    CHECK_FALSE(said().contains("n’est pas une session")); // it is looked for
    dropOn(window, {QUrl::fromLocalFile(shell.file("absent.jury"))});
    CHECK(said().contains("absent.jury"));
    dropOn(window, {QUrl::fromLocalFile(shell.example), QUrl::fromLocalFile(shell.example)});
    CHECK(said().startsWith("2 fichiers"));
    CHECK(window.document() == nullptr);
    dropOn(window, {QUrl::fromLocalFile(shell.example)});
    REQUIRE(window.document() != nullptr);
    CHECK_FALSE(Shell::part<QFrame>(window, "bannerFrame").isVisible());
}

TEST_CASE("a session is copied whole and never over a file")
{
    Shell shell;
    MainWindow window(shell.prompts);
    window.show();
    auto& copy = Shell::part<QAction>(window, "copyAction");
    CHECK_FALSE(copy.isEnabled());
    window.openSession(shell.example);
    REQUIRE(copy.isEnabled());
    shell.prompts.paths = {shell.file("copie"), shell.file("copie.jury")};
    copy.trigger();
    REQUIRE(QFileInfo::exists(shell.file("copie.jury")));
    CHECK(Shell::part<QLabel>(window, "savedLabel").text().contains("copie.jury"));
    CHECK(window.document()->session().path() == shell.example.toStdString());
    {
        const auto again = app::Session::open(shell.file("copie.jury").toStdString());
        REQUIRE(again);
        CHECK(again->jury() == window.document()->jury());
    }
    copy.trigger(); // the same name
    CHECK(Shell::part<QFrame>(window, "bannerFrame").isVisible());
    CHECK(Shell::part<QLabel>(window, "bannerLabel").text().contains("copie.jury"));
}

TEST_CASE("the words of Qt's own dialogs are French")
{
    speakFrench();
    const auto word = [](const char* context, const char* source) {
        return QCoreApplication::translate(context, source);
    };
    CHECK(word("QAbstractFileIconProvider", "Folder") == "Dossier");
    CHECK(word("QPrintSettingsOutput", "Double Sided Printing") == "Recto verso");
    CHECK(word("QFileDialog", "Look in:") != "Look in:");
}

TEST_CASE("Ctrl+F goes to the filter of the page, or finds in the list in hand")
{
    Shell shell;
    MainWindow window(shell.prompts);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.openSession(shell.example);
    window.showPage(Page::Documents);
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    CHECK(Shell::part<QLineEdit>(window, "filterLineEdit").hasFocus());

    window.showPage(Page::Scoring);
    auto& candidates = Shell::part<QListView>(window, "candidateListView");
    candidates.setFocus();
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    auto& bar = Shell::part<QLineEdit>(window, "findBar");
    REQUIRE(bar.hasFocus());
    QTest::keyClicks(&bar, "benali");
    CHECK(window.document()->currentCandidate() == CandidateId("c2"));
    QTest::keyClicks(&bar, "zz"); // nobody: the one in hand stays, and it is said
    CHECK(window.document()->currentCandidate() == CandidateId("c2"));
    CHECK(bar.property("tone").toString() == "bad");
    QTest::keyClick(&bar, Qt::Key_Escape);
    CHECK_FALSE(bar.isVisible());
    CHECK(candidates.hasFocus());
}

TEST_CASE("the certifier's steps and what is said at the opening are on the page, until folded")
{
    Shell shell;
    {
        MainWindow window(shell.prompts);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.openSession(shell.example);
        auto* score = window.findChild<ScorePage*>();
        window.showPage(Page::Scoring);
        auto& panel = Shell::part<ProcedureBox>(*score, "procedureBox");
        auto& opener = Shell::part<QToolButton>(*score, "procedureToolButton");
        CHECK_FALSE(panel.isVisible()); // nobody reads a dossier to a candidate
        CHECK_FALSE(opener.isVisible());
        score->setMode(ScoreMode::Interview);
        REQUIRE(panel.isVisible());
        CHECK_FALSE(opener.isVisible());
        const QString words = wordsOf(panel);
        CHECK(words.indexOf("Le jury informe le candidat") <
              words.indexOf("6.\u00a0Délivrance du CQP"));
        CHECK(words.contains("Le jury informe le candidat"));
        CHECK(words.contains("6.\u00a0Délivrance du CQP"));
        // The questions keep their place below; the levels come back when it is folded.
        CHECK(Shell::part<QWidget>(*score, "questionList").isVisible());
        CHECK_FALSE(Shell::part<QWidget>(*score, "scaleBox").isVisible());
        auto* fold = panel.findChild<QToolButton*>();
        REQUIRE(fold != nullptr);
        fold->setFocus();
        QTest::keyClick(fold, Qt::Key_Space);
        CHECK_FALSE(panel.isVisible());
        CHECK(opener.hasFocus());
        CHECK(Shell::part<QWidget>(*score, "scaleBox").isVisible());
    }
    MainWindow window(shell.prompts); // as another day
    window.show();
    window.openSession(shell.example);
    auto* score = window.findChild<ScorePage*>();
    window.showPage(Page::Scoring);
    score->setMode(ScoreMode::Interview);
    auto& panel = Shell::part<ProcedureBox>(*score, "procedureBox");
    CHECK_FALSE(panel.isVisible());
    Shell::part<QToolButton>(*score, "procedureToolButton").click();
    CHECK(panel.isVisible());
}

TEST_CASE("what the certifier says leaves no page of the interview larger than a small window")
{
    Shell shell;
    MainWindow window(shell.prompts);
    window.show();
    window.openSession(shell.example);
    auto* score = window.findChild<ScorePage*>();
    window.showPage(Page::Scoring);
    score->setMode(ScoreMode::Interview);
    auto& area = *window.findChild<PageArea*>();
    for (const QSize size : {QSize(1366, 728), QSize(1280, 680), QSize(960, 600)}) {
        INFO(size.width() << "x" << size.height());
        window.resize(size);
        CHECK(QTest::qWaitFor([&] {
            return !area.verticalScrollBar()->isVisible() &&
                   !area.horizontalScrollBar()->isVisible();
        }));
        CHECK(Shell::part<ProcedureBox>(*score, "procedureBox").isVisible());
        CHECK(Shell::part<QWidget>(*score, "questionList").isVisible());
    }
}

TEST_CASE("the example leaves a candidate to mark to every member")
{
    Shell shell;
    auto session = app::Session::open(shell.example.toStdString());
    REQUIRE(session);
    REQUIRE(app::addCandidateToMark(*session));
    const Candidate& last = session->jury().candidates.back();
    for (const Juror& juror : session->jury().jurors) {
        CHECK(session->jury().sitsFor(juror.id, last.id));
        const auto sheet = session->sheet({last.id, juror.id}, Viewer::staff());
        REQUIRE(sheet);
        CHECK(sheet->state == SheetState::Draft);
    }
}
