// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ranking_record.h"

namespace delibere {

std::vector<SignerId> rankingSigners(const JurySession& session)
{
    std::vector<SignerId> members;
    for (const Juror& juror : session.jurors) {
        if (juror.attendance == Attendance::Present)
            members.push_back(signerOf(juror.id));
    }
    return members;
}

// MINIMAL RULE, to be extended: that the framework is an admission's, that the list is not empty,
// that everybody is answered and that the ranking is strict are not asked here yet.
Problems refusals(const RankingFacts& facts, const RecordHistory& history, const FreezeRecord& edit)
{
    const std::string key = listKey(facts.list);
    if (holding(history) != nullptr)
        return {{ProblemCode::RankingSealed, key, {}}};
    const std::vector<SignerId> signers = rankingSigners(facts.session);
    if (edit.number != static_cast<int>(history.size()) + 1 || signers.empty() ||
        edit.signatories != signers)
        return {{ProblemCode::RecordOutOfDate, key, {}}};
    return {};
}

} // namespace delibere
