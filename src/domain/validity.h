// SPDX-License-Identifier: GPL-3.0-or-later
// How long an acquired bloc counts, as the certifier published it, and the last day on which it
// does. Where nothing was published nothing is computed.
#pragma once

#include <optional>
#include <string>

#include "domain/date.h"

namespace delibere {

enum class ValidityUnit { ForLife, Years, Months };

struct Validity {
    ValidityUnit unit = ValidityUnit::ForLife;
    int count = 0; // of years or months, 1 to mostValidityCount; 0 for life

    friend bool operator==(const Validity&, const Validity&) = default;
};

inline constexpr int mostValidityCount = 600; // months: fifty years

// The rule of a framework.
struct AcquiredRule {
    Validity validity;
    std::string source;

    friend bool operator==(const AcquiredRule&, const AcquiredRule&) = default;
};

// The last day on which it counts, that day included; nullopt: for life. By calendar months: the
// day of the last month that has the number of the day it was acquired on, and the last day of a
// month that has no such number, as delays of months and years are counted in law (C. proc. civ.,
// art. 641 and 642): 31 August and six months is 28 or 29 February. Precondition: the day exists.
[[nodiscard]] std::optional<Date> lastDayOf(const Validity& validity, const Date& acquired);

} // namespace delibere
