// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics.h"

#include <algorithm>

namespace delibere {

namespace {

bool isSmall(int candidates)
{
    return candidates > 0 && candidates < smallestCohort;
}

template <class Figures>
OrWithheld<Figures> shownOf(const Figures& figures, int candidates, bool smallYear)
{
    if (smallYear || isSmall(candidates))
        return tl::unexpected(Withheld::SmallGroup);
    return figures;
}

// `hidden`: the candidates of the years in which these figures are not shown.
template <class Figures>
OrWithheld<Figures> totalOf(const Figures& figures, int candidates, int hidden)
{
    if (isSmall(candidates))
        return tl::unexpected(Withheld::SmallGroup);
    if (isSmall(hidden))
        return tl::unexpected(Withheld::Complement);
    return figures;
}

int countOf(const std::map<ProposalKind, int>& proposals, ProposalKind kind)
{
    const auto found = proposals.find(kind);
    return found == proposals.end() ? 0 : found->second;
}

CandidateFigures candidatesOf(const YearTally& tally)
{
    return {tally.candidates, countOf(tally.proposals, ProposalKind::Total),
            countOf(tally.proposals, ProposalKind::Partial),
            countOf(tally.proposals, ProposalKind::None)};
}

DecisionFigures decisionsOf(const BlockTally& tally)
{
    return {tally.validated + tally.notValidated, tally.validated, tally.notValidated,
            tally.rescued};
}

// The value at this place when the spreads stand in their order.
int spreadAt(const std::map<int, int>& spreads, int place)
{
    int passed = 0;
    for (const auto& [points, candidates] : spreads) {
        passed += candidates;
        if (place < passed)
            return points;
    }
    return spreads.rbegin()->first;
}

SpreadFigures spreadsOf(const BlockTally& tally)
{
    SpreadFigures figures;
    for (const auto& [points, candidates] : tally.spreads)
        figures.candidates += candidates;
    if (figures.candidates == 0)
        return figures;
    const int below = spreadAt(tally.spreads, (figures.candidates - 1) / 2);
    const int above = spreadAt(tally.spreads, figures.candidates / 2);
    figures.median = Fraction(below + above, 2);
    figures.largest = tally.spreads.rbegin()->first;
    figures.aboveLimit = tally.aboveLimit;
    return figures;
}

BlockTally& tallyOf(std::vector<BlockTally>& blocks, const BlockId& id)
{
    const auto found = std::ranges::find(blocks, id, &BlockTally::block);
    if (found != blocks.end())
        return *found;
    return blocks.emplace_back(BlockTally{id, {}, {}, 0, 0, 0, 0, {}});
}

void addTo(BlockTally& sum, const BlockTally& part)
{
    sum.code = part.code;
    sum.title = part.title;
    sum.validated += part.validated;
    sum.notValidated += part.notValidated;
    sum.rescued += part.rescued;
    sum.aboveLimit += part.aboveLimit;
    for (const auto& [points, candidates] : part.spreads)
        sum.spreads[points] += candidates;
}

YearTally sumOf(const std::map<int, YearTally>& years)
{
    YearTally sum;
    for (const auto& [year, tally] : years) {
        sum.sessions += tally.sessions;
        sum.candidates += tally.candidates;
        sum.leftOut += tally.leftOut;
        for (const auto& [kind, candidates] : tally.proposals)
            sum.proposals[kind] += candidates;
        for (const BlockTally& block : tally.blocks)
            addTo(tallyOf(sum.blocks, block.block), block);
    }
    return sum;
}

PeriodStatistics periodOf(int year, const YearTally& tally)
{
    const bool small = isSmall(tally.candidates);
    PeriodStatistics period{year,
                            tally.sessions,
                            tally.leftOut,
                            shownOf(candidatesOf(tally), tally.candidates, small),
                            {}};
    for (const BlockTally& block : tally.blocks) {
        const DecisionFigures decisions = decisionsOf(block);
        const SpreadFigures spreads = spreadsOf(block);
        period.blocks.push_back({block.block, block.code, block.title,
                                 shownOf(decisions, decisions.presented, small),
                                 shownOf(spreads, spreads.candidates, small)});
    }
    return period;
}

// How many candidates the sets of figures hold that the years do not show.
struct Hidden {
    int candidates = 0;
    std::map<BlockId, int> decisions;
    std::map<BlockId, int> spreads;
};

Hidden hiddenIn(const std::map<int, YearTally>& years, const std::vector<PeriodStatistics>& shown)
{
    Hidden hidden;
    auto period = shown.begin();
    for (const auto& [year, tally] : years) {
        if (!period->candidates)
            hidden.candidates += tally.candidates;
        for (std::size_t at = 0; at < tally.blocks.size(); ++at) {
            const BlockTally& block = tally.blocks[at];
            if (!period->blocks[at].decisions)
                hidden.decisions[block.block] += decisionsOf(block).presented;
            if (!period->blocks[at].spreads)
                hidden.spreads[block.block] += spreadsOf(block).candidates;
        }
        ++period;
    }
    return hidden;
}

PeriodStatistics allYears(const std::map<int, YearTally>& years,
                          const std::vector<PeriodStatistics>& shown)
{
    const YearTally sum = sumOf(years);
    Hidden hidden = hiddenIn(years, shown);
    PeriodStatistics period{std::nullopt,
                            sum.sessions,
                            sum.leftOut,
                            totalOf(candidatesOf(sum), sum.candidates, hidden.candidates),
                            {}};
    for (const BlockTally& block : sum.blocks) {
        const DecisionFigures decisions = decisionsOf(block);
        const SpreadFigures spreads = spreadsOf(block);
        period.blocks.push_back(
            {block.block, block.code, block.title,
             totalOf(decisions, decisions.presented, hidden.decisions[block.block]),
             totalOf(spreads, spreads.candidates, hidden.spreads[block.block])});
    }
    return period;
}

} // namespace

CandidateOutcome outcomeOf(const Synthesis& synthesis, const Deliberation& deliberation,
                           const MarkScale& marks)
{
    CandidateOutcome outcome;
    for (const BlockRow& row : synthesis.blocks) {
        outcome.blocks.push_back(
            {row.block, row.state, row.state == BlockState::Validated && row.attained == false,
             marks.inPercents() ? row.spread : std::nullopt,
             std::ranges::find(row.flags, Flag::SpreadAboveLimit) != row.flags.end()});
    }
    outcome.proposal = deliberation.proposal;
    return outcome;
}

YearTally& openSession(StatisticsTally& tally, const Framework& framework, int year)
{
    FrameworkTally& of = tally[{framework.id, framework.version}];
    of.title = framework.title;
    YearTally& in = of.years[year];
    ++in.sessions;
    for (const Block& block : framework.blocks) {
        BlockTally& counted = tallyOf(in.blocks, block.id);
        counted.code = block.code;
        counted.title = block.titleInSynthesis();
    }
    return in;
}

void count(YearTally& tally, const CandidateOutcome& outcome)
{
    ++tally.candidates;
    if (outcome.proposal)
        ++tally.proposals[*outcome.proposal];
    for (const BlockOutcome& block : outcome.blocks) {
        BlockTally& counted = tallyOf(tally.blocks, block.block);
        counted.validated += block.state == BlockState::Validated ? 1 : 0;
        counted.notValidated += block.state == BlockState::NotValidated ? 1 : 0;
        counted.rescued += block.rescued ? 1 : 0;
        if (block.spread) {
            ++counted.spreads[*block.spread];
            counted.aboveLimit += block.aboveLimit ? 1 : 0;
        }
    }
}

std::vector<FrameworkStatistics> statisticsOf(const StatisticsTally& tally)
{
    std::vector<FrameworkStatistics> statistics;
    for (const auto& [key, framework] : tally) {
        FrameworkStatistics& shown =
            statistics.emplace_back(FrameworkStatistics{key, framework.title, {}});
        for (const auto& [year, counted] : framework.years)
            shown.periods.push_back(periodOf(year, counted));
        if (framework.years.size() > 1)
            shown.periods.push_back(allYears(framework.years, shown.periods));
    }
    return statistics;
}

} // namespace delibere
