// SPDX-License-Identifier: GPL-3.0-or-later
// The one window: a stack of pages, the bar above them (pages, saved state, who acts, undo) and
// the banner that says what went wrong. It opens sessions; what they contain is the pages'
// business.
#pragma once

#include <memory>
#include <optional>

#include <QMainWindow>

#include "app/framework_library.h"
#include "app/session.h"
#include "widgets/shell/identity.h"
#include "widgets/shell/pages.h"
#include "widgets/shell/session_place.h"

class QAction;
class QButtonGroup;
class QMenu;

namespace Ui {
class MainWindow;
}

namespace delibere::widgets {

class DocumentsPage;
class ExchangeActions;
class FindBar;
class HelpDialog;
class HomePage;
class InstrumentVoice;
class SessionDocument;
class StartArea;
class TurnLock;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Prompts& prompts, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openSession(const QString& path);
    void createSession(const app::FrameworkFile& framework, const QString& path);
    void openExample();
    void showPage(Page page);
    // The page in sight, in the user's guide.
    void showHelp();
    // Which volumes a session is copied from; without one, as this computer says.
    void setVolumeRule(VolumeRule rule) { m_volumeRule = std::move(rule); }
    [[nodiscard]] SessionDocument* document() { return m_document.get(); }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addTabs();
    void connectBar();
    void changePerson();
    void buildMenu();
    void addHelpTo(QMenu& menu);
    void copySession();
    // Words are of another size: pages take their lengths when they are made.
    void makePagesAgain();
    void fitTabs();
    void openMission(const QString& mission);
    void openCampaign(const QString& path);
    void createCampaign();
    void closeSession();
    [[nodiscard]] std::optional<store::FileKeyPtr> openingKey(const QString& path);
    void openFile(const QString& path, const store::FileKeyPtr& key);
    void take(Result<app::Session> session, std::optional<Page> first = std::nullopt,
              Turn turn = Turn::Asked);
    [[nodiscard]] Page currentPage() const;
    void finishTyping();
    void buildPages();
    void connectPages();
    void speakOfSession();
    void closePages();
    void connectDocument();
    void showDocumentState();
    void followTurns();
    void resumeTurn();
    void leaveSession();
    void rememberDocument();
    void followTitle(const Edit& edit); // the list of recent sessions has the present one
    // Nothing would be lost, or the person agrees to lose it.
    [[nodiscard]] bool mayLeaveSession();

    Prompts& m_prompts;
    VolumeRule m_volumeRule;
    std::unique_ptr<Ui::MainWindow> m_ui;
    std::unique_ptr<SessionDocument> m_document;
    QButtonGroup* m_tabs = nullptr;        // by the number of their page
    std::vector<Page> m_pages{Page::Home}; // in the order of the stack
    StartArea* m_start = nullptr;
    HomePage* m_home = nullptr;           // in it
    DocumentsPage* m_documents = nullptr; // of the session
    HelpDialog* m_help = nullptr;         // made when it is first asked for
    FindBar* m_find = nullptr;
    ExchangeActions* m_exchange = nullptr;
    TurnLock* m_lock = nullptr;
    InstrumentVoice* m_voice = nullptr;
    QAction* m_helpAction = nullptr;
    QAction* m_copyAction = nullptr;
    QAction* m_numbersAction = nullptr; // of a commission
    QAction* m_lockAction = nullptr;
};

} // namespace delibere::widgets
