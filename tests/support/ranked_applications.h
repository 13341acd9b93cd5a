// SPDX-License-Identifier: GPL-3.0-or-later
// Applications of one list with results that a test says itself, and what is decided of them.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/ranking.h"
#include "support/commission.h"

namespace delibere::sample {

struct RankedApplications {
    JurySession session = commission();
    std::vector<ApplicationResult> results{};

    CandidateId add(const std::string& number, std::optional<Fraction> result,
                    std::vector<Fraction> tieKeys = {})
    {
        results.emplace_back();
        results.back().candidate = addApplication(session, number);
        results.back().result = result;
        results.back().tieKeys = std::move(tieKeys);
        return results.back().candidate;
    }
    ApplicationResult& of(const CandidateId& id)
    {
        return *std::ranges::find(results, id, &ApplicationResult::candidate);
    }
    // On the result that there is now.
    void answer(const CandidateId& id, AnswerKind kind)
    {
        session.applications[id].answer = ApplicationAnswer{kind, "Motif fictif.", of(id).result};
    }
    void move(const CandidateId& id, const CandidateId& after, int order)
    {
        session.applications[id].move = RankMove{after, "Motif fictif.", order, of(id).result};
    }
    void settle(std::vector<CandidateId> order, const RankingList& list = {})
    {
        session.tieSettlements.push_back({list, std::move(order), "Motif fictif."});
    }
    [[nodiscard]] Ranking ranking() const { return rank(session, {}, results); }
};

} // namespace delibere::sample
