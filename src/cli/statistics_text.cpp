// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statistics_text.h"

#include <fmt/format.h>

#include "app/session_statistics.h"
#include "wording/french_format.h"
#include "wording/statistics_words.h"

namespace delibere::cli {

namespace {

using wording::formatCount;

std::string periodTitle(const PeriodStatistics& period)
{
    std::string title =
        fmt::format("{} : {}", period.year ? std::to_string(*period.year) : "Toutes les années",
                    formatCount(period.sessions, "session", "sessions"));
    if (period.leftOut > 0)
        title += ", " + formatCount(period.leftOut, "grille non signée laissée de côté",
                                    "grilles non signées laissées de côté");
    return title;
}

std::string candidateLine(const OrWithheld<CandidateFigures>& figures)
{
    if (figures && figures->candidates == 0)
        return "aucune grille signée par tous";
    if (!figures)
        return "candidats : " + wording::words(figures.error());
    return fmt::format("{}   proposition totale {}   partielle {}   aucun bloc validé {}",
                       formatCount(figures->candidates, "candidat", "candidats"), figures->total,
                       figures->partial, figures->none);
}

std::string decisionLine(const OrWithheld<DecisionFigures>& figures)
{
    if (!figures)
        return "décisions : " + wording::words(figures.error());
    return fmt::format("présenté {}   validé {} (dont rattrapages {})   non validé {}",
                       figures->presented, figures->validated, figures->rescued,
                       figures->notValidated);
}

std::string points(const Fraction& value)
{
    const int tenths = value.tenths();
    return fmt::format("{},{}", tenths / 10, tenths % 10);
}

std::string spreadLine(const OrWithheld<SpreadFigures>& figures)
{
    if (!figures)
        return "écarts : " + wording::words(figures.error());
    if (figures->candidates == 0)
        return "écart —";
    return fmt::format("écart médian {} points   plus grand écart {}   au-dessus de la limite {}",
                       points(*figures->median), formatCount(*figures->largest, "point", "points"),
                       figures->aboveLimit);
}

} // namespace

std::vector<std::string> periodLines(const PeriodStatistics& period)
{
    std::vector<std::string> lines{periodTitle(period), "  " + candidateLine(period.candidates)};
    const bool nobody = period.candidates && period.candidates->candidates == 0;
    for (const BlockStatistics& block : period.blocks) {
        if (nobody)
            break;
        lines.push_back(fmt::format("  {} {}", block.code, block.title));
        lines.push_back("      " + decisionLine(block.decisions));
        lines.push_back("      " + spreadLine(block.spreads));
    }
    for (std::string& line : lines)
        line = wording::withNoBreakSpaces(line);
    return lines;
}

} // namespace delibere::cli
