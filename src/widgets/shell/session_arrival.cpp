// SPDX-License-Identifier: GPL-3.0-or-later
// How the window opens what it is given: a session, for work or to be looked at, once its words
// opened it when it is encrypted; the example; a file that belongs in a dialog of the open session.
#include <QFileInfo>

#include "app/encrypted_session.h"
#include "app/session_creation.h"
#include "ui_main_window.h"
#include "widgets/campaign/new_campaign_dialog.h"
#include "widgets/exchange/encrypted_opening_dialog.h"
#include "widgets/home/home_page.h"
#include "widgets/home/recent_sessions.h"
#include "widgets/kit/qt_text.h"
#include "widgets/positioning/positioning_page.h"
#include "widgets/score/score_memory.h"
#include "widgets/score/score_page.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/arrival_text.h"
#include "widgets/shell/campaign_window.h"
#include "widgets/shell/example_place.h"
#include "widgets/shell/exchange_actions.h"
#include "widgets/shell/identity.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/turn_lock.h"
#include "widgets/shell/window_memory.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

// Where the work is: nobody to hear yet, no jury but repérages, or where one was.
Page firstPage(const SessionDocument& document)
{
    const JurySession& jury = document.jury();
    if (document.missionJuror() || document.paper())
        return Page::Scoring;
    if (jury.candidates.empty())
        return Page::Preparation;
    if (jury.jurors.empty() && isAvailable(Page::Positioning, document))
        return Page::Positioning;
    const Page remembered = rememberedPage();
    const Page page = isAvailable(remembered, document) ? remembered : Page::Scoring;
    // The staff evaluate nobody.
    return page == Page::Scoring && document.actingJuror().empty() ? Page::Preparation : page;
}

} // namespace

void MainWindow::openSession(const QString& path)
{
    if (m_lock->locked())
        return; // dropped on it
    const QString suffix = endingOf(path);
    if (suffix == QStringLiteral("mission")) {
        openMission(path);
        return;
    }
    if (suffix == QStringLiteral("campagne")) {
        openCampaign(path);
        return;
    }
    if (suffix == QStringLiteral("registre")) {
        m_ui->bannerFrame->showProblem(registerArrivalText(QFileInfo(path).fileName()));
        return;
    }
    if (ExchangeActions::concerns(suffix)) { // no session: it goes to a dialog of the open one
        if (const QString why = m_exchange->take(path); !why.isEmpty())
            m_ui->bannerFrame->showProblem(why);
        return;
    }
    const std::filesystem::path file = fromQt(path);
    std::error_code error;
    if (m_document && std::filesystem::equivalent(m_document->session().path(), file, error)) {
        showPage(Page::Preparation);
        return;
    }
    if (!mayLeaveSession())
        return;
    if (const auto key = openingKey(path))
        openFile(path, *key);
}

// In a window of its own; the session of this one stays.
void MainWindow::openCampaign(const QString& path)
{
    if (const QString why = openCampaignWindow(path, m_prompts); !why.isEmpty())
        m_ui->bannerFrame->showProblem(why);
    else
        rememberSession({path, QFileInfo(path).completeBaseName(), QStringLiteral("Campagne")});
    m_home->reloadRecent();
}

void MainWindow::createCampaign()
{
    auto* dialog = new NewCampaignDialog(m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewCampaignDialog::made, this, &MainWindow::openCampaign);
    dialog->open();
}

// Absent: given up. Null: it is in clear, or cannot be looked at: the opening says why.
std::optional<store::FileKeyPtr> MainWindow::openingKey(const QString& path)
{
    const auto encryption = app::encryptionOf(fromQt(path));
    if (!encryption || !*encryption)
        return store::FileKeyPtr();
    EncryptedOpeningDialog dialog(path, **encryption, this);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.key()) : std::nullopt;
}

// Who opened an encrypted file has shown who they are.
void MainWindow::openFile(const QString& path, const store::FileKeyPtr& key)
{
    const auto place = placeToOpen(path, m_volumeRule, m_prompts, key);
    if (!place)
        m_ui->bannerFrame->showProblem(place.error());
    if (!place || !*place)
        return;
    m_home->leave((*place)->path);
    const std::filesystem::path chosen = fromQt((*place)->path);
    take((*place)->toRead ? app::Session::openToRead(chosen, key)
                          : app::Session::open(chosen, store::systemNow, key),
         std::nullopt, key ? Turn::Shown : Turn::Asked);
}

void MainWindow::createSession(const app::FrameworkFile& framework, const QString& path)
{
    if (const QString refused = refusedPlace(path, m_volumeRule); !refused.isEmpty()) {
        m_ui->bannerFrame->showProblem(refused);
        return;
    }
    if (!mayLeaveSession())
        return;
    take(app::createSession(fromQt(path), framework, newSessionInfo(framework.framework)),
         Page::Preparation);
}

void MainWindow::openExample()
{
    const auto example = examplePath();
    if (example)
        openSession(toQt(example->string()));
    else
        m_ui->bannerFrame->showProblem(toQt(wording::problemText(example.error())));
}

void MainWindow::take(Result<app::Session> session, std::optional<Page> first, Turn turn)
{
    if (!session) {
        m_ui->bannerFrame->showProblem(toQt(wording::problemText(session.error())));
        m_home->reloadRecent();
        return;
    }
    closePages();
    m_document = std::make_unique<SessionDocument>(std::move(*session));
    rememberDocument();
    buildPages();
    for (auto* score : findChildren<ScorePage*>())
        score->restorePlace();
    for (auto* positioning : findChildren<PositioningPage*>())
        positioning->restorePlace();
    connectDocument();
    m_ui->actingPersonButton->setDocument(m_document.get());
    m_ui->bannerFrame->setUp(m_prompts, m_document.get());
    m_exchange->setDocument(m_document.get());
    m_ui->actingPersonButton->setEnabled(!m_document->missionJuror()); // whose laptop this is
    // The pages behind the question show no mark: nobody acts yet.
    const JurorId last = rememberedPlace(m_document->jury().id).juror;
    const bool begun =
        m_document->jury().jurors.empty() ||
        beginTurn(*m_document, m_prompts,
                  last.empty() ? std::nullopt : std::optional(Identity{last}), turn, this);
    showDocumentState();
    showPage(first.value_or(firstPage(*m_document)));
    followTurns();
    if (!begun && turnsAreProven(*m_document))
        m_lock->lock(TurnLock::Before::FirstTurn);
}

} // namespace delibere::widgets
