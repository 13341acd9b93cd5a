// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury typed for one bloc and is not a whole decision yet. It is no decision: it is in no
// file and on no paper. It stays in sight, says what it lacks, and is there again when its bloc or
// its candidate comes back.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <utility>

#include <QString>

#include "domain/deliberation.h"

namespace delibere::widgets {

enum class DraftLack { Nothing, Percent, State, Reason, Refused };

struct DecisionDraft {
    QString percent; // as typed
    std::optional<bool> validated;
    QString reason;
    DraftLack lack = DraftLack::Nothing; // as far as it was handed over

    friend bool operator==(const DecisionDraft&, const DecisionDraft&) = default;
};

// An empty count is not a zero.
struct VoteDraft {
    std::array<std::optional<int>, 3> voices; // for, against, abstained
    CastingVote casting = CastingVote::NotUsed;

    friend bool operator==(const VoteDraft&, const VoteDraft&) = default;
};

struct BlockDraft {
    std::optional<DecisionDraft> decision;
    std::optional<VoteDraft> vote;

    friend bool operator==(const BlockDraft&, const BlockDraft&) = default;
};

// Those of one candidate.
using BlockDrafts = std::map<BlockId, BlockDraft>;

// « choisir validé ou non validé », « motif à donner », « compter le vote »; empty: nothing is left
// half-made.
[[nodiscard]] QString lackText(const BlockDraft& draft);
// « reste : état », for a cell.
[[nodiscard]] QString shortLackText(const BlockDraft& draft);

} // namespace delibere::widgets
