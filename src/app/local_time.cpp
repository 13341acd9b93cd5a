// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/local_time.h"

#include <ctime>

namespace delibere::app {

int zoneMinutesAt(std::chrono::sys_seconds at)
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
    std::tm local{};
    if (::localtime_r(&seconds, &local) == nullptr)
        return 0;
    return static_cast<int>(local.tm_gmtoff / 60);
}

Date dayIn(int zoneMinutes, std::chrono::sys_seconds at)
{
    const auto local = at + std::chrono::minutes(zoneMinutes);
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(local));
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date dayOf(std::chrono::sys_seconds at)
{
    return dayIn(zoneMinutesAt(at), at);
}

} // namespace delibere::app
