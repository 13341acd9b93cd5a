// SPDX-License-Identifier: GPL-3.0-or-later
// When the ranking of one list of an admission session may be frozen, and who signs it.
#pragma once

#include <vector>

#include "domain/application.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/problem.h"
#include "domain/ranking.h"
#include "domain/record_edit.h"

namespace delibere {

// What the rules of freezing a ranking look at.
struct RankingFacts {
    const Framework& framework;
    const JurySession& session;
    RankingList list;
    const Ranking& ranking; // of that list, as it stands
    bool mainOpen = false;  // a complementary list waits for the main one of its track
};

// Who signs it: the members who are present, in the order of the panel. One who withdrew from an
// applicant did not read that application, and signs the list all the same.
[[nodiscard]] std::vector<SignerId> rankingSigners(const JurySession& session);

// What keeps the commission from signing the list as it stands: NotAnAdmission, RankingEmpty,
// CommissionTooSmall, PresidentAway, MainRankingOpen, ApplicationsUnanswered, ApplicationsAwaiting,
// TiesOpen, ApplicationsUnplaced, RankingStale.
[[nodiscard]] Problems rankingObstacles(const RankingFacts& facts);

// `history`: of the ranking of that list. RankingSealed; what stands in the way; RecordOutOfDate.
[[nodiscard]] Problems refusals(const RankingFacts& facts, const RecordHistory& history,
                                const FreezeRecord& edit);

} // namespace delibere
