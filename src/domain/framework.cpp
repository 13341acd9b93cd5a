// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/framework.h"

#include <algorithm>

namespace delibere {

namespace {

template <class Range, class Id>
auto find(const Range& range, const Id& id) -> decltype(&*range.begin())
{
    const auto found = std::ranges::find(range, id, [](const auto& item) { return item.id; });
    return found == range.end() ? nullptr : &*found;
}

ScaleUse useOf(Evidence evidence)
{
    return evidence == Evidence::Dossier ? ScaleUse::Dossier : ScaleUse::Interview;
}

} // namespace

const Level* Scale::level(int rank) const
{
    const auto found = std::ranges::find(levels, rank, &Level::rank);
    return found == levels.end() ? nullptr : &*found;
}

const Level* Scale::levelForPercent(int percent) const
{
    const Level* claimed = nullptr;
    for (const Level& level : levels) {
        const auto lowest = level.from ? level.from : level.anchor;
        if (!lowest)
            return nullptr;
        if (claimed == nullptr || *lowest <= percent)
            claimed = &level;
    }
    return claimed;
}

std::size_t Block::criterionCount() const
{
    std::size_t count = 0;
    for (const Competency& competency : competencies)
        count += competency.criteria.size();
    return count;
}

const Threshold* EvaluationRules::thresholdOf(const BlockId& block) const
{
    if (const auto found = blockThresholds.find(block); found != blockThresholds.end())
        return &found->second;
    return threshold ? &*threshold : nullptr;
}

std::optional<int> EvaluationRules::limitOf(const BlockId& block) const
{
    const Threshold* published = thresholdOf(block);
    return published == nullptr ? std::nullopt : std::optional(published->percent);
}

const WeightedSource* EvaluationRules::weightedSource(const SourceId& id) const
{
    const auto found = std::ranges::find(sources, id, &WeightedSource::id);
    return found == sources.end() ? nullptr : &*found;
}

MarkScale Framework::wholeMarks() const
{
    MarkScale all = marks();
    if (evaluation && evaluation->whole && evaluation->whole->figure == WholeFigure::Sum)
        all.points *= static_cast<int>(blocks.size());
    return all;
}

MarkScale Framework::marks() const
{
    return evaluation ? evaluation->marks : MarkScale{};
}

bool Framework::inPercents() const
{
    return evaluation && evaluation->notation == Notation::Percent;
}

const Scale* Framework::scale(ScaleUse use) const
{
    const auto found = std::ranges::find_if(
        scales, [use](const Scale& scale) { return scale.uses.contains(use); });
    return found == scales.end() ? nullptr : &*found;
}

const Scale* Framework::scale(Evidence evidence) const
{
    return scale(useOf(evidence));
}

const Block* Framework::block(const BlockId& id) const
{
    return find(blocks, id);
}

const Competency* Framework::competency(const CompetencyId& id) const
{
    for (const Block& block : blocks) {
        if (const Competency* found = find(block.competencies, id))
            return found;
    }
    return nullptr;
}

const Criterion* Framework::criterion(const CriterionId& id) const
{
    const Competency* competency = competencyOf(id);
    return competency == nullptr ? nullptr : find(competency->criteria, id);
}

const Block* Framework::blockOf(const CompetencyId& id) const
{
    const auto found = std::ranges::find_if(
        blocks, [&](const Block& block) { return find(block.competencies, id) != nullptr; });
    return found == blocks.end() ? nullptr : &*found;
}

const Competency* Framework::competencyOf(const CriterionId& id) const
{
    for (const Block& block : blocks) {
        for (const Competency& competency : block.competencies) {
            if (find(competency.criteria, id) != nullptr)
                return &competency;
        }
    }
    return nullptr;
}

std::size_t Framework::competencyCount() const
{
    std::size_t count = 0;
    for (const Block& block : blocks)
        count += block.competencies.size();
    return count;
}

std::size_t Framework::criterionCount() const
{
    std::size_t count = 0;
    for (const Block& block : blocks)
        count += block.criterionCount();
    return count;
}

} // namespace delibere
