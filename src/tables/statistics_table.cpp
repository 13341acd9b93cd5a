// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/statistics_table.h"

#include <array>

#include "wording/statistics_words.h"

namespace delibere::tables {

namespace {

constexpr std::size_t decisionColumns = 4;
constexpr std::size_t spreadColumns = 3;

Row startOf(const FrameworkStatistics& framework, const PeriodStatistics& period)
{
    Row row{framework.title, framework.key.version};
    if (period.year)
        row.emplace_back(std::int64_t{*period.year});
    else
        row.emplace_back("Toutes");
    return row;
}

void addWithheld(Row& row, Withheld why, std::size_t columns)
{
    row.insert(row.end(), columns, Cell(wording::words(why)));
}

template <std::size_t count>
void addNumbers(Row& row, const std::array<int, count>& numbers)
{
    for (const int number : numbers)
        row.emplace_back(std::int64_t{number});
}

Row wholeRow(const FrameworkStatistics& framework, const PeriodStatistics& period)
{
    Row row = startOf(framework, period);
    row.insert(row.end(), {Cell("Ensemble"), Cell("Tous les candidats")});
    addNumbers(row, std::array{period.sessions, period.leftOut});
    if (period.candidates)
        addNumbers(row, std::array{period.candidates->candidates, period.candidates->total,
                                   period.candidates->partial, period.candidates->none});
    else
        addWithheld(row, period.candidates.error(), 4);
    row.insert(row.end(), decisionColumns + spreadColumns, Blank{});
    return row;
}

void addSpreads(Row& row, const SpreadFigures& spreads)
{
    if (spreads.candidates == 0) { // no percent: nothing to compare
        row.insert(row.end(), spreadColumns, Cell("—"));
        return;
    }
    row.insert(row.end(), {Cell(*spreads.median), Cell(std::int64_t{*spreads.largest}),
                           Cell(std::int64_t{spreads.aboveLimit})});
}

Row blockRow(const FrameworkStatistics& framework, const PeriodStatistics& period,
             const BlockStatistics& block)
{
    Row row = startOf(framework, period);
    row.insert(row.end(), {Cell(block.code), Cell(block.title)});
    row.insert(row.end(), 6, Blank{}); // sessions and proposals are of the whole
    if (block.decisions)
        addNumbers(row, std::array{block.decisions->presented, block.decisions->validated,
                                   block.decisions->notValidated, block.decisions->rescued});
    else
        addWithheld(row, block.decisions.error(), decisionColumns);
    if (block.spreads)
        addSpreads(row, *block.spreads);
    else
        addWithheld(row, block.spreads.error(), spreadColumns);
    return row;
}

} // namespace

Table statisticsTable(std::span<const FrameworkStatistics> statistics)
{
    Table table{"Statistiques des sessions de jury",
                {"Référentiel", "Version", "Année", "Bloc", "Intitulé", "Sessions",
                 "Grilles non signées (non comptées)", "Candidats", "Proposition totale",
                 "Proposition partielle", "Aucun bloc validé", "Bloc présenté", "Validé",
                 "Non validé", "dont rattrapages", "Écart médian (points)",
                 "Plus grand écart (points)", "Écarts au-dessus de la limite"},
                {}};
    for (const FrameworkStatistics& framework : statistics) {
        for (const PeriodStatistics& period : framework.periods) {
            table.rows.push_back(wholeRow(framework, period));
            for (const BlockStatistics& block : period.blocks)
                table.rows.push_back(blockRow(framework, period, block));
        }
    }
    return table;
}

} // namespace delibere::tables
