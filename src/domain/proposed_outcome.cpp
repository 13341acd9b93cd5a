// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proposed_outcome.h"

#include <algorithm>

namespace delibere {

ProposedOutcome proposedOutcome(std::span<const BlockState> states,
                                const std::optional<ProposalKind>& proposal)
{
    const auto any = [&](BlockState state) {
        return std::ranges::find(states, state) != states.end();
    };
    if (any(BlockState::NotHeard))
        return ProposedOutcome::NotHeard;
    const bool elsewhere = any(BlockState::NotPresented);
    if (!any(BlockState::Undecided) && !any(BlockState::Validated) &&
        !any(BlockState::NotValidated))
        return elsewhere || states.empty() ? ProposedOutcome::NothingPresented
                                           : ProposedOutcome::AcquiredBefore;
    if (!proposal)
        return ProposedOutcome::Open;
    if (*proposal == ProposalKind::None)
        return ProposedOutcome::NoneValidated;
    // Before blocs aimed at were told apart, all of them validated was « partielle ».
    if (elsewhere)
        return any(BlockState::NotValidated) ? ProposedOutcome::BlocksPartial
                                             : ProposedOutcome::BlocksTotal;
    return *proposal == ProposalKind::Total ? ProposedOutcome::WholeTotal
                                            : ProposedOutcome::WholePartial;
}

} // namespace delibere
