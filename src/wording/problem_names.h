// SPDX-License-Identifier: GPL-3.0-or-later
// A problem with people in it, by name: « Karim Benali » where the rules say c2. An id that nobody
// in the session has stays as it is.
#pragma once

#include "domain/jury_session.h"
#include "domain/problem.h"

namespace delibere::wording {

[[nodiscard]] Problem withNames(Problem problem, const JurySession& jury);

// Who signs, as a sentence says it: "le candidat" or "l’intervenant 1" of a repérage, the name of a
// member; the id itself when nobody is known by it.
[[nodiscard]] std::string signerName(const std::string& id, const JurySession& jury);

} // namespace delibere::wording
