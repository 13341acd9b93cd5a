// SPDX-License-Identifier: GPL-3.0-or-later
// After the room: what is refused of the jury paritaire and of appeals, and what is said of them.
#pragma once

#include <string>
#include <string_view>

#include "domain/paritary_jury.h"
#include "domain/problem.h"

namespace delibere::wording {

// {0} = where, {1} = detail; empty when the code is not of this family.
[[nodiscard]] std::string_view paritaryText(ProblemCode code);

// « Prénom Nom, fonction (collège), préside »
[[nodiscard]] std::string memberWords(const ParitaryPerson& member);

} // namespace delibere::wording
