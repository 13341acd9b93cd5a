// SPDX-License-Identifier: GPL-3.0-or-later
// All applications of an admission session with their results and rankings, for whoever looks: the
// marks are read at once, so that thousands can be shown. An application whose marks the viewer may
// not see yet is there without a result. Nothing of it is written.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "app/session.h"
#include "domain/ranking.h"

namespace delibere::app {

struct SessionRanking {
    std::vector<ApplicationResult> results;  // in the order of the candidates
    std::map<RankingList, Ranking> rankings; // of the lists that have an application
    // Whose marks the viewer may not see: they count nowhere in what is above.
    std::set<CandidateId> hidden;

    [[nodiscard]] const ApplicationResult* result(const CandidateId& candidate) const;

    friend bool operator==(const SessionRanking&, const SessionRanking&) = default;
};

// NotAnAdmission. Fails when the file can no longer be read.
[[nodiscard]] Result<SessionRanking> sessionRanking(const Session& session, const Viewer& viewer);

// 1; of a complementary list one more than the last rank of the signed main list of its track, or
// MainRankingOpen while that one is not signed by everyone.
[[nodiscard]] Result<int> firstRankOf(const Session& session, const RankingList& list);

// Summons these for the interview, or takes it back, in one transaction: the sheets that were
// handed in after the dossier open for the interview; those that only waited for it are handed in
// again. Whoever is summoned so already is left out. `sheets`: Session::markedSheets.
[[nodiscard]] std::vector<Edit> summonsEdits(const Session& session,
                                             const std::vector<CandidateId>& candidates,
                                             Summons summons,
                                             const std::vector<ScoreSheet>& sheets);

} // namespace delibere::app
