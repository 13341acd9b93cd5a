// SPDX-License-Identifier: GPL-3.0-or-later
// What freezing makes of the ranking of one list, and a frozen one read back from its exact bytes.
#pragma once

#include "app/session.h"
#include "codec/frozen_ranking.h"
#include "domain/ranking_record.h"

namespace delibere::app {

// What a signed ranking says of a session, from its values alone: who freezes it and who verifies
// it years later make the same.
struct RankingGround {
    const Framework& framework;
    const std::string& frameworkDigest; // lowercase hex
    const JurySession& jury;
    std::span<const ApplicationResult> results;
    const Ranking& ranking;
    std::span<const ScoreSheet> sheets; // of any candidates
};
// Without its number, what it corrects and the clock of the place.
[[nodiscard]] SignedRanking contentOf(const RankingGround& ground);

// The rules of freezing it (domain/ranking_record). `history`: of that list.
[[nodiscard]] Problems rankingRefusals(const Session& session, const RankingList& list,
                                       const RecordHistory& history, const FreezeRecord& edit);
// The ranking as it stands. What stands in the way, first; TextForbidden when it would never be
// read back.
[[nodiscard]] Result<FreezeRecord> makeRankingRecord(const Session& session,
                                                     const RankingList& list);
// SessionCorrupt, with the list and the version, when the bytes do not have their digest, cannot be
// read, contradict themselves, or are of another list or version than it says.
[[nodiscard]] Result<codec::FrozenRanking> readFrozenRanking(const RecordVersion& version);

} // namespace delibere::app
