// SPDX-License-Identifier: GPL-3.0-or-later
// The French sentence of a problem: what happened, where, what to do. One place for both programs.
#pragma once

#include <string>

#include "domain/jury_session.h"
#include "domain/problem.h"

namespace delibere::wording {

[[nodiscard]] std::string problemText(const Problem& problem);
// With the people of the session by name, not by id.
[[nodiscard]] std::string problemText(const Problem& problem, const JurySession& jury);

} // namespace delibere::wording
