// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury decides together for one candidate: the retained appraisal of each bloc with its
// reason, the comment, the recommendations, the proposal. Typed by people; nothing here is ever
// filled in by a computation.
#pragma once

#include <map>
#include <optional>
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

struct Deliberation {
    CandidateId candidate;
    std::map<BlockId, Appraisal> appraisals;
    std::map<BlockId, std::string> recommendations; // préconisations, per non-validated bloc
    std::string comment;                            // read by the candidate
    std::optional<ProposalKind> proposal;

    [[nodiscard]] const Appraisal* appraisal(const BlockId& block) const
    {
        const auto found = appraisals.find(block);
        return found == appraisals.end() ? nullptr : &found->second;
    }

    friend bool operator==(const Deliberation&, const Deliberation&) = default;
};

} // namespace delibere
