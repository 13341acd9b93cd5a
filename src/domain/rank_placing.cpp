// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rank_placing.h"

#include <map>
#include <set>

namespace delibere {

namespace {

// Who has their place behind this one, or behind one of these.
std::set<CandidateId> placedBehind(const JurySession& session, const Ranking& ranking,
                                   const CandidateId& candidate)
{
    std::multimap<CandidateId, const CandidateId*> behind;
    for (const RankedLine& line : ranking.lines) {
        if (line.by == RankedBy::Hand)
            behind.emplace(session.application(line.candidate)->move->after, &line.candidate);
    }
    std::set<CandidateId> found;
    std::vector<CandidateId> waiting{candidate};
    while (!waiting.empty()) {
        const CandidateId anchor = std::move(waiting.back());
        waiting.pop_back();
        const auto [first, last] = behind.equal_range(anchor);
        for (auto at = first; at != last; ++at) {
            if (found.insert(*at->second).second)
                waiting.push_back(*at->second);
        }
    }
    return found;
}

} // namespace

std::vector<PlacedMove> placingMoves(const JurySession& session, const Ranking& ranking,
                                     const CandidateId& candidate, std::optional<RankMove> wanted)
{
    const std::set<CandidateId> following = placedBehind(session, ranking, candidate);
    std::vector<PlacedMove> moves;
    int order = nextMoveOrder(session, ranking.list);
    // From the top: whoever is before them stands by then, and does not go any more.
    CandidateId before;
    for (const RankedLine& line : ranking.lines) {
        if (line.candidate == candidate)
            continue;
        if (following.contains(line.candidate)) {
            RankMove kept = *session.application(line.candidate)->move;
            kept.after = before;
            kept.order = order++;
            moves.push_back({line.candidate, kept});
        }
        before = line.candidate;
    }
    if (wanted)
        wanted->order = order;
    moves.push_back({candidate, std::move(wanted)});
    return moves;
}

} // namespace delibere
