// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/synthesis_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "wording/decision_words.h"
#include "wording/french_format.h"
#include "wording/weighting_words.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

std::string cellText(const MarkScale& marks, const JurorCell& cell)
{
    if (cell.grade)
        return wording::words(*cell.grade, marks);
    if (cell.topCount)
        return fmt::format("{} sur {}", cell.topCount->top, cell.topCount->total);
    const std::string why = wording::words(cell.status);
    return why.empty() ? wording::dash : fmt::format("{} ({})", wording::dash, why);
}

std::string attainedText(const EvaluationRules& rules, const BlockRow& row)
{
    const auto* word = *row.attained ? "atteint" : "non atteint";
    const auto limit = rules.limitOf(row.block);
    return limit ? fmt::format("seuil {} {}", wording::bareMark(rules.marks, *limit), word) : word;
}

// "C1 acquise (2 avis), C2 avis divergents (1 favorable, 1 défavorable)"
std::string opinionsText(const Framework& framework, const BlockRow& row)
{
    std::vector<std::string> each;
    for (const CompetencyOpinions& opinions : row.competencies)
        each.push_back(framework.competency(opinions.competency)->code + " " +
                       wording::words(opinions, *framework.evaluation->opinions));
    return fmt::format("{}", fmt::join(each, ", "));
}

// "Formateurs (30 %) 12/20   Tuteur (20 %) —   pondérée — (il manque la note « Tuteur »)   "
std::string sourcesText(const EvaluationRules& rules, const BlockRow& row)
{
    std::string line;
    for (const SourcePart& part : row.sources) {
        if (!part.jury)
            line += fmt::format("{} {}   ", wording::sourceName(*rules.weightedSource(part.source)),
                                wording::sourceMarkWords(rules, part));
    }
    const std::string missing = wording::missingSourcesWords(rules, row);
    return line + fmt::format("pondérée {}{}   ", wording::weightedWords(rules, row),
                              missing.empty() ? "" : fmt::format(" (il manque {})", missing));
}

std::string stateText(const MarkScale& marks, const BlockRow& row)
{
    if (row.state == BlockState::NotHeard)
        return wording::dash;
    std::string text = wording::decisionWord(row.state);
    const bool decided =
        row.state == BlockState::Validated || row.state == BlockState::NotValidated;
    if (decided && row.retained && row.retained->percent)
        text +=
            fmt::format(", retenu {}", wording::formatMark(marks, row.retained->percent->value));
    return text;
}

} // namespace

std::string synthesisLine(const Framework& framework, const BlockRow& row)
{
    if (row.state == BlockState::NotPresented || row.state == BlockState::AcquiredBefore ||
        row.state == BlockState::NotHeard)
        return stateText(framework.marks(), row);
    const EvaluationRules& rules = *framework.evaluation;
    std::string line;
    for (const JurorCell& cell : row.cells)
        line += fmt::format("{} {}   ", cell.juror.text(), cellText(rules.marks, cell));
    if (row.mean)
        line += fmt::format(
            "moyenne {} sur {}   ",
            wording::formatMarkMean(rules.marks, *row.mean, rules.limitOf(row.block)), row.count);
    if (row.spread)
        line += fmt::format("écart {}   ", wording::bareMark(rules.marks, *row.spread));
    if (!row.sources.empty())
        line += sourcesText(rules, row);
    if (!row.competencies.empty())
        line += opinionsText(framework, row) + "   ";
    if (row.attained)
        line += attainedText(rules, row) + "   ";
    if (!row.flags.empty())
        line += "à discuter   ";
    return line + stateText(rules.marks, row);
}

} // namespace delibere::cli
