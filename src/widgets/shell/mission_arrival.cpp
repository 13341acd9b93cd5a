// SPDX-License-Identifier: GPL-3.0-or-later
// How the window opens a mission: the work that it joins may be what is open here.
#include <QDir>

#include "ui_main_window.h"
#include "widgets/home/home_page.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/exchange_actions.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/turn_lock.h"

namespace delibere::widgets {

// A newer mission writes into the work of the member, who lets go of it first; given up, it is
// opened again as it was.
void MainWindow::openMission(const QString& mission)
{
    OpenedWork work;
    if (m_document && m_document->missionJuror()) {
        if (!mayLeaveSession())
            return;
        work = {toQt(m_document->session().path().string()), m_document->session().key()};
        closeSession();
    }
    // What Accueil is looking at cannot be written.
    for (const QFileInfo& held : QDir(ExchangeActions::missionFolder()).entryInfoList(QDir::Files))
        m_home->leave(held.filePath());
    if (const auto given = ExchangeActions::openMission(mission, work.key, this))
        work = *given;
    if (!work.session.isEmpty() && mayLeaveSession())
        openFile(work.session, work.key);
}

void MainWindow::leaveSession()
{
    if (!mayLeaveSession())
        return;
    m_lock->release();
    closeSession();
    m_home->setOpenSession({});
    followTurns();
}

// As when the program starts; Accueil still takes the file for open, and leaves it alone.
void MainWindow::closeSession()
{
    closePages();
    m_documents = nullptr;
    m_exchange->setDocument(nullptr);
    m_ui->actingPersonButton->setDocument(nullptr);
    m_ui->bannerFrame->setUp(m_prompts, nullptr);
    m_document.reset();
    speakOfSession();
    m_ui->savedLabel->clear(); // of a session that is closed nothing is said
    setWindowTitle(QStringLiteral("Délibéré"));
    showDocumentState();
    showPage(Page::Home);
}

} // namespace delibere::widgets
