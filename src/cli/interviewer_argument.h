// SPDX-License-Identifier: GPL-3.0-or-later
// An intervenant as one argument: "Nom;Prénom;Entreprise;Fonction", with "habilité" as a fifth
// field for an évaluateur habilité. Fields at the end may be left out.
#pragma once

#include <string>

#include "domain/positioning.h"
#include "domain/problem.h"

namespace delibere::cli {

// BadRequest: no name, too many fields, another word than "habilité".
[[nodiscard]] Result<Interviewer> interviewerOf(const std::string& argument);

} // namespace delibere::cli
