// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_summary_text.h"

#include <algorithm>

#include "widgets/kit/qt_text.h"
#include "wording/positioning_words.h"

namespace delibere::widgets {

namespace {

QString counted(std::size_t count, const char* one, const char* many)
{
    return QStringLiteral("%1\u00a0%2").arg(count).arg(QString::fromUtf8(count < 2 ? one : many));
}

// « Compétence 1, tableau 2 »
QString tableName(const Framework& framework, const Competency& table)
{
    return QStringLiteral("%1, %2").arg(
        toQt(wording::blockName(framework, *framework.blockOf(table.id))),
        toQt(table.code).toLower());
}

} // namespace

Spoken masteryText(const BlockSummary& summary)
{
    const auto needs =
        static_cast<std::size_t>(std::ranges::count_if(summary.lines, &SummaryLineState::needed));
    const QString needText =
        needs == 0 ? QString() : QStringLiteral(" · ") + counted(needs, "besoin", "besoins");
    switch (summary.mastery) {
    case Mastery::Mastered:
        return {QStringLiteral("Peut être évalué") + needText,
                needs == 0 ? theme::Tone::Good : theme::Tone::Warning};
    case Mastery::ToDevelop:
        return {QStringLiteral("À développer") + needText, theme::Tone::Warning};
    case Mastery::Open:
        break;
    }
    const auto left = static_cast<std::size_t>(summary.tables - summary.entered);
    return {counted(left, "tableau sans niveau", "tableaux sans niveau") + needText,
            theme::Tone::Muted};
}

QStringList comparisonText(const Framework& framework, const Positioning& earlier,
                           const Positioning& later)
{
    QStringList lines;
    const auto before = summarize(framework, earlier);
    const auto after = summarize(framework, later);
    for (const BlockSummary& summary : after) {
        for (const SummaryLineState& state : summary.lines) {
            if (needChange(before, after, state.line->id) == NeedChange::Met)
                lines << QStringLiteral("Besoin comblé\u00a0: ") + toQt(state.line->text);
        }
    }
    for (const Competency* table : positioningTables(framework)) {
        const LevelChange change = levelChange(earlier, later, table->id);
        if (change != LevelChange::Gained && change != LevelChange::Lost)
            continue;
        lines << QStringLiteral("%1\u00a0: %2 → %3")
                     .arg(tableName(framework, *table),
                          toQt(wording::levelLabel(framework, earlier.table(table->id).level)),
                          toQt(wording::levelLabel(framework, later.table(table->id).level)));
    }
    return lines;
}

} // namespace delibere::widgets
