// SPDX-License-Identifier: GPL-3.0-or-later
// The register of acquired blocs in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/acquired_carry.h"
#include "domain/acquired_register.h"
#include "domain/problem.h"

namespace delibere::wording {

// What is refused of a register: {0} = where, {1} = detail; empty when the code is not of it.
[[nodiscard]] std::string_view registerText(ProblemCode code);
// That its content is not what was written: the detail of a register that cannot be read where
// nothing else is known of it.
[[nodiscard]] std::string_view alteredRegister();

// "à vie", "5 ans", "24 mois"; "validité non publiée".
[[nodiscard]] std::string validityWords(const std::optional<Validity>& validity);
// "valable à vie", "valable jusqu’au 19 mars 2031"; "validité non publiée".
[[nodiscard]] std::string lastDayWords(const RegisterEntry& entry);
// What it rests on: "grille version 1", "jury paritaire, décision n° 1 sur la grille version 1".
[[nodiscard]] std::string basisWords(const RegisteredState& state);
// "BC1 et BC2, acquis le 2 avril 2026 (grille version 1)"; "rien n’est plus acquis (…)".
[[nodiscard]] std::string stateWords(const RegisteredState& state);
// "Amélie Roussel (D-101)"; the number only where a file has one.
[[nodiscard]] std::string registeredName(const RegisterEntry& entry);
// What a session keeps beside a bloc that is carried into it: "Jury du 19 mars 2026, grille version
// 1 (1a2b3c4d), valable jusqu’au 19 mars 2031".
[[nodiscard]] std::string registerReference(const RegisterEntry& entry);

// "nouveau", "inchangé"…
[[nodiscard]] std::string words(RegisterChange change);
// "BC1, acquis le 2 avril 2026, validité non publiée : reporté"; of one that somebody has to decide
// on, whether it is taken.
[[nodiscard]] std::string carriedWords(const CarriedBlock& carried, bool takesUncertain);

} // namespace delibere::wording
