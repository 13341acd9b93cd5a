// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury decides together for one candidate: the retained appraisal of each bloc with its
// reason, the comment, the recommendations, the proposal. Typed by people; nothing here is ever
// filled in by a computation.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "domain/id.h"
#include "domain/mark.h"

namespace delibere {

enum class BlockState {
    Undecided,
    Validated,
    NotValidated,
    NotPresented,
    AcquiredBefore,
    NotHeard // presented, by a candidate who is not heard
};

// Appréciation retenue. The last three states come from the candidate, not from here.
struct Appraisal {
    bool validated = false;
    std::optional<Percent> percent; // percent frameworks; required there
    std::string
        reason; // required when it differs from the rounded mean, or rescues under the threshold

    friend bool operator==(const Appraisal&, const Appraisal&) = default;
};

enum class ProposalKind { Total, Partial, None };

// The president's, when a vote is tied (D. 6412-6; UIMM, accord of 8-11-2019 art. 55).
enum class CastingVote { NotUsed, InFavour, Against };

// When the jury finds no agreement on a bloc: how many voted to validate it. Counts only, no names.
struct Vote {
    int inFavour = 0;
    int against = 0;
    int abstained = 0;
    CastingVote casting = CastingVote::NotUsed;

    [[nodiscard]] bool tied() const { return inFavour == against; }
    // By the greater number of voices; nullopt: tied and nobody cast the deciding vote.
    [[nodiscard]] std::optional<bool> outcome() const
    {
        if (!tied())
            return inFavour > against;
        if (casting == CastingVote::NotUsed)
            return std::nullopt;
        return casting == CastingVote::InFavour;
    }

    friend bool operator==(const Vote&, const Vote&) = default;
};

// What each decision stood on when it was made (decision_basis.h); empty or missing: not known,
// made before version 5 of the file. Kept in the file and its journal; no form and no signed record
// has it, for the jury concludes only when every basis is today's.
struct DecisionBases {
    std::map<BlockId, std::string> discussed;
    std::map<BlockId, std::string> votes;
    std::map<BlockId, std::string> appraisals;

    friend bool operator==(const DecisionBases&, const DecisionBases&) = default;
};

// Empty: not known.
[[nodiscard]] inline std::string basisIn(const std::map<BlockId, std::string>& bases,
                                         const BlockId& block)
{
    const auto found = bases.find(block);
    return found == bases.end() ? std::string() : found->second;
}

struct Deliberation {
    CandidateId candidate;
    std::set<BlockId> discussed; // flagged blocs that the jury says it discussed
    std::map<BlockId, Vote> votes;
    std::map<BlockId, Appraisal> appraisals;
    std::map<BlockId, std::string> recommendations; // préconisations, per non-validated bloc
    std::string comment;                            // read by the candidate
    std::optional<ProposalKind> proposal;
    DecisionBases bases{};
    // Non-validated blocs of which the jury says that it gives no préconisation; a text given for
    // one of them is what counts.
    std::set<BlockId> withoutRecommendation{};
    // Appréciation commune of a criterion, in the jury's words, where it wants one (« une
    // appréciation commune sur les différents critères », guide du jury VAE). No figure follows it.
    std::map<CriterionId, std::string> commonAppraisals{};

    [[nodiscard]] const Appraisal* appraisal(const BlockId& block) const
    {
        const auto found = appraisals.find(block);
        return found == appraisals.end() ? nullptr : &found->second;
    }

    // Empty: none.
    [[nodiscard]] std::string commonAppraisal(const CriterionId& criterion) const
    {
        const auto found = commonAppraisals.find(criterion);
        return found == commonAppraisals.end() ? std::string() : found->second;
    }

    [[nodiscard]] const Vote* vote(const BlockId& block) const
    {
        const auto found = votes.find(block);
        return found == votes.end() ? nullptr : &found->second;
    }

    friend bool operator==(const Deliberation&, const Deliberation&) = default;
};

} // namespace delibere
