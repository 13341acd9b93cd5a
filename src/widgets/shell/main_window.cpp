// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/main_window.h"

#include <algorithm>
#include <utility>

#include <QButtonGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QShortcut>
#include <QStandardPaths>

#include "app/volume.h"
#include "ui_main_window.h"
#include "widgets/admission/applications_page.h"
#include "widgets/admission/ranking_page.h"
#include "widgets/deliberation/jury_page.h"
#include "widgets/documents/documents_page.h"
#include "widgets/home/home_page.h"
#include "widgets/home/recent_sessions.h"
#include "widgets/home/start_area.h"
#include "widgets/kit/dialog_prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/wheel_guard.h"
#include "widgets/positioning/positioning_page.h"
#include "widgets/preparation/assignment_dialog.h"
#include "widgets/preparation/preparation_page.h"
#include "widgets/score/score_memory.h"
#include "widgets/score/score_page.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/session_document.h"
#include "widgets/session/shown_name.h"
#include "widgets/shell/about_dialog.h"
#include "widgets/shell/appearance.h"
#include "widgets/shell/exchange_actions.h"
#include "widgets/shell/find_bar.h"
#include "widgets/shell/help_dialog.h"
#include "widgets/shell/identity.h"
#include "widgets/shell/leaving.h"
#include "widgets/shell/page_state.h"
#include "widgets/shell/session_drop.h"
#include "widgets/shell/turn_lock.h"
#include "widgets/shell/undo_buttons.h"
#include "widgets/shell/window_memory.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

MainWindow::MainWindow(Prompts& prompts, QWidget* parent)
    : QMainWindow(parent), m_prompts(prompts), m_volumeRule(app::volumeOf),
      m_ui(std::make_unique<Ui::MainWindow>()), m_voice(new InstrumentVoice(this))
{
    WheelGuard::install();
    m_ui->setupUi(this);
    m_ui->topFrame->setSaved(m_ui->savedLabel);
    m_ui->pageArea->setPages(m_ui->pagesStackedWidget);
    // With its parent from the start: moved there later, every widget would be styled twice.
    m_start = new StartArea(prompts, m_ui->pagesStackedWidget);
    m_ui->pagesStackedWidget->addWidget(m_start);
    m_home = &m_start->home();
    connect(m_home, &HomePage::openRequested, this, &MainWindow::openSession);
    connect(m_home, &HomePage::createRequested, this, &MainWindow::createSession);
    connect(m_home, &HomePage::exampleRequested, this, &MainWindow::openExample);
    connect(m_home, &HomePage::campaignRequested, this, &MainWindow::createCampaign);
    connectBar();
    buildMenu();
    m_lock = new TurnLock(*this, *m_ui->centralLayout);
    connect(m_lock, &TurnLock::locking, this, &MainWindow::finishTyping);
    connect(m_lock, &TurnLock::resumeRequested, this, &MainWindow::resumeTurn);
    connect(m_lock, &TurnLock::leaveRequested, this, &MainWindow::leaveSession);
    m_lock->followKey(*m_lockAction);
    auto* drop = new SessionDrop(this);
    connect(drop, &SessionDrop::dropped, this, &MainWindow::openSession);
    connect(drop, &SessionDrop::frameworkDropped, this, [this](const QString& path) {
        m_start->showHome();
        showPage(Page::Home);
        m_home->addFramework(path);
    });
    connect(drop, &SessionDrop::refused, m_ui->bannerFrame, &SaveBanner::showProblem);
    m_ui->actingPersonButton->setDocument(nullptr);
    m_ui->bannerFrame->setUp(m_prompts, nullptr);
    showDocumentState();
    showPage(Page::Home);
    restoreWindow(*this);
}

// The pages look at the document until they are gone.
MainWindow::~MainWindow()
{
    delete m_ui->pagesStackedWidget;
}

void MainWindow::addTabs()
{
    m_tabs = new QButtonGroup(this);
    m_ui->homePushButton->setCheckable(true);
    m_tabs->addButton(m_ui->homePushButton, static_cast<int>(Page::Home));
    QWidget* before = m_ui->homePushButton;
    for (const SessionPage& page : sessionPages()) {
        auto* tab = new QPushButton(page.title, m_ui->topFrame);
        tab->setObjectName(page.name);
        theme::setRole(tab, "tab");
        tab->setFocusPolicy(Qt::TabFocus);
        tab->setCheckable(true);
        m_ui->tabsLayout->addWidget(tab);
        m_tabs->addButton(tab, static_cast<int>(page.id));
        setTabOrder(std::exchange(before, tab), tab);
    }
}

