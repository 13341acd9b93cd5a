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
    [[nodiscard]] static Viewer staff() { return Viewer({}); }
    [[nodiscard]] static Viewer member(JurorId juror) { return Viewer(std::move(juror)); }

    [[nodiscard]] bool isStaff() const { return m_juror.empty(); }
    [[nodiscard]] const JurorId& juror() const { return m_juror; }

    friend bool operator==(const Viewer&, const Viewer&) = default;

private:
    explicit Viewer(JurorId juror) : m_juror(std::move(juror)) {}
    JurorId m_juror;
};

enum class Sight {
    Everything,
    OwnSheet, // not handed in yet, or does not sit: nobody else's marks
    Nothing,  // déport, or not of this jury
};

// `own` is the asking member's sheet; ignored for staff.
[[nodiscard]] Sight sightOf(const JurySession& session, const CandidateId& candidate,
                            const Viewer& viewer, SheetState own);
// The same for a candidate at hand: nobody is looked for among all of them.
[[nodiscard]] Sight sightOf(const JurySession& session, const Candidate& candidate,
                            const Viewer& viewer, SheetState own);

} // namespace delibere
