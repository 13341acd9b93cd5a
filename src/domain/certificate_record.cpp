// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/certificate_record.h"

namespace delibere {

Result<std::vector<BlockId>> certifiedBlocks(const Candidate& candidate,
                                             const RecordVersion* version,
                                             std::span<const DecidedBlock> blocks)
{
    if (!candidate.heard())
        return fail(ProblemCode::CandidateNotHeard, candidate.id.text(),
                    static_cast<int>(candidate.status));
    if (version == nullptr || !version->locked())
        return fail(ProblemCode::NotSigned, candidate.id.text());
    std::vector<BlockId> validated;
    for (const DecidedBlock& decided : blocks) {
        if (decided.state == BlockState::Validated)
            validated.push_back(decided.block);
    }
    if (validated.empty())
        return fail(ProblemCode::NoBlockValidated, candidate.id.text());
    return validated;
}

std::vector<BlockAdvice> adviceOn(std::span<const DecidedBlock> blocks,
                                  const std::map<BlockId, std::string>& recommendations)
{
    std::vector<BlockAdvice> advice;
    for (const DecidedBlock& decided : blocks) {
        if (decided.state != BlockState::NotValidated)
            continue;
        const auto given = recommendations.find(decided.block);
        advice.push_back(
            {decided.block, given == recommendations.end() ? std::string() : given->second});
    }
    return advice;
}

} // namespace delibere
