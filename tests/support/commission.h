// SPDX-License-Identifier: GPL-3.0-or-later
// A small fictitious admission commission, and large ones of any size: framework, session, sheets.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <vector>

#include "domain/application_result.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/score_sheet.h"

namespace delibere::sample {

// K1 weighs 3, K2 2, K3 1, in two blocs; dossier 2, interview 1. No tie rule; spread 20.
[[nodiscard]] Framework commissionFramework();

// Three members m1, m2, m3; nobody applies yet.
[[nodiscard]] JurySession commission();
// Ranked in the main classic list, by that number and with the id "c" + number; read by everybody.
CandidateId addApplication(JurySession& session, const std::string& number);

// Handed in; the marks of K1, K2, K3. Those of the interview may be left out.
[[nodiscard]] ScoreSheet reading(const CandidateId& candidate, const JurorId& juror,
                                 std::initializer_list<int> dossier,
                                 std::initializer_list<int> interview = {});

// --- any size

struct CommissionSize {
    int applications = 1000;
    int criteria = 8;
    int members = 6;
    int readers = 2;    // of one application, named
    int interviews = 2; // one application in so many is summoned; 0: none
    int marks = 100;    // the highest; a low one makes many equal results
    bool tieRule = false;
};

struct LargeCommission {
    Framework framework;
    JurySession session;
    std::vector<ScoreSheet> sheets; // all handed in and whole
};

// Weights between 1 and 100 at random.
[[nodiscard]] LargeCommission largeCommission(std::mt19937& random, const CommissionSize& size);

} // namespace delibere::sample
