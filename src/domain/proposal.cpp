// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proposal.h"

namespace delibere {

Result<ProposalKind> propose(const Synthesis& synthesis)
{
    std::vector<std::string> open;
    int validated = 0;
    int failed = 0;
    for (const BlockRow& row : synthesis.blocks) {
        switch (row.state) {
        case BlockState::Undecided:
            open.push_back(row.block.text());
            break;
        case BlockState::Validated:
            ++validated;
            break;
        case BlockState::NotHeard:
            return fail(ProblemCode::CandidateNotHeard, synthesis.candidate.text());
        case BlockState::NotValidated:
            ++failed;
            break;
        case BlockState::AcquiredBefore:
        case BlockState::NotPresented:
            break;
        }
    }
    if (!open.empty())
        return fail(ProblemCode::ProposalOpen, synthesis.candidate.text(), open);
    if (validated + failed == 0)
        return fail(ProblemCode::NothingToPropose, synthesis.candidate.text());
    if (validated == 0)
        return ProposalKind::None;
    // Every bloc is validated, and what the certification asks of them together is not there: they
    // are acquired, it is not.
    const bool short_ = synthesis.whole && synthesis.whole->attained == false;
    return failed == 0 && !short_ ? ProposalKind::Total : ProposalKind::Partial;
}

} // namespace delibere
