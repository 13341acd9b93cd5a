// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury decides together on one candidate, one decision at a time.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "domain/deliberation.h"
#include "domain/problem.h"
#include "domain/signed_record.h"
#include "domain/text_change.h"

namespace delibere {

struct ConclusionFacts;

// A decision on a bloc carries what it stands on: absent until the session accepts it, which fills
// it in (decision_basis.h).
struct SetAppraisal {
    CandidateId candidate;
    BlockId block;
    std::optional<Appraisal> appraisal;
    std::optional<std::string> basis{}; // see onBasis; nobody types it
    [[nodiscard]] bool made() const { return appraisal.has_value(); }
    friend bool operator==(const SetAppraisal&, const SetAppraisal&) = default;
};
struct SetRecommendation {
    CandidateId candidate;
    BlockId block;
    std::string text;
    friend bool operator==(const SetRecommendation&, const SetRecommendation&) = default;
};
// The jury says that it gives no préconisation for that bloc, or takes it back.
struct SetNoRecommendation {
    CandidateId candidate;
    BlockId block;
    bool said = false;
    friend bool operator==(const SetNoRecommendation&, const SetNoRecommendation&) = default;
};
// Empty: none any more.
struct SetCommonAppraisal {
    CandidateId candidate;
    CriterionId criterion;
    std::string text;
    friend bool operator==(const SetCommonAppraisal&, const SetCommonAppraisal&) = default;
};
struct SetComment {
    CandidateId candidate;
    std::string text;
    friend bool operator==(const SetComment&, const SetComment&) = default;
};
struct SetProposal {
    CandidateId candidate;
    std::optional<ProposalKind> proposal;
    friend bool operator==(const SetProposal&, const SetProposal&) = default;
};
// A flagged bloc was discussed, says the jury; it cannot conclude before.
struct SetDiscussed {
    CandidateId candidate;
    BlockId block;
    bool discussed = false;
    std::optional<std::string> basis{};
    [[nodiscard]] bool made() const { return discussed; }
    friend bool operator==(const SetDiscussed&, const SetDiscussed&) = default;
};
struct SetVote {
    CandidateId candidate;
    BlockId block;
    std::optional<Vote> vote;
    std::optional<std::string> basis{};
    [[nodiscard]] bool made() const { return vote.has_value(); }
    friend bool operator==(const SetVote&, const SetVote&) = default;
};

using DeliberationEdit =
    std::variant<SetAppraisal, SetRecommendation, SetNoRecommendation, SetCommonAppraisal,
                 SetComment, SetProposal, SetDiscussed, SetVote>;

[[nodiscard]] const CandidateId& subjectOf(const DeliberationEdit& edit);

// The facts and the history are those of its candidate. Of a proposal: everything that keeps the
// jury from it (deliberation_rules.h).
[[nodiscard]] Problems refusals(const ConclusionFacts& facts, const RecordHistory& history,
                                const DeliberationEdit& edit);

// What writing the edit to a file and reading the deliberation again gives.
[[nodiscard]] Deliberation edited(Deliberation deliberation, const DeliberationEdit& edit);
// The edit that gives back what the deliberation says before.
[[nodiscard]] DeliberationEdit inverse(const Deliberation& before, const DeliberationEdit& edit);

void eachText(DeliberationEdit& edit, const TextChange& change);

} // namespace delibere
