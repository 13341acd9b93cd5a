// SPDX-License-Identifier: GPL-3.0-or-later
// Who may look at whose marks: nobody sees another member's before their own sheet for that
// candidate is submitted, and a member who withdrew sees nothing of that candidate.
#pragma once

#include "app/session.h"

namespace delibere::app {

enum class Sight {
    Everything,   // the sheet of the one who looks is submitted, or it is staff who look
    OwnSheetOnly, // their own sheet is not submitted yet
    Nothing       // déport
};

// `viewer` empty: the staff. UnknownCandidate, UnknownJuror.
[[nodiscard]] Result<Sight> sight(const Session& session, const CandidateId& candidate,
                                  const JurorId& viewer);

} // namespace delibere::app