void MainWindow::connectBar()
{
    addTabs();
    fitTabs();
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) {
        if (static_cast<Page>(id) == Page::Home)
            m_start->showHome();
        showPage(static_cast<Page>(id));
    });
    connect(m_ui->actingPersonButton, &QPushButton::clicked, this, &MainWindow::changePerson);
    for (const auto& [key, step] : {std::pair(Qt::Key_PageDown, 1), {Qt::Key_PageUp, -1}})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
                [this, step = step] {
                    const int count = m_ui->pagesStackedWidget->count();
                    const int next = m_ui->pagesStackedWidget->currentIndex() + step;
                    showPage(m_pages.at(static_cast<std::size_t>((next + count) % count)));
                });
}

void MainWindow::changePerson()
{
    finishTyping();
    if (m_ui->bannerFrame->mayLeave(
            QStringLiteral("Changer de membre sans avoir enregistré ?"),
            QStringLiteral("Ces saisies restent gardées en mémoire, au nom de qui les a faites."),
            QStringLiteral("Changer de membre")))
        askIdentity(*m_document, m_prompts, identityOf(*m_document), Proof::WhenItChanges, this);
    // Whoever it is now goes on where the page is, not on the button.
    m_ui->pagesStackedWidget->currentWidget()->setFocus();
}

void MainWindow::buildMenu()
{
    auto* menu = new QMenu(this);
    menu->addAction(QStringLiteral("Accueil"), this, [this] {
        m_start->showHome();
        showPage(Page::Home);
    });
    menu->addAction(QStringLiteral("Statistiques"), this, [this] {
        m_start->showStatistics();
        showPage(Page::Home);
    });
    menu->addSeparator();
    menu->addAction(QStringLiteral("Ouvrir…"), QKeySequence(Qt::CTRL | Qt::Key_O), m_home,
                    &HomePage::askOpen);
    m_copyAction = menu->addAction(QStringLiteral("Copier vers…"), this, &MainWindow::copySession);
    m_copyAction->setObjectName(QStringLiteral("copyAction"));
    menu->addSeparator();
    m_exchange = new ExchangeActions(*menu, m_prompts, this);
    m_ui->tabsLayout->addWidget(m_exchange->handOverButton());
    menu->addSeparator();
    menu->addMenu(textSizeMenu(menu, [this] { makePagesAgain(); }));
    menu->addMenu(appearanceMenu(menu));
    m_numbersAction =
        menu->addAction(QStringLiteral("Numéros à la place des noms"), this, [this](bool only) {
            setNumbersOnScreen(only);
            makePagesAgain();
        });
    m_numbersAction->setObjectName(QStringLiteral("numbersAction"));
    m_numbersAction->setCheckable(true);
    m_numbersAction->setChecked(numbersOnScreen());
    menu->addSeparator();
    m_find = new FindBar(this);
    menu->addAction(QStringLiteral("Chercher"), QKeySequence(Qt::CTRL | Qt::Key_F), this,
                    [this] { m_find->findIn(*m_ui->pagesStackedWidget->currentWidget()); });
    addHelpTo(*menu);
    menu->addSeparator();
    m_lockAction =
        menu->addAction(QStringLiteral("Verrouiller"), QKeySequence(Qt::CTRL | Qt::Key_L), this,
                        [this] { m_lock->lock(); });
    menu->addAction(QStringLiteral("Quitter"), QKeySequence(Qt::CTRL | Qt::Key_Q), this,
                    &QWidget::close);
    m_ui->menuToolButton->setMenu(menu);
    addActions(menu->actions()); // shortcuts work while the menu is closed
}

