// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deliberation_rules.h"

#include <algorithm>

#include "domain/proposal.h"

namespace delibere {

namespace {

template <class Range>
std::string listOf(const Range& ids)
{
    std::string list;
    for (const auto& id : ids)
        list += (list.empty() ? "" : ", ") + id.text();
    return list;
}

bool presidentSits(const JurySession& session, const CandidateId& candidate)
{
    return std::ranges::any_of(session.jurors, [&](const Juror& juror) {
        return juror.role == JurorRole::President && session.sitsFor(juror.id, candidate);
    });
}

Result<void> checkVotes(const Deliberation& deliberation)
{
    for (const auto& [block, vote] : deliberation.votes) {
        const auto outcome = vote.outcome();
        if (!outcome)
            return fail(ProblemCode::VoteTied, block.text());
        const Appraisal* retained = deliberation.appraisal(block);
        if (retained != nullptr && retained->validated != *outcome)
            return fail(ProblemCode::VoteContradicted, block.text());
    }
    return {};
}

} // namespace

Result<void> checkVote(const Framework& framework, const JurySession& session,
                       const CandidateId& candidate, const BlockId& block, const Vote& vote)
{
    const auto sitting = static_cast<int>(std::ranges::count_if(
        session.jurors, [&](const Juror& juror) { return session.sitsFor(juror.id, candidate); }));
    const bool counts = vote.inFavour >= 0 && vote.against >= 0 && vote.abstained >= 0 &&
                        vote.inFavour <= sitting && vote.against <= sitting &&
                        vote.inFavour + vote.against > 0 &&
                        vote.inFavour + vote.against + vote.abstained <= sitting;
    const bool casting = vote.casting == CastingVote::NotUsed ||
                         (vote.tied() && framework.evaluation->quorum.castingVote &&
                          presidentSits(session, candidate));
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

Result<void> checkConclusion(const Synthesis& synthesis, const Deliberation& deliberation,
                             std::span<const PanelFinding> panel, ProposalKind proposal)
{
    const std::string& candidate = synthesis.candidate.text();
    const auto blocking = std::ranges::count_if(panel, &PanelFinding::blocking);
    if (blocking > 0) // one can mark under the quorum, not conclude
        return fail(ProblemCode::PanelBlocks, candidate, std::to_string(blocking));
    const auto coherent = propose(synthesis);
    if (!coherent)
        return tl::unexpected(coherent.error());
    if (const auto open = undiscussed(synthesis, deliberation); !open.empty())
        return fail(ProblemCode::NotDiscussed, candidate, listOf(open));
    if (auto votes = checkVotes(deliberation); !votes)
        return votes;
    if (*coherent != proposal)
        return fail(ProblemCode::ProposalIncoherent, candidate);
    return {};
}

} // namespace delibere
