// SPDX-License-Identifier: GPL-3.0-or-later
// Who may see whose marks. A member sees the others' marks for a candidate once their own sheet is
// handed in, never before, and a draft is its author's alone; a withdrawn member sees nothing of
// that candidate; one who does not sit sees no one's. Enforced by app::Session, below every screen
// and command.
#pragma once

#include <span>

#include "domain/jury_session.h"
#include "domain/score_sheet.h"

namespace delibere {

// Who asks: a member, or the staff who prepare, print and archive and have no sheet of their own.
class Viewer {
public:
    // Whoever holds the file: sees everything.
    [[nodiscard]] static Viewer staff() { return Viewer({}, false); }
    // The staff at a window that may stand in the jury room: no mark of a deliberation that is
    // open, until they ask for them (ShowMarks).
    [[nodiscard]] static Viewer discreetStaff() { return Viewer({}, true); }
    [[nodiscard]] static Viewer member(JurorId juror) { return Viewer(std::move(juror), false); }

    [[nodiscard]] bool isStaff() const { return m_juror.empty(); }
    [[nodiscard]] bool isDiscreet() const { return m_discreet; }
    [[nodiscard]] const JurorId& juror() const { return m_juror; } // empty: the staff

    friend bool operator==(const Viewer&, const Viewer&) = default;

private:
    Viewer(JurorId juror, bool discreet) : m_juror(std::move(juror)), m_discreet(discreet) {}
    JurorId m_juror;
    bool m_discreet = false;
};

// The staff, or the president: who may look at what is the presidency's.
[[nodiscard]] bool presides(const JurySession& session, const Viewer& viewer);

enum class Sight {
    Everything,
    OwnSheet, // not handed in yet, does not sit, or discreet staff: nobody else's marks
    Nothing,  // déport, or not of this jury
};

// Who sits and evaluates other candidates has no sheet of this one to keep to themselves first:
// they see everything. `own` is the asking member's sheet, ignored for the staff; `locked`:
// everyone has signed, the deliberation is no longer open.
[[nodiscard]] Sight sightOf(const JurySession& session, const CandidateId& candidate,
                            const Viewer& viewer, SheetState own, bool locked);
// The same for a candidate at hand: nobody is looked for among all of them.
[[nodiscard]] Sight sightOf(const JurySession& session, const Candidate& candidate,
                            const Viewer& viewer, SheetState own, bool locked);

} // namespace delibere
