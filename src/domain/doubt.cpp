// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/doubt.h"

#include "domain/suggestion.h"

namespace delibere {

namespace {

// The level that the framework asks of a dossier; nothing when it asks for none.
std::optional<int> askedRank(const Framework& framework)
{
    const EvaluationRules& rules = *framework.evaluation;
    if (rules.requiredLevel)
        return rules.requiredLevel->rank;
    const Scale* scale = framework.scale(Evidence::Dossier);
    const bool byTop =
        rules.aggregation == Aggregation::AllTop || rules.aggregation == Aggregation::Opinions;
    if (byTop && scale != nullptr)
        return scale->levels.back().rank;
    return std::nullopt;
}

bool inDoubt(const Framework& framework, const BlockId& block, const Mark& mark)
{
    if (!isEntered(mark) || std::holds_alternative<NotCovered>(mark))
        return true;
    if (const Threshold* threshold = framework.evaluation->thresholdOf(block)) {
        const auto percent = percentOf(framework, Evidence::Dossier, mark);
        return percent && *percent < threshold->percent;
    }
    const auto* level = std::get_if<LevelMark>(&mark);
    const auto asked = askedRank(framework);
    return level != nullptr && asked && level->rank < *asked;
}

} // namespace

std::vector<const Criterion*> criteriaInDoubt(const Framework& framework,
                                              const Competency& competency, const ScoreSheet& sheet)
{
    std::vector<const Criterion*> doubtful;
    const Block* block = framework.blockOf(competency.id);
    const BlockId of = block == nullptr ? BlockId() : block->id;
    for (const Criterion& criterion : competency.criteria) {
        if (inDoubt(framework, of, sheet.criterion(criterion.id).dossier))
            doubtful.push_back(&criterion);
    }
    return doubtful;
}

} // namespace delibere
