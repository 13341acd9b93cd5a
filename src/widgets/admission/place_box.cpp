// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/place_box.h"

#include <algorithm>

#include <QVBoxLayout>

#include "widgets/admission/ranking_text.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

QString placeWhy(const RankingDesk& desk, const RankingEntry& entry)
{
    const RankedLine* line = desk.board().ranking.line(entry.id);
    if (line == nullptr)
        return entry.note.isEmpty() ? QStringLiteral("Sans réponse de la commission.")
               : entry.note.endsWith(QLatin1Char('.')) ? entry.note // its reason is a sentence
                                                       : entry.note + QLatin1Char('.');
    switch (line->by) {
    case RankedBy::Result:
        return QStringLiteral("À cette place par son résultat exact.");
    case RankedBy::Rule:
        return QStringLiteral("Même résultat qu’une autre, départagée par la règle que la "
                              "formation publie.");
    case RankedBy::Settlement:
        return QStringLiteral("Départagée par la commission. Motif\u00a0: ") + entry.reason;
    case RankedBy::Hand:
        return QStringLiteral("Placée par la commission. Motif\u00a0: ") +
               (entry.reason.isEmpty() ? QStringLiteral("—") : entry.reason);
    case RankedBy::Nothing:
        break;
    }
    return entry.tie >= 0 ? QStringLiteral("Ex aequo\u00a0: le rang n’est que provisoire.")
                          : QStringLiteral("Sans place\u00a0: la commission la lui donne.");
}

QString placeFigures(const RankingDesk& desk, const RankingEntry& entry)
{
    const RankingBoard& board = desk.board();
    QStringList lines;
    if (entry.result)
        lines << QStringLiteral("Résultat exact\u00a0: ") + exactText(board.marks, *entry.result);
    const ApplicationResult* result = desk.shown().result(entry.id);
    if (result == nullptr)
        return {};
    const JurySession& jury = desk.document().jury();
    for (const ReaderResult& reader : result->readers) {
        const Juror* juror = jury.juror(reader.juror);
        lines << QStringLiteral("%1\u00a0: %2")
                     .arg(toQt(juror == nullptr ? reader.juror.text() : juror->name),
                          reader.submitted ? resultText(board.marks, reader.whole)
                                           : QStringLiteral("lecture attendue"));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

PlaceBox::PlaceBox(QWidget* parent)
    : QFrame(parent), m_title(plainLabel(this)), m_origin(plainLabel(this)),
      m_why(plainLabel(this)), m_figures(plainLabel(this)),
      m_confirm(new QPushButton(QStringLiteral("Confirmer sur le résultat d’aujourd’hui"), this))
{
    theme::setRole(this, "sheet");
    theme::setRole(m_title, "heading");
    theme::setTone(m_origin, theme::Tone::Muted);
    theme::setTone(m_figures, theme::Tone::Muted);
    m_why->setObjectName(QStringLiteral("placeWhyLabel"));
    m_confirm->setObjectName(QStringLiteral("confirmPushButton"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    for (QLabel* label : {m_title, m_origin, m_why, m_figures}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(m_confirm, 0, Qt::AlignLeft);
    connect(m_confirm, &QPushButton::clicked, this, &PlaceBox::confirmRequested);
}

void PlaceBox::display(const RankingDesk& desk, const RankingEntry* entry)
{
    setVisible(entry != nullptr);
    if (entry == nullptr)
        return;
    const QString name = entry->name.isEmpty() ? QString() : QStringLiteral(", ") + entry->name;
    m_title->setText(QStringLiteral("Candidature %1").arg(entry->number) + name);
    m_origin->setText(entry->origin);
    m_origin->setVisible(!entry->origin.isEmpty());
    m_why->setText(placeWhy(desk, *entry));
    m_figures->setText(placeFigures(desk, *entry));
    const auto& moved = desk.board().ranking.moved;
    m_confirm->setVisible(std::ranges::find(moved, entry->id) != moved.end() &&
                          desk.sealed().isEmpty());
}

} // namespace delibere::widgets
