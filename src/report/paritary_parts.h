// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms of the jury paritaire and of what follows it have in common.
#pragma once

#include <string>

#include "domain/record.h"
#include "report/document.h"

namespace delibere::report {

// "72 %, validé (rattrapage)"; a wording::dash where nothing is decided.
[[nodiscard]] std::string decidedWords(const Framework& framework, const DecidedBlock& decided);
// Bloc and advice; "non renseignée" where the jury gave none. May have no row.
[[nodiscard]] Table adviceTable(const Framework& framework, std::span<const BlockAdvice> advice);
// The days of the jury paritaire and of the CPNE, "à venir" while they have none.
[[nodiscard]] Facts decisionDays(const FollowUp& followUp);

} // namespace delibere::report
