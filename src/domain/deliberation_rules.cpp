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

// What keeps blocs open, row by row: those for which it holds. Where the sentence is about one
// bloc, it is about the first.
template <class Holds>
void add(Problems& lacks, const Synthesis& synthesis, ProblemCode code, Holds holds)
{
    Problem lack{code, synthesis.candidate.text(), {}};
    for (const BlockRow& row : synthesis.blocks) {
        if (holds(row))
            lack.ids.push_back(row.block.text());
    }
    if (!lack.ids.empty())
        lacks.push_back(std::move(lack));
}

template <class Holds>
void addOfOne(Problems& lacks, const Synthesis& synthesis, ProblemCode code, Holds holds)
{
    const std::size_t before = lacks.size();
    add(lacks, synthesis, code, holds);
    if (lacks.size() > before)
        lacks.back().where = lacks.back().ids.front();
}

int voicesOf(const Vote& vote)
{
    return vote.inFavour + vote.against + vote.abstained;
}

// Absent, and nobody sits in their place: another member may hold their voice.
bool canBeRepresented(const JurySession& session, const CandidateId& candidate, const Juror& juror)
{
    if (session.sitsFor(juror.id, candidate) || session.recusal(candidate, juror.id) != nullptr ||
        !juror.replaces.empty())
        return false;
    return std::ranges::none_of(session.jurors, [&](const Juror& other) {
        return other.replaces == juror.id && session.sitsFor(other.id, candidate);
    });
}

void addVoteLacks(Problems& lacks, const ConclusionFacts& facts)
{
    const VotingBody body = votingBody(facts.framework, facts.session, facts.synthesis.candidate);
    // A vote on a bloc that is no longer decided here says nothing.
    const auto voted = [&](const BlockRow& row) {
        return row.state == BlockState::Undecided || isDecided(row)
                   ? facts.deliberation.vote(row.block)
                   : nullptr;
    };
    const auto open = [&](const BlockRow& row) {
        const Vote* vote = voted(row);
        return vote != nullptr && !voteOutcome(body, *vote);
    };
    addOfOne(lacks, facts.synthesis, ProblemCode::VoteImpossible, [&](const BlockRow& row) {
        const Vote* vote = voted(row);
        return vote != nullptr && !checkVote(facts.framework, facts.session,
                                             facts.synthesis.candidate, row.block, *vote);
    });
    if (!lacks.empty() && lacks.back().code == ProblemCode::VoteImpossible)
        lacks.back().numbers = {body.voices};
    addOfOne(lacks, facts.synthesis, ProblemCode::VoteTied,
             [&](const BlockRow& row) { return open(row) && canBeCast(body, *voted(row)); });
    addOfOne(lacks, facts.synthesis, ProblemCode::MajorityMissing,
             [&](const BlockRow& row) { return open(row) && !canBeCast(body, *voted(row)); });
    addOfOne(lacks, facts.synthesis, ProblemCode::VoteContradicted, [&](const BlockRow& row) {
        const Vote* vote = voted(row);
        const auto outcome = vote == nullptr ? std::nullopt : voteOutcome(body, *vote);
        return outcome && row.retained && row.retained->validated != *outcome;
    });
}

bool nothingToConclude(const Problem& problem)
{
    return problem.code == ProblemCode::CandidateNotHeard ||
           problem.code == ProblemCode::NothingToPropose;
}

} // namespace

VotingBody votingBody(const Framework& framework, const JurySession& session,
                      const CandidateId& candidate)
{
    const Quorum& quorum = framework.evaluation->quorum;
    VotingBody body;
    body.majority = quorum.majority;
    for (const Juror& juror : session.jurors)
        body.sitting += session.sitsFor(juror.id, candidate) ? 1 : 0;
    body.voices = body.sitting;
    if (quorum.majority == MajorityOf::PresentOrRepresented)
        body.voices +=
            static_cast<int>(std::ranges::count_if(session.jurors, [&](const Juror& juror) {
                return canBeRepresented(session, candidate, juror);
            }));
    body.castingVote = quorum.castingVote && session.presidentFor(candidate) != nullptr;
    return body;
}

bool canBeCast(const VotingBody& body, const Vote& vote)
{
    return vote.tied() &&
           (!body.majority || 2 * vote.inFavour == std::max(body.sitting, voicesOf(vote)));
}

int representedIn(const VotingBody& body, const Vote& vote)
{
    return std::max(0, voicesOf(vote) - body.sitting);
}

std::optional<bool> voteOutcome(const VotingBody& body, const Vote& vote)
{
    if (!body.majority || canBeCast(body, vote))
        return vote.outcome();
    const int all = std::max(body.sitting, voicesOf(vote));
    if (2 * vote.inFavour > all)
        return true;
    return 2 * vote.against > all ? std::optional(false) : std::nullopt;
}

Result<void> checkVote(const Framework& framework, const JurySession& session,
                       const CandidateId& candidate, const BlockId& block, const Vote& vote)
{
    const VotingBody body = votingBody(framework, session, candidate);
    const bool counts = vote.inFavour >= 0 && vote.against >= 0 && vote.abstained >= 0 &&
                        vote.inFavour <= body.voices && vote.against <= body.voices &&
                        vote.inFavour + vote.against > 0 && voicesOf(vote) <= body.voices;
    const bool casting =
        vote.casting == CastingVote::NotUsed || (body.castingVote && canBeCast(body, vote));
    if (!counts || !casting)
        return fail(ProblemCode::VoteImpossible, block.text(), body.voices);
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
    for (const JurorCell& cell : synthesis.blocks.front().cells) {
        if (cell.status == CellStatus::NotSubmitted)
            missing.push_back(cell.juror);
    }
    return missing;
}

Problems lacksOf(const ConclusionFacts& facts)
{
    const Synthesis& synthesis = facts.synthesis;
    const Deliberation& deliberation = facts.deliberation;
    const std::string& candidate = synthesis.candidate.text();
    if (const auto coherent = propose(synthesis); !coherent && nothingToConclude(coherent.error()))
        return {coherent.error()};
    Problems lacks;
    if (const auto blocking = std::ranges::count_if(facts.panel, &PanelFinding::blocking))
        // one can mark, not conclude
        lacks.push_back({ProblemCode::PanelBlocks, candidate, {}, {}, {blocking}});
    if (const auto missing = sheetsMissing(synthesis); !missing.empty())
        lacks.push_back({ProblemCode::SheetsMissing, candidate, {}, textsOf(missing)});
    add(lacks, synthesis, ProblemCode::ProposalOpen,
        [](const BlockRow& row) { return row.state == BlockState::Undecided; });
    if (const auto open = undiscussed(synthesis, deliberation); !open.empty())
        lacks.push_back({ProblemCode::NotDiscussed, candidate, {}, textsOf(open)});
    addVoteLacks(lacks, facts);
    add(lacks, synthesis, ProblemCode::DecisionMoved,
        [&](const BlockRow& row) { return !movedDecisions(row, deliberation).empty(); });
    addOfOne(lacks, synthesis, ProblemCode::ReasonRequired, [&](const BlockRow& row) {
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

Problems conclusionRefusals(const ConclusionFacts& facts, ProposalKind proposal)
{
    if (Problems lacks = lacksOf(facts); !lacks.empty())
        return lacks;
    const auto coherent = propose(facts.synthesis);
    if (!coherent)
        return {coherent.error()};
    if (*coherent != proposal)
        return {{ProblemCode::ProposalIncoherent,
                 facts.synthesis.candidate.text(),
                 {},
                 {},
                 {static_cast<std::int64_t>(*coherent)}}};
    return {};
}

} // namespace delibere
