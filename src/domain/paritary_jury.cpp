// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/paritary_jury.h"

#include <algorithm>

#include "domain/follow_up_dates.h"

namespace delibere {

namespace {

bool missesWhole(const Framework& framework, std::span<const DecidedBlock> blocks)
{
    if (!framework.evaluation)
        return false;
    std::vector<std::optional<Fraction>> figures;
    std::ranges::transform(blocks, std::back_inserter(figures), [](const DecidedBlock& block) {
        return block.percent ? std::optional(Fraction(block.percent->value, 1)) : std::nullopt;
    });
    const auto whole = wholeOf(*framework.evaluation, figures);
    return whole && whole->attained == false;
}

} // namespace

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

std::optional<Date> ParitaryJury::decidedOn() const
{
    std::optional<Date> last;
    for (const auto& [candidate, all] : decisions) {
        const NumberedDecision* decision = standing(candidate);
        if (decision != nullptr && (!last || *last < decision->decision.on))
            last = decision->decision.on;
    }
    return last;
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

std::optional<ProposalKind> attributionOf(const Framework& framework,
                                          std::span<const DecidedBlock> blocks)
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
    return failed == 0 && !missesWhole(framework, blocks) ? ProposalKind::Total
                                                          : ProposalKind::Partial;
}

FollowUp datedFor(FollowUp entered, const ParitaryJury& held)
{
    if (const auto last = held.decidedOn())
        entered[FollowUpStep::ParitaryJury] = *last;
    return inOrder(std::move(entered));
}

FollowUp datedFor(FollowUp entered, const ParitaryJury& held, const CandidateId& candidate)
{
    if (const NumberedDecision* own = held.standing(candidate))
        entered[FollowUpStep::ParitaryJury] = own->decision.on;
    else if (held.decidedOn())
        return {};
    return inOrder(std::move(entered));
}

} // namespace delibere
