// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/day_arguments.h"

#include <charconv>

#include "domain/time_of_day.h"

namespace delibere::cli {

Result<int> countOf(const std::string& text)
{
    int count = 0;
    const char* const end = text.data() + text.size();
    const auto [next, error] = std::from_chars(text.data(), end, count);
    if (error != std::errc{} || next != end || count < 1)
        return fail(ProblemCode::BadRequest, text, "écrivez un nombre entier, 1 au moins");
    return count;
}

Result<int> minutesFrom(const std::string& text)
{
    return countOf(text).and_then([&](int minutes) -> Result<int> {
        if (minutes > minutesInDay)
            return fail(ProblemCode::BadRequest, text, "une journée n’a que 1440 minutes");
        return minutes;
    });
}

Result<int> hourOf(const std::string& text)
{
    if (!isTimeOfDay(text))
        return fail(ProblemCode::TimeMalformed, {}, text);
    return minutesOfDay(text);
}

Result<Pause> pauseOf(const std::string& text)
{
    const std::size_t dash = text.find('-');
    const std::string from = text.substr(0, dash);
    const std::string to = dash == std::string::npos ? std::string() : text.substr(dash + 1);
    if (!isTimeOfDay(from) || !isTimeOfDay(to) || to <= from)
        return fail(ProblemCode::BadRequest, text,
                    "une pause s’écrit du début à la fin, comme 12:30-14:00");
    return Pause{minutesOfDay(from), minutesOfDay(to)};
}

} // namespace delibere::cli
