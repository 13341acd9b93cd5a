// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/time_text.h"

#include <fmt/format.h>

namespace delibere::wording {

std::string timeText(std::chrono::sys_seconds at)
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(at));
    const auto minutes = std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()).count();
    return fmt::format("{:02}/{:02}/{} à {:02}:{:02} UTC", static_cast<unsigned>(day.day()),
                       static_cast<unsigned>(day.month()), static_cast<int>(day.year()),
                       minutes / 60 % 24, minutes % 60);
}

} // namespace delibere::wording
