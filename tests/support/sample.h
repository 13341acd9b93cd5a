// SPDX-License-Identifier: GPL-3.0-or-later
// Small fictitious values for tests: a framework of two blocs with percents, one with levels, a
// panel of three. Tests change what they are about and leave the rest.
#pragma once

#include <vector>

#include "domain/deliberation.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/positioning.h"
#include "domain/score_sheet.h"
#include "domain/synthesis.h"

namespace delibere::sample {

// Whom and what the tests speak of.
inline const CandidateId c1("c1");
inline const CandidateId c2("c2");
inline const JurorId m1("m1");
inline const JurorId m2("m2");
inline const JurorId m3("m3");
inline const BlockId b1("B1");
inline const BlockId b2("B2");
// The tables of a repérage: the competencies of B1, and that of B2.
inline const CompetencyId t1("C1");
inline const CompetencyId t2("C2");
inline const CompetencyId t3("C3");

// B1 {C1 (2 criteria), C2 (1)}, B2 {C3 (2)}; percents by bloc, mean, threshold 70, spread 20,
// anchors 25/50/75/100.
[[nodiscard]] Framework percentFramework();
// The same tree; three levels by competency, every table at the top.
[[nodiscard]] Framework tableFramework();
// The same tree; four levels by bloc, concordance, required level 3.
[[nodiscard]] Framework concordanceFramework();

// The same tree; a repérage of three levels. B1 has the lines L1 (C1), L2 (C2) and L3, which has no
// table; B2 has L4 (C3). Means: formation, pratique.
[[nodiscard]] Framework positioningFramework();
// Of c1, on 2 February 2026, by two named intervenants; nothing entered.
[[nodiscard]] Positioning positioning();
// En totalité, OUI.
[[nodiscard]] TableEntry acquired();
// Partiellement, OUI, with its need.
[[nodiscard]] TableEntry partly();

// m1 president, m2, m3; candidates c1 and c2 presenting both blocs.
[[nodiscard]] JurySession session();
[[nodiscard]] SheetKey key(const char* candidate, const char* juror);
// A submitted sheet with these final percents for B1 and B2.
[[nodiscard]] ScoreSheet submitted(const char* candidate, const char* juror, int b1, int b2);

// c1 before the three members: B1 82, 78, 80; B2 72, 56, 82, which is to be discussed.
struct Deliberating {
    Framework framework = percentFramework();
    JurySession session = sample::session();
    std::vector<ScoreSheet> sheets{submitted("c1", "m1", 82, 72), submitted("c1", "m2", 78, 56),
                                   submitted("c1", "m3", 80, 82)};
    Deliberation held{c1, {}, {}, {}, {}, {}, {}};

    [[nodiscard]] Synthesis synthesis() const;
};

} // namespace delibere::sample
