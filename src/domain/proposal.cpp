// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proposal.h"

namespace delibere {

Result<ProposalKind> propose(const Synthesis& synthesis)
{
    std::string open;
    int validated = 0;
    int held = 0; // validated now or acquired before
    for (const BlockRow& row : synthesis.blocks) {
        switch (row.state) {
        case BlockState::Undecided:
            open += (open.empty() ? "" : ", ") + row.block.text();
            break;
        case BlockState::Validated:
            ++validated;
            ++held;
            break;
        case BlockState::AcquiredBefore:
            ++held;
            break;
        case BlockState::NotHeard:
            return fail(ProblemCode::CandidateNotHeard, synthesis.candidate.text());
        case BlockState::NotValidated:
        case BlockState::NotPresented:
            break;
        }
    }
    if (!open.empty())
        return fail(ProblemCode::ProposalOpen, synthesis.candidate.text(), open);
    if (validated == 0)
        return ProposalKind::None;
    return held == static_cast<int>(synthesis.blocks.size()) ? ProposalKind::Total
                                                             : ProposalKind::Partial;
}

} // namespace delibere
