// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/sheet_submission.h"

#include <QMenu>
#include <QPushButton>

#include "ui_score_page.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/score/gap_text.h"

namespace delibere::widgets {

SheetSubmission::SheetSubmission(SessionDocument& document, Prompts& prompts, Ui::ScorePage& ui)
    : m_document(document), m_prompts(prompts), m_ui(ui), m_gapMenu(new QMenu(ui.gapButton))
{
    m_gapMenu->setObjectName(QStringLiteral("gapMenu"));
    m_ui.gapButton->setLook(WrapButton::Look::Link);
    connect(m_ui.gapButton, &WrapButton::clicked, this, &SheetSubmission::openGaps);
    connect(m_ui.submitPushButton, &QPushButton::clicked, this, &SheetSubmission::submit);
    connect(m_ui.reopenPushButton, &QPushButton::clicked, this, &SheetSubmission::reopen);
}

void SheetSubmission::display(const OwnSheet& own, bool tight)
{
    const bool open = own.access() == SheetAccess::Open;
    const bool submitted = own.access() == SheetAccess::Submitted;
    m_ui.submitPushButton->setVisible(open);
    m_ui.reopenPushButton->setVisible(own.reopenable());

    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    m_gaps.clear();
    if (open)
        m_gaps = gaps(m_document.framework(), *candidate, own.sheet());
    const GapLine line = gapLine(m_document.framework(), m_gaps);
    m_ui.gapButton->setTextTone(line.required ? theme::Tone::Warning
                                : submitted   ? theme::Tone::Good
                                              : theme::Tone::Muted);
    const QString gapText = submitted ? QStringLiteral("✓ Fiche remise")
                            : tight   ? line.brief
                                      : line.text;
    if (gapText != m_ui.gapButton->text()) {
        m_ui.gapButton->setText(gapText);
        m_ui.gapButton->updateGeometry();
    }
    m_ui.gapButton->setEnabled(!m_gaps.empty() || submitted);
    m_ui.submitPushButton->setEnabled(!line.required);
}

// One gap is gone to; of several one chooses.
void SheetSubmission::openGaps()
{
    const auto places = gapPlaces(m_document.framework(), m_gaps);
    if (places.empty())
        return;
    if (places.size() == 1) {
        emit gapChosen(places.front().gap);
        return;
    }
    m_gapMenu->clear();
    for (const GapPlace& place : places) {
        const QString word = place.gap.required ? QStringLiteral("\u00a0— obligatoire") : QString();
        m_gapMenu->addAction(place.text + word, this,
                             [this, gap = place.gap] { emit gapChosen(gap); });
    }
    const QPoint top = m_ui.gapButton->mapToGlobal(QPoint());
    m_gapMenu->popup(top - QPoint(0, m_gapMenu->sizeHint().height()));
}

void SheetSubmission::submit()
{
    emit submitting();
    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    const QString text =
        QStringLiteral("Votre fiche pour %1 sera figée et comptera dans la grille de synthèse. "
                       "Pour la corriger ensuite, il faudra la rouvrir en donnant un motif.")
            .arg(toQt(candidate->fullName()));
    if (m_prompts.confirm(QStringLiteral("Remettre la fiche"), text, QStringLiteral("Remettre")))
        m_document.apply(SubmitSheet{m_document.currentSheet()});
}

void SheetSubmission::reopen()
{
    const auto reason = m_prompts.askText(
        QStringLiteral("Rouvrir la fiche"),
        QStringLiteral("Pourquoi rouvrir cette fiche\u202f? Le motif est inscrit au journal."),
        QStringLiteral("Rouvrir"));
    if (reason)
        m_document.apply(ReopenSheet{m_document.currentSheet(), fromQt(*reason)});
}

} // namespace delibere::widgets
