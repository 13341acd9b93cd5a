// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar day as it is printed on a form. No time zone and no clock: a jury sits on a day.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace delibere {

struct Date {
    int year = 0;
    int month = 0; // 1-12
    int day = 0;   // 1-31

    // "2026-03-12"; nothing else, and only days that exist.
    static std::optional<Date> fromIso(std::string_view text);
    [[nodiscard]] std::string iso() const;

    // Precondition: the date exists. A month that is too short gives its last day.
    [[nodiscard]] Date plusDays(int days) const;
    [[nodiscard]] Date plusMonths(int months) const;

    friend auto operator<=>(const Date&, const Date&) = default;
};

} // namespace delibere
