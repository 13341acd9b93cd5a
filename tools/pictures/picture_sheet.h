// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures of Évaluer show: the example session in the middle of its day, with a sheet
// half filled in and a member who withdrew. Fictitious, and never written into a real session.
#pragma once

#include "domain/problem.h"
#include "widgets/session/session_document.h"

namespace delibere::pictures {

[[nodiscard]] CandidateId heardCandidate(); // being heard
[[nodiscard]] CandidateId withdrawn();      // the acting juror withdrew

[[nodiscard]] CandidateId frozen(); // waits for signatures: see freeze()

// BadRequest when the example does not take an edit.
[[nodiscard]] Result<void> fill(widgets::SessionDocument& document);
// Frozen, and signed by the one who acts.
[[nodiscard]] Result<void> freeze(widgets::SessionDocument& document);

} // namespace delibere::pictures
