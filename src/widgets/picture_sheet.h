// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures of Évaluer show: the example session in the middle of its day, with a sheet
// half filled in and a member who withdrew. Fictitious, and never written into a real session.
#pragma once

#include "domain/problem.h"
#include "widgets/session_document.h"

namespace delibere::widgets::pictured {

[[nodiscard]] CandidateId candidate(); // being heard
[[nodiscard]] CandidateId withdrawn(); // the acting juror withdrew

// BadRequest when the example does not take an edit.
[[nodiscard]] Result<void> fill(SessionDocument& document);

} // namespace delibere::widgets::pictured
