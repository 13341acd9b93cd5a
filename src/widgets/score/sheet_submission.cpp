// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/sheet_submission.h"

#include <QMenu>
#include <QPushButton>

#include "app/handover.h"
#include "ui_score_page.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/score/gap_text.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/shown_name.h"

namespace delibere::widgets {

namespace {

// On a member's laptop: whether the presidency can have it, as it is.
QString handedText(const SessionDocument& document)
{
    const auto gone = app::sheetGone(document.session(), document.currentSheet());
    if (!gone)
        return QStringLiteral("✓ Fiche remise"); // whether it went out cannot be told
    return gone->asItIs ? QStringLiteral("✓ Fiche remise et rendue (remise n°\u00a0%1)")
                              .arg(gone->handover->manifest.number)
                        : QStringLiteral("✓ Fiche remise, à rendre à la présidence");
}

// Before a sheet is reopened that has left this laptop: what opening it does not take back.
QString goneWarning(const SessionDocument& document)
{
    if (!document.missionJuror())
        return {};
    const auto gone = app::sheetGone(document.session(), document.currentSheet());
    if (!gone || (!gone->handover && !gone->signedGrid))
        return {};
    QString text;
    if (gone->handover)
        text += QStringLiteral("Vous avez déjà rendu cette fiche (remise n°\u00a0%1)\u00a0: ce que "
                               "la présidence a reçu reste, et compte. Corrigée et remise, elle "
                               "partira avec la remise suivante, quand vous la rendrez. ")
                    .arg(gone->handover->manifest.number);
    if (gone->signedGrid)
        text += QStringLiteral("Vous avez signé une grille de ce candidat\u00a0: elle ne change "
                               "pas. ");
    return text + QStringLiteral("\n\n");
}

} // namespace

SheetSubmission::SheetSubmission(SessionDocument& document, Prompts& prompts, Ui::ScorePage& ui)
    : m_document(document), m_prompts(prompts), m_ui(ui), m_gapMenu(new QMenu(ui.gapButton))
{
    m_gapMenu->setObjectName(QStringLiteral("gapMenu"));
    m_ui.gapButton->setLook(WrapButton::Look::Link);
    connect(m_ui.gapButton, &WrapButton::clicked, this, &SheetSubmission::openGaps);
    connect(m_ui.submitPushButton, &QPushButton::clicked, this, &SheetSubmission::act);
    connect(m_ui.reopenPushButton, &QPushButton::clicked, this, &SheetSubmission::turnBack);
}

void SheetSubmission::display(const OwnSheet& own, bool tight)
{
    // Who sent a paper back finishes it no more than they type it.
    const bool open =
        own.access() == SheetAccess::Open && (!m_document.paper() || own.refusal().isEmpty());
    const bool confirmable = own.confirmable();
    const bool paper = own.sheet().transcription || m_document.paper();
    m_ui.submitPushButton->setVisible(open || confirmable);
    const QString action = confirmable ? QStringLiteral("&Confirmer la fiche…")
                           : paper     ? QStringLiteral("&Saisie terminée…")
                                       : QStringLiteral("&Remettre la fiche…");
    m_ui.submitPushButton->setText(action);
    m_ui.submitPushButton->setAccessibleName(QString(action).remove(QLatin1Char('&')));
    m_ui.reopenPushButton->setVisible(own.reopenable() || confirmable);
    m_ui.reopenPushButton->setText(confirmable ? QStringLiteral("Renvoyer à la saisie…")
                                               : QStringLiteral("Rouvrir…"));
    m_confirmer = confirmable ? own.confirmer() : std::string();
    m_paper = paper;

    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    m_gaps.clear();
    if (open)
        m_gaps = gaps(m_document.framework(), *candidate, own.sheet());
    const GapLine line = gapLine(m_document.framework(), m_gaps);
    const bool submitted = own.access() == SheetAccess::Submitted;
    m_ui.gapButton->setTextTone(line.required ? theme::Tone::Warning
                                : submitted   ? theme::Tone::Good
                                              : theme::Tone::Muted);
    const QString text = gapText(own, line, tight);
    if (text != m_ui.gapButton->text()) {
        m_ui.gapButton->setText(text);
        m_ui.gapButton->updateGeometry();
    }
    m_ui.gapButton->setEnabled(!m_gaps.empty() || submitted);
    m_ui.submitPushButton->setEnabled(confirmable || !line.required);
}

// By what is left, while the sheet cannot be handed in.
void SheetSubmission::focusAct()
{
    for (QWidget* each :
         {static_cast<QWidget*>(m_ui.submitPushButton),
          static_cast<QWidget*>(m_ui.reopenPushButton), static_cast<QWidget*>(m_ui.gapButton)}) {
        if (each->isVisible() && each->isEnabled())
            return each->setFocus(Qt::ShortcutFocusReason);
    }
}

QString SheetSubmission::gapText(const OwnSheet& own, const GapLine& line, bool tight) const
{
    if (own.access() == SheetAccess::Awaiting)
        return QStringLiteral("Saisie par %1, à confirmer par une autre personne")
            .arg(toQt(own.sheet().transcription->typedBy));
    if (own.access() == SheetAccess::Submitted)
        return own.sheet().transcription   ? QStringLiteral("✓ Fiche papier confirmée et remise")
               : m_document.missionJuror() ? handedText(m_document)
                                           : QStringLiteral("✓ Fiche remise");
    return tight ? line.brief : line.text;
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

void SheetSubmission::act()
{
    emit submitting();
    if (!m_confirmer.empty())
        confirmPaper();
    else if (m_paper)
        finishPaper();
    else
        submit();
}

void SheetSubmission::submit()
{
    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    const QString what =
        m_document.missionJuror()
            ? QStringLiteral("Votre fiche pour %1 sera figée sur cet ordinateur. Elle n’est pas "
                             "encore chez la présidence\u00a0: «\u00a0Rendre mes fiches…\u00a0», "
                             "en haut de la fenêtre, la lui fait parvenir. ")
            : QStringLiteral("Votre fiche pour %1 sera figée et comptera dans la grille de "
                             "synthèse. ");
    const QString text =
        inWordsOf(m_document, what).arg(shownName(m_document.jury(), *candidate)) +
        QStringLiteral("Pour la corriger ensuite, il faudra la rouvrir en donnant un motif.");
    if (m_prompts.confirm(QStringLiteral("Remettre la fiche"), text, QStringLiteral("Remettre")))
        m_document.apply(SubmitSheet{m_document.currentSheet()});
}

void SheetSubmission::finishPaper()
{
    if (m_prompts.confirm(
            QStringLiteral("Saisie terminée"),
            QStringLiteral("Une autre personne relira cette saisie, fiche papier en main, et la "
                           "confirmera ou la renverra. D’ici là elle ne change plus."),
            QStringLiteral("Terminer")))
        m_document.apply(FinishTranscription{m_document.currentSheet()});
}

void SheetSubmission::confirmPaper()
{
    if (m_prompts.confirm(
            QStringLiteral("Confirmer la fiche"),
            QStringLiteral("Vous avez relu chaque appréciation sur la fiche papier. La fiche est "
                           "remise, et votre nom imprimé\u00a0: %1.")
                .arg(toQt(m_confirmer)),
            QStringLiteral("Confirmer")))
        m_document.apply(ConfirmTranscription{m_document.currentSheet(), m_confirmer});
}

// Opened again, or back to whoever typed.
void SheetSubmission::turnBack()
{
    const bool paper = !m_confirmer.empty();
    const auto reason = m_prompts.askText(
        paper ? QStringLiteral("Renvoyer à la saisie") : QStringLiteral("Rouvrir la fiche"),
        paper ? QStringLiteral("Qu’est-ce qui diffère de la fiche papier\u202f? Le motif est "
                               "montré à qui la saisit, et inscrit au journal.")
              : goneWarning(m_document) +
                    QStringLiteral("Pourquoi rouvrir cette fiche\u202f? Le motif est inscrit au "
                                   "journal."),
        paper ? QStringLiteral("Renvoyer") : QStringLiteral("Rouvrir"));
    if (!reason)
        return;
    const SheetKey sheet = m_document.currentSheet();
    if (m_document.apply(paper ? Edit(RefuseTranscription{sheet, m_confirmer, fromQt(*reason)})
                               : Edit(ReopenSheet{sheet, fromQt(*reason)})))
        emit turnedBack();
}

} // namespace delibere::widgets
