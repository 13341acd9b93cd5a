// SPDX-License-Identifier: GPL-3.0-or-later
// What freezing makes of the ranking of one list, and a frozen one read back from its exact bytes.
#pragma once

#include "app/session.h"
#include "codec/frozen_ranking.h"

namespace delibere::app {

// The ranking as it stands. TextForbidden when it would never be read back.
[[nodiscard]] Result<FreezeRecord> makeRankingRecord(const Session& session,
                                                     const RankingList& list);
// SessionCorrupt, with the list and the version, when the bytes do not have their digest, cannot be
// read, or are of another list or version than it says.
[[nodiscard]] Result<codec::FrozenRanking> readFrozenRanking(const RecordVersion& version);

} // namespace delibere::app
