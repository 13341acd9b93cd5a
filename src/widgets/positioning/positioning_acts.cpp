// SPDX-License-Identifier: GPL-3.0-or-later
// The page Repérage, its acts: beginning one, removing an empty one, signing, giving up,
// correcting.
#include <algorithm>

#include "app/records.h"
#include "report/layout.h"
#include "ui_positioning_page.h"
#include "widgets/kit/preview_dialog.h"
#include "widgets/kit/qt_text.h"
#include "widgets/positioning/new_positioning_dialog.h"
#include "widgets/positioning/positioning_page.h"
#include "widgets/session/sign_dialog.h"
#include "widgets/session/verification_dialog.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

void PositioningPage::connectSigning()
{
    const PositioningSignatureStep& step = *m_ui->signatureStep;
    connect(&step, &PositioningSignatureStep::stepRequested, this, &PositioningPage::showStep,
            Qt::QueuedConnection); // the line that was clicked goes
    connect(&step, &PositioningSignatureStep::signRequested, this, &PositioningPage::sign);
    connect(&step, &PositioningSignatureStep::previewRequested, this, &PositioningPage::preview);
    connect(&step, &PositioningSignatureStep::withdrawRequested, this, &PositioningPage::withdraw);
    connect(&step, &PositioningSignatureStep::replaceRequested, this, &PositioningPage::replace);
    connect(&step, &PositioningSignatureStep::verificationRequested, this, [this] {
        auto* dialog = new VerificationDialog(m_document.session().verify(), this);
        dialog->open();
    });
}

void PositioningPage::begin()
{
    flush();
    auto* dialog = new NewPositioningDialog(m_document, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        for (const Edit& edit : dialog->edits()) {
            if (!m_document.apply(edit, QStringLiteral("le nouveau repérage")))
                return;
            if (const auto* put = editAs<PutPositioning>(edit))
                choose(put->positioning);
        }
    });
    dialog->open();
}

void PositioningPage::remove()
{
    if (!m_document.apply(RemovePositioning{m_desk.positioning().id},
                          QStringLiteral("le retrait du repérage")))
        return;
    if (!m_desk.all().empty())
        choose(m_desk.all().back().id);
}

void PositioningPage::sign()
{
    flush();
    const auto dialog = SignDialog::make(m_document, m_desk.positioning().subject(), this);
    if (dialog)
        (*dialog)->open();
    else
        m_prompts.showProblem(toQt(wording::problemText(dialog.error(), m_document.jury())));
}

void PositioningPage::preview(int version)
{
    flush();
    const auto& history = m_desk.history();
    const auto found = std::ranges::find(history, version, &RecordVersion::number);
    const auto record =
        found == history.end()
            ? app::PositioningDocument::of(m_document.session(), m_desk.positioning().id,
                                           PositioningPart::Summary, m_document.viewer())
            : app::PositioningDocument::of(m_document.session(), *found, PositioningPart::Summary,
                                           m_document.viewer());
    if (!record)
        return m_prompts.showProblem(toQt(wording::problemText(record.error(), m_document.jury())));
    const QString file =
        QStringLiteral("bilan-%1.pdf").arg(toQt(m_desk.positioning().id.text().substr(0, 8)));
    auto* dialog = new PreviewDialog(report::layOut(record->view()), m_desk.positioning().info.date,
                                     file, m_prompts, this);
    dialog->open();
}

void PositioningPage::withdraw()
{
    const auto reason = m_prompts.askText(
        QStringLiteral("Renoncer à la signature\u202f?"),
        QStringLiteral("Les signatures déjà données ne valent plus\u00a0; le repérage s’ouvre de "
                       "nouveau. Le motif reste dans le journal."),
        QStringLiteral("Renoncer"));
    const RecordVersion* held = holding(m_desk.history());
    if (reason && held != nullptr)
        m_document.apply(WithdrawRecord{held->subject, held->number, fromQt(*reason)});
}

void PositioningPage::replace()
{
    const auto reason = m_prompts.askText(
        QStringLiteral("Corriger ce repérage signé\u202f?"),
        QStringLiteral("La version signée est gardée telle quelle. Une nouvelle version l’annulera "
                       "et la remplacera, avec ce motif\u00a0; tous la signeront."),
        QStringLiteral("Ouvrir la correction"));
    const RecordVersion* held = holding(m_desk.history());
    if (reason && held != nullptr)
        m_document.apply(ReplaceRecord{held->subject, held->number, fromQt(*reason)});
}

} // namespace delibere::widgets
