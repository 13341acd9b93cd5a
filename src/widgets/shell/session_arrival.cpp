// SPDX-License-Identifier: GPL-3.0-or-later
// How a session comes into the window: from where it lies, once its words opened it when it is
// encrypted, or from a mission, which may join the work that is open here.
#include <QDir>

#include "app/encrypted_session.h"
#include "ui_main_window.h"
#include "widgets/exchange/encrypted_opening_dialog.h"
#include "widgets/home/home_page.h"
#include "widgets/kit/qt_text.h"
#include "widgets/positioning/positioning_page.h"
#include "widgets/score/score_memory.h"
#include "widgets/score/score_page.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/exchange_actions.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/turn_lock.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

void MainWindow::openSession(const QString& path)
{
    if (m_lock->locked())
        return; // dropped on it
    if (QFileInfo(path).suffix() == QStringLiteral("mission")) {
        openMission(path);
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
    const auto place = placeToWork(path, m_volumeRule, m_prompts, key);
    if (!place)
        m_ui->bannerFrame->showProblem(place.error());
    if (!place || !*place)
        return;
    m_home->leave(**place);
    take(app::Session::open(fromQt(**place), store::systemNow, key), std::nullopt,
         key ? Turn::Shown : Turn::Asked);
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
        m_lock->lock();
}

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

// As when the program starts; Accueil still takes the file for open, and leaves it alone.
void MainWindow::closeSession()
{
    closePages();
    m_documents = nullptr;
    m_exchange->setDocument(nullptr);
    m_ui->actingPersonButton->setDocument(nullptr);
    m_ui->bannerFrame->setUp(m_prompts, nullptr);
    m_document.reset();
    m_ui->savedLabel->clear();
    setWindowTitle(QStringLiteral("Délibéré"));
    showDocumentState();
    showPage(Page::Home);
}

} // namespace delibere::widgets
