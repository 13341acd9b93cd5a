// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/suggestion.h"

namespace delibere {

std::optional<int> percentOf(const Framework& framework, Evidence evidence, const Mark& mark)
{
    if (const auto* percent = std::get_if<Percent>(&mark))
        return percent->value;
    if (const auto* level = std::get_if<LevelMark>(&mark)) {
        const Scale* scale = framework.scale(evidence);
        const Level* found = scale == nullptr ? nullptr : scale->level(level->rank);
        if (found != nullptr)
            return found->anchor;
    }
    return std::nullopt;
}

Suggestion suggest(const Framework& framework, const Block& block, const ScoreSheet& sheet)
{
    const bool percents = framework.inPercents();
    Suggestion suggestion;
    std::int64_t sum = 0;
    for (const Competency& competency : block.competencies) {
        for (const Criterion& criterion : competency.criteria) {
            ++suggestion.total;
            const CriterionEntry entry = sheet.criterion(criterion.id);
            auto percent = percentOf(framework, Evidence::Interview, entry.interview);
            if (!percent)
                percent = percentOf(framework, Evidence::Dossier, entry.dossier);
            if (percents && percent) {
                ++suggestion.counted;
                sum += *percent;
            }
        }
    }
    if (suggestion.counted > 0)
        suggestion.mean = Fraction(sum, suggestion.counted);
    return suggestion;
}

} // namespace delibere
