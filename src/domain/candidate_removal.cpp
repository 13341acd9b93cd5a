// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/candidate_removal.h"

namespace delibere {

std::vector<Edit> removalOf(const JurySession& session, const CandidateId& candidate)
{
    std::vector<Edit> edits;
    if (session.application(candidate) != nullptr)
        edits.emplace_back(SetApplication{candidate, std::nullopt});
    edits.emplace_back(RemoveCandidate{candidate});
    return edits;
}

} // namespace delibere
