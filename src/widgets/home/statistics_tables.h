// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of many sessions in the words of the page « Statistiques ». What is withheld is said
// in words; nothing is worked out here.
#pragma once

#include <vector>

#include "app/session_statistics.h"
#include "widgets/kit/cell_table_model.h"

namespace delibere::widgets {

// One line of the first table: a year of a framework, or all its years.
struct StatisticsLine {
    const FrameworkStatistics* framework;
    const PeriodStatistics* period;
};

// They point into the statistics.
[[nodiscard]] std::vector<StatisticsLine> linesOf(const app::SessionStatistics& statistics);

[[nodiscard]] CellTable periodTable(const std::vector<StatisticsLine>& lines);
[[nodiscard]] CellTable blockFigureTable(const PeriodStatistics& period);
// "CQP … (version 1.0), 2026".
[[nodiscard]] QString lineTitle(const StatisticsLine& line);
// "12 sessions comptées, 2 fichiers laissés de côté."
[[nodiscard]] QString countSentence(const app::SessionStatistics& statistics);

} // namespace delibere::widgets
