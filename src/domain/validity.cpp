// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validity.h"

namespace delibere {

std::optional<Date> lastDayOf(const Validity& validity, const Date& acquired)
{
    constexpr int monthsOfYear = 12;
    switch (validity.unit) {
    case ValidityUnit::ForLife:
        return std::nullopt;
    case ValidityUnit::Years:
        return acquired.plusMonths(validity.count * monthsOfYear);
    case ValidityUnit::Months:
        return acquired.plusMonths(validity.count);
    }
    return std::nullopt;
}

} // namespace delibere
