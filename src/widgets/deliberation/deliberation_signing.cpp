// SPDX-License-Identifier: GPL-3.0-or-later
// The page Délibérer, its signatures: what the buttons of the signature box do.
#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QScrollBar>
#include <QTimer>

#include "app/records.h"
#include "app/signing.h"
#include "report/layout.h"
#include "ui_deliberation_page.h"
#include "widgets/deliberation/deliberation_page.h"
#include "widgets/kit/preview_dialog.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/refresh_when_shown.h"
#include "widgets/session/sign_dialog.h"
#include "widgets/session/verification_dialog.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

void DeliberationPage::setUpSigning()
{
    const SignatureBox& box = *m_ui->signatureBox;
    connect(&box, &SignatureBox::signRequested, this, &DeliberationPage::sign);
    connect(&box, &SignatureBox::notSigningRequested, this, &DeliberationPage::sayNotSigning);
    connect(&box, &SignatureBox::previewRequested, this, &DeliberationPage::preview);
    connect(&box, &SignatureBox::withdrawRequested, this, &DeliberationPage::withdraw);
    connect(&box, &SignatureBox::replaceRequested, this, &DeliberationPage::replace);
    connect(&box, &SignatureBox::verificationRequested, this, [this] {
        flush();
        auto* dialog = new VerificationDialog(m_document.session().verify(), this);
        dialog->open();
    });
    // Nothing is signed while something is not on disk.
    connect(&m_document, &SessionDocument::unsaved, this, &DeliberationPage::followSaving);
    connect(&m_document, &SessionDocument::saved, this, &DeliberationPage::followSaving);
}

void DeliberationPage::followSaving()
{
    if (!isVisible())
        m_refresh->outdate();
    else if (m_view)
        m_ui->signatureBox->display(m_document, *m_view, m_history);
}

// Once the proposal stands, what is left to do is at the foot of the column, at each signature
// again; before, at its head.
void DeliberationPage::leadToSignatures()
{
    std::size_t steps = m_view->deliberation.proposal ? 1 : 0;
    for (const RecordVersion& version : m_history)
        steps += steps == 0 ? 0 : 1 + version.signatures.size();
    if (std::exchange(m_steps, steps) == steps)
        return;
    QTimer::singleShot(0, m_ui->sideScrollArea, [this, steps] {
        // What was added grows layout by layout: the foot is where it will be.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QScrollBar& bar = *m_ui->sideScrollArea->verticalScrollBar();
        bar.setValue(steps > 0 ? bar.maximum() : bar.minimum());
    });
}

void DeliberationPage::sign()
{
    flush();
    const auto dialog = SignDialog::make(m_document, m_document.currentCandidate(), this);
    if (dialog)
        (*dialog)->open();
    else
        m_prompts.showProblem(toQt(wording::problemText(dialog.error(), m_document.jury())));
}

// The presidency's word on one signatory; the last one that was waited for locks the grid.
void DeliberationPage::sayNotSigning(const JurorId& juror, std::optional<NotSigningKind> kind)
{
    const RecordVersion* held = holding(m_history);
    const Juror* member = m_document.jury().juror(juror);
    if (held == nullptr || member == nullptr)
        return;
    app::NotSigningRequest request{held->candidate(), juror, kind, {}, m_document.actingJuror()};
    if (kind) {
        const bool last =
            held->missing() == std::vector{signerOf(juror)} && !held->signatures.empty();
        const auto reason = m_prompts.askText(
            *kind == NotSigningKind::Refuses ? QStringLiteral("Refuse de signer")
                                             : QStringLiteral("Empêché(e) de signer"),
            QStringLiteral("La mention et son motif s’impriment à côté des signatures. Les notes "
                           "de %1 restent et comptent comme avant.%2 Pour quel motif\u00a0?")
                .arg(toQt(member->name),
                     last ? QStringLiteral(" Personne d’autre n’est attendu\u00a0: la grille sera "
                                           "verrouillée.")
                          : QString()),
            QStringLiteral("Noter"));
        if (!reason)
            return;
        request.reason = fromQt(*reason);
    }
    const auto apply = [&](const Edit& edit, const JurorId& actor) {
        return m_document.applied(edit, actor, QStringLiteral("la mention de qui ne signe pas"));
    };
    const auto done = m_document.inOneTransaction([&] {
        return app::playNotSigning(m_document.session(), request, apply).map([](const auto&) {});
    });
    if (!done)
        m_prompts.showProblem(toQt(wording::problemText(done.error(), m_document.jury())));
}

// The version asked for, else the one that holds, else the grid as it stands.
void DeliberationPage::preview(int version)
{
    flush();
    const app::Session& session = m_document.session();
    const RecordVersion* wanted = holding(m_history);
    const auto named = std::ranges::find(m_history, version, &RecordVersion::number);
    if (named != m_history.end())
        wanted = &*named;
    const auto laidOut =
        wanted != nullptr
            ? app::RecordDocument::of(session, *wanted, m_document.viewer())
                  .map([](const app::RecordDocument& grid) { return report::layOut(grid.view()); })
            : app::GridDocument::of(session, m_document.currentCandidate(), m_document.viewer())
                  .map([](const app::GridDocument& grid) { return report::layOut(grid.view()); });
    if (!laidOut) {
        m_prompts.showProblem(toQt(wording::problemText(laidOut.error(), m_document.jury())));
        return;
    }
    QString file = QStringLiteral("grille-") + toQt(m_document.currentCandidate().text());
    if (wanted != nullptr)
        file += QStringLiteral("-v%1").arg(wanted->number);
    auto* dialog = new PreviewDialog(*laidOut, m_document.jury().info.date,
                                     file + QStringLiteral(".pdf"), m_prompts, this);
    dialog->open();
}

void DeliberationPage::withdraw()
{
    const RecordVersion* held = holding(m_history);
    if (held == nullptr)
        return;
    const WithdrawRecord edit{held->subject, held->number, {}};
    const auto reason = m_prompts.askText(
        QStringLiteral("Renoncer à la signature"),
        QStringLiteral("La grille redevient modifiable et les signatures déjà données tombent. La "
                       "version abandonnée reste dans la session. Pour quel motif\u00a0?"),
        QStringLiteral("Renoncer"));
    if (reason)
        m_document.apply(WithdrawRecord{edit.subject, edit.number, fromQt(*reason)});
}

void DeliberationPage::replace()
{
    const RecordVersion* held = holding(m_history);
    if (held == nullptr)
        return;
    const ReplaceRecord edit{held->subject, held->number, {}};
    const auto reason = m_prompts.askText(
        QStringLiteral("Annule et remplace"),
        QStringLiteral("Une nouvelle version annulera et remplacera la version signée, qui reste "
                       "dans la session et s’imprime toujours. Tous les membres signeront à "
                       "nouveau. Que corrige-t-elle, et pourquoi\u00a0?"),
        QStringLiteral("Corriger"));
    if (reason)
        m_document.apply(ReplaceRecord{edit.subject, edit.number, fromQt(*reason)});
}

} // namespace delibere::widgets
