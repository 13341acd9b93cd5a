// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/commission_reading.h"

#include "domain/reading_board.h"
#include "ui_score_page.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/shown_name.h"
#include "wording/application_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

// « 247/20 » of the scale, where two decimals may hide something.
QString exactText(const MarkScale& marks, const Fraction& steps)
{
    const Fraction points(steps.num(), steps.den() * marks.stepsPerPoint);
    return points.den() == 1 ? QString::number(points.num())
                             : QStringLiteral("%1/%2").arg(points.num()).arg(points.den());
}

QString figureOf(const MarkScale& marks, const Fraction& figure)
{
    return toQt(wording::formatMarkMean(marks, figure, std::nullopt));
}

} // namespace

CommissionReading::CommissionReading(SessionDocument& document, Ui::ScorePage& ui)
    : m_document(document), m_ui(ui)
{
    if (!document.framework().admission)
        return;
    m_ui.blockStrip->hide();
    m_result = plainLabel(m_ui.stripFrame);
    m_result->setObjectName(QStringLiteral("ownResultLabel"));
    m_result->setWordWrap(true);
    m_ui.stripLayout->insertWidget(0, m_result, 1);
    m_facts = plainLabel(m_ui.modeFrame);
    m_facts->setObjectName(QStringLiteral("applicationFactsLabel"));
    m_facts->setWordWrap(true);
    m_ui.modeLayout->insertWidget(0, m_facts);
    // As tall as these words take at the width of the column.
    m_ui.modeFrame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

bool CommissionReading::interviewed() const
{
    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    return candidate == nullptr ? m_facts == nullptr : candidate->interviewed;
}

ScoreMode CommissionReading::modeOf(const ScoreSheet& sheet, ScoreMode present) const
{
    if (m_facts == nullptr)
        return present;
    return interviewed() && sheet.dossierClosed ? ScoreMode::Interview : ScoreMode::Reading;
}

QString CommissionReading::closedText(const ScoreSheet& sheet) const
{
    const bool closed = sheet.dossierClosed && sheet.state == SheetState::Draft;
    return closed && m_ui.readingPushButton->isChecked()
               ? QStringLiteral("Lecture du dossier remise\u00a0: ses notes restent comme elles "
                                "sont. Les notes de l’entretien, F4, restent à donner.")
               : QString();
}

QString CommissionReading::factsText(const Application& application) const
{
    const Admission& admission = *m_document.framework().admission;
    QStringList lines;
    lines << shownName(m_document.jury(), m_document.currentCandidate());
    if (const std::string origin = wording::originWords(application.facts); !origin.empty())
        lines << toQt(origin);
    if (!admission.pieces.empty())
        lines << QStringLiteral("Pièces\u00a0: ") +
                     toQt(wording::words(countPieces(admission, application)));
    for (const auto& [id, note] : application.pieces) {
        const RequestedPiece* piece = admission.piece(id);
        if (piece != nullptr && note.state != PieceState::Received)
            lines << QStringLiteral("▲ %1\u00a0: %2")
                         .arg(toQt(piece->title), toQt(wording::words(note)));
    }
    if (!admission.weightsPublished())
        lines << toQt(wording::weightsSentence(admission));
    return lines.join(QLatin1Char('\n'));
}

void CommissionReading::display(const OwnSheet& own, bool marksShown)
{
    if (m_facts == nullptr)
        return;
    const Application* application = m_document.jury().application(m_document.currentCandidate());
    const bool seen = application != nullptr && !own.hidden();
    m_facts->setText(seen ? factsText(*application) : QString());
    m_facts->setToolTip(
        toQt(wording::weightsSentence(*m_document.framework().admission)).toHtmlEscaped());
    m_result->setVisible(seen);
    if (seen)
        showResult(*application, own.sheet(), marksShown);
}

void CommissionReading::showResult(const Application& application, const ScoreSheet& sheet,
                                   bool marksShown)
{
    const MarkScale marks = m_document.framework().marks();
    const ReaderResult own = ownReading(m_document.framework(), application, sheet);
    m_result->setToolTip({});
    if (!marksShown) {
        m_result->clear();
        return;
    }
    QStringList parts;
    if (own.dossier)
        parts << QStringLiteral("dossier %1").arg(figureOf(marks, *own.dossier));
    if (own.interview)
        parts << QStringLiteral("entretien %1").arg(figureOf(marks, *own.interview));
    const QString detail =
        parts.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(", ")));
    if (!own.whole) {
        m_result->setText(
            QStringLiteral("Votre résultat\u00a0: il manque %1%2")
                .arg(toQt(wording::formatCount(own.missing, "note", "notes")), detail));
        return;
    }
    m_result->setText(
        QStringLiteral("Votre résultat\u00a0: %1%2").arg(figureOf(marks, *own.whole), detail));
    m_result->setToolTip(QStringLiteral("Exactement %1").arg(exactText(marks, *own.whole)));
}

} // namespace delibere::widgets
