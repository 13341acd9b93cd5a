// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury's proposal means for the candidate, in the terms of the State's VAE platform: of
// the whole certification, or of the blocs that they aim at.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/deliberation.h"

namespace delibere {

enum class ProposedOutcome {
    Open,             // the jury has not proposed
    NotHeard,         // there is nothing to propose: said once, of the candidate
    AcquiredBefore,   // every bloc was acquired before: there is nothing to propose
    NothingPresented, // no bloc is presented, and not all were acquired
    WholeTotal,       // réussite totale à la certification visée
    WholePartial,
    BlocksTotal, // réussite totale aux blocs visés: some blocs are neither presented nor acquired
    BlocksPartial,
    NoneValidated, // non validation
};

// Of the states of every bloc of the framework.
[[nodiscard]] ProposedOutcome proposedOutcome(std::span<const BlockState> states,
                                              const std::optional<ProposalKind>& proposal);

// The same of rows that have a `state`: of a synthesis, decided blocs, lines to type.
template <class Rows>
[[nodiscard]] ProposedOutcome outcomeOfRows(const Rows& rows,
                                            const std::optional<ProposalKind>& proposal)
{
    std::vector<BlockState> states;
    states.reserve(rows.size());
    for (const auto& row : rows)
        states.push_back(row.state);
    return proposedOutcome(states, proposal);
}

} // namespace delibere
