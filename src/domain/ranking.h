// SPDX-License-Identifier: GPL-3.0-or-later
// The order of one list of applications: from the exact results, then by the tie rule that the
// formation publishes, then by what the commission settled and moved, each with its reason. Never
// by chance, by number or by the order of entry: who is still equal is said to be ex aequo, and a
// list with one is not frozen.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/application_result.h"

namespace delibere {

enum class RankedBy {
    Result,     // its result differs from its neighbours'
    Rule,       // equal, told apart by the published tie rule
    Settlement, // equal, told apart by the commission
    Hand,       // put there by the commission
    Nothing,    // ex aequo: not told apart yet, or without result and place
};

struct RankedLine {
    CandidateId candidate;
    int rank = 0; // from firstRank; that of who is not told apart yet is only provisional
    std::optional<Fraction> result;
    RankedBy by = RankedBy::Result;

    friend bool operator==(const RankedLine&, const RankedLine&) = default;
};

struct Ranking {
    RankingList list;
    int firstRank = 1;
    std::vector<RankedLine> lines; // best first
    // Groups that are equal after the published rule and that nobody settled, in their order.
    std::vector<std::vector<CandidateId>> ties;
    std::vector<CandidateId> unplaced; // ranked, without a result, and put nowhere; at the end
    // Decisions that what moved since has left without an object: the commission takes them again
    // or takes them back.
    std::vector<CandidateId> staleMoves;         // behind somebody who is not there; by number
    std::vector<TieSettlement> staleSettlements; // they tell nobody apart any more
    // A refusal (académique) or a move was made on another result: it is confirmed or taken back.
    std::vector<CandidateId> moved;      // by number
    std::vector<CandidateId> refused;    // academic and administrative; by number
    std::vector<CandidateId> awaiting;   // en attente d'une précision; by number
    std::vector<CandidateId> unanswered; // the commission said nothing yet; by result

    // Everybody who is ranked has a rank of their own, and nothing rests on a result that moved.
    [[nodiscard]] bool strict() const
    {
        return ties.empty() && unplaced.empty() && staleMoves.empty() && staleSettlements.empty() &&
               moved.empty();
    }
    [[nodiscard]] const RankedLine* line(const CandidateId& candidate) const;

    friend bool operator==(const Ranking&, const Ranking&) = default;
};

// `results`: of all applications of the session, each once, in any order. `firstRank`: 1, or one
// more than the last rank of the main list for a complementary one.
//
// Who was moved by hand is taken out first; the others stand by result and rule. A settlement tells
// them apart when it speaks of all who stay equal there and of nobody who is not equal to them: one
// of three goes on for two when the third is put elsewhere. Of several the latest counts, and those
// that tell nobody apart are stale. Then the moves are made in their order, each directly behind
// its `after`. Who cannot stand there (`after` is not ranked, has no place yet, or was moved later)
// stands at the end, before those who have neither result nor place.
[[nodiscard]] Ranking rank(const JurySession& session, const RankingList& list,
                           std::span<const ApplicationResult> results, int firstRank = 1);

// Who is left equal by result and rule, settled or not: what there is to settle. Two or more each,
// without who was moved by hand; best first, by number within.
[[nodiscard]] std::vector<std::vector<CandidateId>>
equalGroups(const JurySession& session, const RankingList& list,
            std::span<const ApplicationResult> results);

// The lists that have an application, in their order.
[[nodiscard]] std::vector<RankingList> rankingLists(const JurySession& session);

// What the next move of that list is numbered.
[[nodiscard]] int nextMoveOrder(const JurySession& session, const RankingList& list);

} // namespace delibere