void MainWindow::addHelpTo(QMenu& menu)
{
    m_helpAction = menu.addAction(QStringLiteral("Aide"), this, &MainWindow::showHelp);
    m_helpAction->setObjectName(QStringLiteral("helpAction"));
    menu.addAction(QStringLiteral("À propos"), this, [this] {
        const QString session =
            m_document ? toQt(m_document->session().path().string()) : QString();
        auto* dialog = new AboutDialog(session, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::showHelp()
{
    const auto page = std::ranges::find(sessionPages(), currentPage(), &SessionPage::id);
    const bool home = m_start->currentWidget() == m_home;
    if (m_help == nullptr)
        m_help = new HelpDialog(this);
    m_help->showChapter(page != sessionPages().end() ? inWordsOf(*m_document, page->chapter)
                        : home                       ? QStringLiteral("Accueil")
                                                     : QStringLiteral("Statistiques"));
}

// The copy is compared with the file before it is said to be there, and never replaces a file.
void MainWindow::copySession()
{
    finishTyping();
    if (!m_document)
        return;
    if (m_document->unsavedCount() > 0) {
        m_ui->bannerFrame->showProblem(QStringLiteral(
            "Pas de copie tant que des saisies ne sont pas enregistrées\u00a0: elle ne "
            "les aurait pas. «\u00a0Enregistrer ailleurs…\u00a0» les emporte."));
        return;
    }
    const QString stem = toQt(m_document->session().path().stem().string());
    auto path =
        m_prompts.saveFile(QStringLiteral("Copier la session vers…"),
                           stem + QStringLiteral(" - copie.jury"), HomePage::sessionFilter());
    if (!path)
        return;
    if (!path->endsWith(QStringLiteral(".jury")))
        path->append(QStringLiteral(".jury"));
    if (const auto copied = m_document->session().copyTo(fromQt(*path)); !copied) {
        m_ui->bannerFrame->showProblem(
            toQt(wording::problemText(copied.error(), m_document->jury())));
        return;
    }
    m_ui->savedLabel->setText(
        QStringLiteral("✓ Copie vérifiée\u00a0: %1").arg(QFileInfo(*path).fileName()));
    m_ui->savedLabel->setToolTip(
        QStringLiteral("%1\nLa session ouverte reste celle d’avant.").arg(*path));
    theme::setTone(m_ui->savedLabel, theme::Tone::Good);
}

// As the jury chose, and whether there is a session at all.
void MainWindow::followTurns()
{
    m_lock->watch(m_document && turnsAreProven(*m_document));
}

void MainWindow::resumeTurn()
{
    if (beginTurn(*m_document, m_prompts, identityOf(*m_document), Turn::Asked, this))
        m_lock->release();
}

void MainWindow::rememberDocument()
{
    const QString path = toQt(std::filesystem::absolute(m_document->session().path()).string());
    rememberSession(
        {path, toQt(m_document->jury().info.title), toQt(m_document->framework().title)});
    m_home->setOpenSession(path);
    // What goes with a session lies beside it, not where another one was. Nobody looks for files
    // among the program's own.
    const QString folder = QFileInfo(path).path();
    if (!folder.startsWith(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)))
        startFileDialogsFrom(folder);
}

void MainWindow::followTitle(const Edit& edit)
{
    const auto* info = editAs<SetSessionInfo>(edit);
    if (info == nullptr)
        return;
    followTurns();
    renameSession(toQt(std::filesystem::absolute(m_document->session().path()).string()),
                  toQt(info->info.title));
    m_home->reloadRecent();
}

bool MainWindow::mayLeaveSession()
{
    finishTyping();
    return mayStopOutput(m_prompts, m_documents) &&
           mayLeaveHalfMade(m_prompts, m_ui->pagesStackedWidget->findChild<JuryPage*>(),
                            m_ui->pagesStackedWidget->findChild<RankingPage*>()) &&
           m_ui->bannerFrame->mayLeave(QStringLiteral("Quitter la session sans enregistrer ?"),
                                       QStringLiteral("Ce qui n’est pas enregistré sera perdu."),
                                       QStringLiteral("Quitter sans enregistrer"));
}

// A field keeps what was typed when the cursor leaves it.
void MainWindow::finishTyping()
{
    if (QWidget* field = focusWidget())
        field->clearFocus();
}

void MainWindow::buildPages()
{
    QStackedWidget* stack = m_ui->pagesStackedWidget;
    speakOfSession();
    for (const SessionPage& page : sessionPages()) {
        if (!page.available(*m_document))
            continue;
        stack->addWidget(page.make(*m_document, m_prompts, stack));
        m_pages.push_back(page.id);
    }
    m_documents = findChild<DocumentsPage*>();
    connectPages();
    m_exchange->giveButtons(*stack);
    restoreSplitters(*this);
}

// What one page asks of another.
void MainWindow::connectPages()
{
    if (auto* jury = findChild<JuryPage*>())
        connect(jury, &JuryPage::sheetRequested, this, [this] { showPage(Page::Scoring); });
    auto* preparation = findChild<PreparationPage*>();
    auto* applications = findChild<ApplicationsPage*>();
    if (preparation == nullptr || applications == nullptr)
        return;
    connect(preparation, &PreparationPage::applicationsRequested, this,
            [this] { showPage(Page::Applications); });
    connect(applications, &ApplicationsPage::sheetRequested, this,
            [this] { showPage(Page::Scoring); });
    connect(applications, &ApplicationsPage::listRequested, preparation,
            &PreparationPage::importApplications);
    connect(applications, &ApplicationsPage::listPasted, preparation,
            &PreparationPage::pasteApplications);
    connect(applications, &ApplicationsPage::readersRequested, this,
            [this] { (new AssignmentDialog(*m_document, this))->open(); });
}

// In the words of its instrument: pages and dialogs as they are made, tabs and menu now.
void MainWindow::speakOfSession()
{
    m_voice->setFramework(m_document ? &m_document->framework() : nullptr,
                          m_ui->menuToolButton->menu()->actions());
    for (const SessionPage& page : sessionPages()) {
        QAbstractButton* tab = m_tabs->button(static_cast<int>(page.id));
        tab->setText(m_document ? inWordsOf(*m_document, page.title) : page.title);
        theme::reserveStrongWidth(tab);
    }
}

void MainWindow::closePages()
{
    while (m_ui->pagesStackedWidget->count() > 1)
        delete m_ui->pagesStackedWidget->widget(1);
    m_pages.resize(1);
}

void MainWindow::connectDocument()
{
    SessionDocument& document = *m_document;
    setUpUndoButtons(document, *m_ui->undoToolButton, *m_ui->redoToolButton);
    connect(&document, &SessionDocument::saved, this, &MainWindow::showDocumentState);
    connect(&document, &SessionDocument::unsaved, this, &MainWindow::showDocumentState);
    connect(&document, &SessionDocument::moved, this, &MainWindow::rememberDocument);
    connect(&document, &SessionDocument::changed, this, &MainWindow::followTitle);
    connect(&document, &SessionDocument::actingJurorChanged, this, [this] {
        if (m_document->paper())
            showPage(Page::Scoring); // a paper is typed there
    });
}

void MainWindow::fitTabs()
{
    for (QAbstractButton* tab : m_tabs->buttons())
        theme::reserveStrongWidth(tab);
}

// Where one is stays: the place, what the candidate in the room must not see. Pages that are
// writing or printing are left to finish; they follow when the session is next opened.
void MainWindow::makePagesAgain()
{
    finishTyping();
    fitTabs();
    if (!m_document || (m_documents && m_documents->output() != DocumentsPage::Output::Nothing))
        return;
    const Page page = currentPage();
    saveWindow(*this, page);
    const PageState state = pageState(*this);
    closePages();
    buildPages();
    restorePageState(*this, state);
    showPage(page);
}

void MainWindow::showDocumentState()
{
    const bool open = m_document != nullptr;
    m_copyAction->setEnabled(open);
    m_lockAction->setEnabled(open);
    m_numbersAction->setVisible(open && m_document->framework().admission.has_value());
    for (const SessionPage& page : sessionPages())
        m_tabs->button(static_cast<int>(page.id))->setVisible(open && page.available(*m_document));
    m_ui->undoToolButton->setVisible(open);
    m_ui->redoToolButton->setVisible(open);
    if (!open) {
        setWindowTitle(QStringLiteral("Délibéré"));
        return;
    }
    setWindowTitle(toQt(m_document->jury().info.title) + QStringLiteral(" — Délibéré"));
    const QDateTime at = m_document->savedAt();
    const QString saved = at.isValid() ? at.toString(QStringLiteral("'✓ Enregistré à 'HH:mm:ss"))
                                       : QStringLiteral("✓ Tout est enregistré");
    QLabel* label = m_ui->savedLabel;
    label->setToolTip({});
    if (const std::size_t waiting = m_document->unsavedCount(); waiting > 0) {
        label->setText(SaveBanner::unsavedText(waiting));
        theme::setTone(label, theme::Tone::Bad);
        return;
    }
    const bool readOnly = m_document->session().readOnly();
    label->setText(readOnly ? QStringLiteral("Lecture seule") : saved);
    theme::setTone(label, readOnly ? theme::Tone::Warning : theme::Tone::Good);
}

void MainWindow::showPage(Page page)
{
    const auto place = std::ranges::find(m_pages, page);
    if (place == m_pages.end())
        return;
    m_ui->pagesStackedWidget->setCurrentIndex(static_cast<int>(place - m_pages.begin()));
    m_tabs->button(static_cast<int>(page))->setChecked(true);
    // On Évaluer, F1 opens the list of its keys in place.
    m_helpAction->setShortcut(page == Page::Scoring ? QKeySequence(Qt::SHIFT | Qt::Key_F1)
                                                    : QKeySequence(Qt::Key_F1));
    // A page that is shown may have given the focus to where its work begins.
    QWidget* shown = m_ui->pagesStackedWidget->currentWidget();
    if (!shown->isAncestorOf(focusWidget()))
        shown->setFocus();
}

Page MainWindow::currentPage() const
{
    return m_pages.at(static_cast<std::size_t>(m_ui->pagesStackedWidget->currentIndex()));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLeaveSession()) {
        event->ignore();
        return;
    }
    if (m_documents)
        m_documents->stopOutput();
    saveWindow(*this, currentPage());
    QMainWindow::closeEvent(event);
}

} // namespace delibere::widgets
