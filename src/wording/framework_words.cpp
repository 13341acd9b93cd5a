// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/framework_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/code_points.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::wording {

namespace {

std::string nameOf(const std::string& printedCode, const std::string& word)
{
    return printedCode.starts_with(word) ? printedCode : word + " " + printedCode;
}

std::string pluralOf(const std::string& noun)
{
    const auto endsWithAny = [&](const auto& endings) {
        return std::ranges::any_of(endings,
                                   [&](std::string_view ending) { return noun.ends_with(ending); });
    };
    constexpr std::array<std::string_view, 5> unchanged{"s", "x", "z", "-faire", "-être"};
    constexpr std::array<std::string_view, 2> withX{"au", "eu"};
    if (endsWithAny(unchanged))
        return noun;
    return noun + (endsWithAny(withX) ? "x" : "s");
}

const Level* named(const Scale* scale, int rank)
{
    const Level* level = scale ? scale->level(rank) : nullptr;
    return level && !level->label.empty() ? level : nullptr;
}

std::string ownThresholds(const Framework& framework)
{
    const EvaluationRules& rules = *framework.evaluation;
    std::string text;
    for (const Block& block : framework.blocks) {
        const Threshold* own = rules.thresholdOf(block.id);
        if (own == nullptr)
            continue;
        text += (text.empty() ? "Seuils\u00a0: " : ", ") + block.code + " " +
                formatMark(rules.marks, own->percent) + " (" + own->source + ")";
    }
    return text;
}

} // namespace

std::string wholeRuleWords(const Framework& framework)
{
    const auto& whole = framework.evaluation->whole;
    if (!whole)
        return {};
    return std::string(whole->figure == WholeFigure::Sum ? "somme" : "moyenne") +
           " des blocs d’au moins " + formatMark(framework.wholeMarks(), whole->steps);
}

std::string wholeWords(const Framework& framework, const WholeRow& whole)
{
    const std::string rule = wholeRuleWords(framework) + "\u00a0: ";
    if (!whole.figure)
        return std::string(dash) + ", " + rule + "un bloc n’a pas de note, rien n’est calculé";
    return formatMarkMean(framework.wholeMarks(), *whole.figure,
                          framework.evaluation->whole->steps) +
           ", " + rule + (*whole.attained ? "atteint" : "non atteint");
}

std::string thresholdWords(const Framework& framework)
{
    if (!framework.evaluation)
        return {};
    const EvaluationRules& rules = *framework.evaluation;
    std::string text;
    if (!rules.blockThresholds.empty())
        text = ownThresholds(framework);
    else if (rules.threshold)
        text = "Seuil de " + formatMark(rules.marks, rules.threshold->percent) +
               " sur chaque bloc (" + rules.threshold->source + ")";
    if (rules.whole)
        text += (text.empty() ? "Sur l’ensemble\u00a0: " : "\u202f; sur l’ensemble\u00a0: ") +
                wholeRuleWords(framework) + " (" + rules.whole->source + ")";
    return text;
}

std::string criterionMarkWords(const Framework& framework)
{
    std::string level = "un niveau de l’échelle";
    if (!framework.inPercents())
        return level;
    const MarkScale marks = framework.marks();
    return level + (marks.inPercents() ? " ou un pourcentage"
                                       : " ou une note sur " + std::to_string(marks.points));
}

std::string blockName(const Framework& framework, const Block& block)
{
    return block.printedTitle.empty() ? nameOf(block.code, framework.blockWord)
                                      : block.printedTitle;
}

std::string competencyName(const Framework& framework, const Competency& competency)
{
    return nameOf(competency.code, framework.competencyWord);
}

std::string competencyNoun(const Framework& framework)
{
    return withSmallInitial(framework.competencyWord);
}

std::string competencyNouns(const Framework& framework)
{
    // "unité d’enseignement": only its first word takes the mark of the plural.
    const std::string noun = competencyNoun(framework);
    const std::size_t end = std::min(noun.find(' '), noun.size());
    return pluralOf(noun.substr(0, end)) + noun.substr(end);
}

std::string formationWords(const Framework& framework)
{
    const auto counted = [](std::size_t number, std::string_view one, std::string_view several) {
        return std::to_string(number) + "\u00a0" + std::string(number < 2 ? one : several);
    };
    return "commission d’admission, " + counted(framework.criterionCount(), "critère", "critères") +
           ", " + counted(framework.admission->pieces.size(), "pièce demandée", "pièces demandées");
}

std::string levelName(const Scale* scale, int rank)
{
    const Level* level = named(scale, rank);
    return level ? level->label : levelWords(rank);
}

std::string atLevel(const Scale* scale, int rank)
{
    const Level* level = named(scale, rank);
    return level ? "«\u00a0" + level->label + "\u00a0»" : "au " + levelWords(rank);
}

} // namespace delibere::wording
