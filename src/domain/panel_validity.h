// SPDX-License-Identifier: GPL-3.0-or-later
// Is the jury, as it sits for one candidate, regular? Checked live, printed on the grid. A finding
// warns, unless the framework says that this check blocks the conclusion; too few members always
// does. Decisions of juries are annulled on composition, attendance and impartiality more than on
// marks (domain.md §1.6). For a candidate who is not heard the jury does not sit: nothing is found.
#pragma once

#include <span>
#include <vector>

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/score_sheet.h"

namespace delibere {

struct PanelFinding {
    PanelCheck check = PanelCheck::MinimumMembers;
    bool blocking = false;
    JurorId juror;       // SameEmployer, DossierRead, Interviewer, and the four last checks
    std::string college; // PerCollege; Parity: the one with the fewest members
    int actual = 0;      // MinimumMembers, PerCollege, Parity, Qualified
    int required = 0;

    friend bool operator==(const PanelFinding&, const PanelFinding&) = default;
};

// What was signed under an edition of the checks is computed again under the same one, for ever.
enum class PanelEdition {
    First = 1,
    Second = 2, // employers folded, substitutes, hours, names of the candidate
};

[[nodiscard]] std::vector<PanelFinding>
checkPanel(const Framework& framework, const JurySession& session, const Candidate& candidate,
           std::span<const ScoreSheet> sheets, PanelEdition edition = PanelEdition::Second);

// What the hours and the names leave in doubt; the president can state the seats.
[[nodiscard]] bool aboutSeats(PanelCheck check);

// How long a candidate is heard at most, in minutes: the sum of what the procedure of the framework
// limits (« 10 minutes maxi »); 0: it says nothing.
[[nodiscard]] int passageMinutes(const Framework& framework);

} // namespace delibere
