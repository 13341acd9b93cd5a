// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deliberation_rules.h"

#include <algorithm>

#include "domain/decision_basis.h"
#include "domain/proposal.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

bool isDecided(const BlockRow& row)
{
    return row.state == BlockState::Validated || row.state == BlockState::NotValidated;
}

// What keeps one bloc open, row by row: the blocs for which it holds.
template <class Holds>
void add(std::vector<Lack>& lacks, const Synthesis& synthesis, ProblemCode code, Holds holds)
{
    Lack lack{code, {}, {}};
    for (const BlockRow& row : synthesis.blocks) {
        if (holds(row))
            lack.blocks.push_back(row.block);
    }
    if (!lack.blocks.empty())
        lacks.push_back(std::move(lack));
}

void addVoteLacks(std::vector<Lack>& lacks, const ConclusionFacts& facts)
{
    // A vote on a bloc that is no longer decided here says nothing.
    const auto voted = [&](const BlockRow& row) {
        return row.state == BlockState::Undecided || isDecided(row)
                   ? facts.deliberation.vote(row.block)
                   : nullptr;
    };
    add(lacks, facts.synthesis, ProblemCode::VoteImpossible, [&](const BlockRow& row) {
        const Vote* vote = voted(row);
        return vote != nullptr && !checkVote(facts.framework, facts.session,
                                             facts.synthesis.candidate, row.block, *vote);
    });
    add(lacks, facts.synthesis, ProblemCode::VoteTied, [&](const BlockRow& row) {
        const Vote* vote = voted(row);
        return vote != nullptr && !vote->outcome();
    });
    add(lacks, facts.synthesis, ProblemCode::VoteContradicted, [&](const BlockRow& row) {
        const Vote* vote = voted(row);
        return vote != nullptr && vote->outcome() && row.retained &&
               row.retained->validated != *vote->outcome();
    });
}

int sittingCount(const JurySession& session, const CandidateId& candidate)
{
    return static_cast<int>(std::ranges::count_if(
        session.jurors, [&](const Juror& juror) { return session.sitsFor(juror.id, candidate); }));
}

bool nothingToConclude(const Problem& problem)
{
    return problem.code == ProblemCode::CandidateNotHeard ||
           problem.code == ProblemCode::NothingToPropose;
}

Problem problemOf(const Lack& lack, const ConclusionFacts& facts)
{
    const std::string& candidate = facts.synthesis.candidate.text();
    switch (lack.code) {
    case ProblemCode::PanelBlocks:
        return {lack.code, candidate,
                std::to_string(std::ranges::count_if(facts.panel, &PanelFinding::blocking))};
    case ProblemCode::SheetsMissing:
        return {lack.code, candidate, listOf(lack.jurors)};
    case ProblemCode::VoteImpossible:
        return {lack.code, lack.blocks.front().text(),
                std::to_string(sittingCount(facts.session, facts.synthesis.candidate))};
    case ProblemCode::VoteTied:
    case ProblemCode::VoteContradicted:
    case ProblemCode::ReasonRequired:
        return {lack.code, lack.blocks.front().text(), {}};
    default:
        return {lack.code, candidate, listOf(lack.blocks)};
    }
}

} // namespace

Result<void> checkVote(const Framework& framework, const JurySession& session,
                       const CandidateId& candidate, const BlockId& block, const Vote& vote)
{
    const int sitting = sittingCount(session, candidate);
    const bool counts = vote.inFavour >= 0 && vote.against >= 0 && vote.abstained >= 0 &&
                        vote.inFavour <= sitting && vote.against <= sitting &&
                        vote.inFavour + vote.against > 0 &&
                        vote.inFavour + vote.against + vote.abstained <= sitting;
    const bool casting = vote.casting == CastingVote::NotUsed ||
                         (vote.tied() && framework.evaluation->quorum.castingVote &&
                          session.presidentFor(candidate) != nullptr);
    if (!counts || !casting)
        return fail(ProblemCode::VoteImpossible, block.text(), std::to_string(sitting));
    return {};
}

std::vector<BlockId> undiscussed(const Synthesis& synthesis, const Deliberation& deliberation)
{
    std::vector<BlockId> open;
    for (const BlockRow& row : synthesis.blocks) {
        if (!row.flags.empty() && !deliberation.discussed.contains(row.block))
            open.push_back(row.block);
    }
    return open;
}

std::vector<JurorId> sheetsMissing(const Synthesis& synthesis)
{
    std::vector<JurorId> missing;
    if (synthesis.blocks.empty())
        return missing;
    for (const MemberCell& cell : synthesis.blocks.front().cells) {
        if (cell.status == CellStatus::NotSubmitted)
            missing.push_back(cell.juror);
    }
    return missing;
}

std::vector<Lack> lacksOf(const ConclusionFacts& facts)
{
    const Synthesis& synthesis = facts.synthesis;
    const Deliberation& deliberation = facts.deliberation;
    if (const auto coherent = propose(synthesis); !coherent && nothingToConclude(coherent.error()))
        return {{coherent.error().code, {}, {}}};
    std::vector<Lack> lacks;
    if (std::ranges::any_of(facts.panel, &PanelFinding::blocking))
        lacks.push_back({ProblemCode::PanelBlocks, {}, {}}); // one can mark, not conclude
    if (auto missing = sheetsMissing(synthesis); !missing.empty())
        lacks.push_back({ProblemCode::SheetsMissing, {}, std::move(missing)});
    add(lacks, synthesis, ProblemCode::ProposalOpen,
        [](const BlockRow& row) { return row.state == BlockState::Undecided; });
    if (auto open = undiscussed(synthesis, deliberation); !open.empty())
        lacks.push_back({ProblemCode::NotDiscussed, std::move(open), {}});
    addVoteLacks(lacks, facts);
    add(lacks, synthesis, ProblemCode::DecisionMoved,
        [&](const BlockRow& row) { return !movedDecisions(row, deliberation).empty(); });
    add(lacks, synthesis, ProblemCode::ReasonRequired, [&](const BlockRow& row) {
        return isDecided(row) && row.retained &&
               needsReason(*facts.framework.evaluation, row, *row.retained) &&
               isBlank(row.retained->reason);
    });
    // Who obtains no bloc is told what to work on, or that the jury says nothing of it.
    add(lacks, synthesis, ProblemCode::RecommendationMissing, [&](const BlockRow& row) {
        return row.state == BlockState::NotValidated &&
               !deliberation.recommendations.contains(row.block) &&
               !deliberation.withoutRecommendation.contains(row.block);
    });
    return lacks;
}

Result<void> checkConclusion(const ConclusionFacts& facts, ProposalKind proposal)
{
    const auto coherent = propose(facts.synthesis);
    if (!coherent && nothingToConclude(coherent.error()))
        return tl::unexpected(coherent.error());
    if (const auto lacks = lacksOf(facts); !lacks.empty())
        return tl::unexpected(problemOf(lacks.front(), facts));
    if (!coherent)
        return tl::unexpected(coherent.error());
    if (*coherent != proposal)
        return fail(ProblemCode::ProposalIncoherent, facts.synthesis.candidate.text());
    return {};
}

} // namespace delibere
