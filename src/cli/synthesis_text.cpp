// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/synthesis_text.h"

#include <fmt/format.h>

#include "wording/decision_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

std::string cellText(const JurorCell& cell)
{
    if (cell.grade)
        return wording::words(*cell.grade);
    if (cell.topCount)
        return fmt::format("{} sur {}", cell.topCount->top, cell.topCount->total);
    const std::string why = wording::words(cell.status);
    return why.empty() ? wording::dash : fmt::format("{} ({})", wording::dash, why);
}

std::string attainedText(const EvaluationRules& rules, bool attained)
{
    const auto* word = attained ? "atteint" : "non atteint";
    return rules.threshold ? fmt::format("seuil {} {}", rules.threshold->percent, word) : word;
}

std::string stateText(const BlockRow& row)
{
    if (row.state == BlockState::NotHeard)
        return wording::dash;
    std::string text = wording::decisionWord(row.state);
    const bool decided =
        row.state == BlockState::Validated || row.state == BlockState::NotValidated;
    if (decided && row.retained && row.retained->percent)
        text += fmt::format(", retenu {}", wording::formatPercent(row.retained->percent->value));
    return text;
}

} // namespace

std::string synthesisLine(const Framework& framework, const BlockRow& row)
{
    if (row.state == BlockState::NotPresented || row.state == BlockState::AcquiredBefore ||
        row.state == BlockState::NotHeard)
        return stateText(row);
    const EvaluationRules& rules = *framework.evaluation;
    std::string line;
    for (const JurorCell& cell : row.cells)
        line += fmt::format("{} {}   ", cell.juror.text(), cellText(cell));
    if (row.mean) {
        const auto threshold =
            rules.threshold ? std::optional(rules.threshold->percent) : std::nullopt;
        line += fmt::format("moyenne {} sur {}   ", wording::formatMean(*row.mean, threshold),
                            row.count);
    }
    if (row.spread)
        line += fmt::format("écart {}   ", *row.spread);
    if (row.attained)
        line += attainedText(rules, *row.attained) + "   ";
    if (!row.flags.empty())
        line += "à discuter   ";
    return line + stateText(row);
}

} // namespace delibere::cli
