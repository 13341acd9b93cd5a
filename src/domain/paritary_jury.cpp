// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/paritary_jury.h"

#include <algorithm>

namespace delibere {

const NumberedDecision* ParitaryJury::standing(const CandidateId& candidate) const
{
    const auto found = decisions.find(candidate);
    if (found == decisions.end() || found->second.empty() || found->second.back().withdrawn)
        return nullptr;
    return &found->second.back();
}

int ParitaryJury::lastNumber(const CandidateId& candidate) const
{
    const auto found = decisions.find(candidate);
    return found == decisions.end() || found->second.empty() ? 0 : found->second.back().number;
}

std::vector<DecidedBlock> decidedAfter(std::span<const DecidedBlock> blocks,
                                       const ParitaryDecision& decision)
{
    std::vector<DecidedBlock> after(blocks.begin(), blocks.end());
    for (DecidedBlock& block : after) {
        const auto found = decision.blocks.find(block.block);
        if (found == decision.blocks.end())
            continue;
        const Appraisal& said = found->second;
        block.rescued = said.validated && (block.rescued || block.state != BlockState::Validated);
        block.state = said.validated ? BlockState::Validated : BlockState::NotValidated;
        if (said.percent)
            block.percent = said.percent;
    }
    return after;
}

std::optional<ProposalKind> attributionOf(std::span<const DecidedBlock> blocks)
{
    const auto count = [&](BlockState state) {
        return std::ranges::count(blocks, state, &DecidedBlock::state);
    };
    const auto validated = count(BlockState::Validated);
    const auto failed = count(BlockState::NotValidated);
    if (count(BlockState::Undecided) > 0 || validated + failed == 0)
        return std::nullopt;
    if (validated == 0)
        return ProposalKind::None;
    return failed == 0 ? ProposalKind::Total : ProposalKind::Partial;
}

} // namespace delibere
