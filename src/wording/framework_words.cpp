// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/framework_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/code_points.h"
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

} // namespace

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
