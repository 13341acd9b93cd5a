// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet keyed in from paper: what is refused of it, and what is printed of it.
#pragma once

#include <string>
#include <string_view>

#include "domain/problem.h"
#include "domain/score_sheet.h"

namespace delibere::wording {

// {0} = where, {1} = detail; empty when the code is not of this family.
[[nodiscard]] std::string_view transcriptionText(ProblemCode code);

// « saisie par Paul Petit d’après la fiche papier de Mme Martin, confirmée par Lise Roy. »
[[nodiscard]] std::string transcriptionWords(const Transcription& transcription,
                                             std::string_view juror);

} // namespace delibere::wording
