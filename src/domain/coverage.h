// SPDX-License-Identifier: GPL-3.0-or-later
// What the exchange with the candidate has touched so far, bloc by bloc: « balayer l'ensemble des
// blocs de compétences » (seed 000:68). Says nothing of how well it was answered.
#pragma once

#include <span>
#include <vector>

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/score_sheet.h"

namespace delibere {

struct CompetencyCoverage {
    CompetencyId competency;
    int covered = 0;    // criteria with a level or a percent for the interview; 0-total
    int total = 0;      // criteria of the competency
    bool asked = false; // one of its questions was asked

    [[nodiscard]] bool touched() const { return covered > 0 || asked; }

    friend bool operator==(const CompetencyCoverage&, const CompetencyCoverage&) = default;
};

struct BlockCoverage {
    BlockId block;
    std::vector<CompetencyCoverage> competencies; // all of them, in the order of the framework

    [[nodiscard]] bool touched() const;

    friend bool operator==(const BlockCoverage&, const BlockCoverage&) = default;
};

// The blocs that the candidate presents, in the order of the framework. « Non abordé » covers
// nothing: it says so.
[[nodiscard]] std::vector<BlockCoverage>
coverageOf(const Framework& framework, const Candidate& candidate, const ScoreSheet& sheet);

// The criteria of those blocs to which none of these sheets gives a level or a percent for the
// interview, in the order of the framework. Whose sheet gives what to the others is not in it.
[[nodiscard]] std::vector<CriterionId> uncoveredCriteria(const Framework& framework,
                                                         const Candidate& candidate,
                                                         std::span<const ScoreSheet> sheets);

} // namespace delibere
