// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/time_text.h"

#include <fmt/format.h>

#include "app/session.h"

namespace delibere::app {

std::string timeText(store::Instant at)
{
    const Date day = dayOf(at);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()).count();
    return fmt::format("{:02}/{:02}/{} à {:02}:{:02} UTC", day.day, day.month, day.year,
                       minutes / 60 % 24, minutes % 60);
}

} // namespace delibere::app
