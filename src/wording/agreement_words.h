// SPDX-License-Identifier: GPL-3.0-or-later
// How far a jury agrees, in words and figures that are the same on screen and in a terminal. No
// adjective, no verdict: what the figures do not allow to say is said instead.
#pragma once

#include <optional>
#include <string>

#include "domain/agreement.h"

namespace delibere::wording {

// "4,5 points", "—" when nobody is compared.
[[nodiscard]] std::string meanSpreadWords(const BlockAgreement& agreement);
[[nodiscard]] std::string greatestSpreadWords(const BlockAgreement& agreement);
// "+1,5 point", "—"; the sign means nothing by itself: see leniencySide.
[[nodiscard]] std::string leniencyPoints(const Leniency& leniency);
// "au-dessus de la moyenne des autres"; empty when there is nothing to compare.
[[nodiscard]] std::string leniencySide(const Leniency& leniency);
// "0,73", "−0,10", "—" when undefined.
[[nodiscard]] std::string coefficientWords(const std::optional<double>& value);
// "de 0,21 à 0,95".
[[nodiscard]] std::string intervalWords(const std::optional<ConfidenceInterval>& interval);

// What these figures allow to conclude, in one sentence.
[[nodiscard]] std::string words(AgreementReading reading);
// Why nothing is computed; empty for Computed.
[[nodiscard]] std::string words(AgreementScope scope);

} // namespace delibere::wording
