// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign_terms.h"

#include <algorithm>

#include "app/data_folder.h"
#include "app/files.h"
#include "codec/calendar_reader.h"
#include "codec/switches_json.h"

namespace delibere::app {

namespace {

constexpr std::size_t largestTerms = std::size_t{1} << 20U; // bytes

std::filesystem::path calendarFolder()
{
    return dataFolder() / "calendriers";
}

std::filesystem::path calendarPath(const std::string& asked)
{
    const auto shipped = shippedCalendars();
    const bool there = std::find(shipped.begin(), shipped.end(), asked) != shipped.end();
    return there ? calendarFolder() / (asked + ".json") : std::filesystem::path(asked);
}

tl::unexpected<Refusal> badTerms(const std::filesystem::path& path, const Findings& findings)
{
    return tl::unexpected(Refusal{path, {ProblemCode::BadFile, path.string(), {}}, findings});
}

} // namespace

std::vector<std::string> shippedCalendars()
{
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& each : std::filesystem::directory_iterator(calendarFolder(), error)) {
        if (each.path().extension() == ".json")
            names.push_back(each.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

Result<campaign::Calendar> shippedCalendar(const std::string& name)
{
    const auto path = calendarFolder() / (name + ".json");
    const auto text = readFile(path, largestTerms);
    if (!text)
        return tl::unexpected(text.error());
    auto calendar = codec::readCalendar(*text);
    if (!calendar)
        return fail(ProblemCode::BadFile, path.string());
    return std::move(*calendar);
}

Result<store::CampaignTerms, Refusal> readTerms(const std::string& calendar,
                                                const std::string& switches)
{
    const auto path = calendarPath(calendar);
    auto days = readFile(path, largestTerms);
    if (!days)
        return tl::unexpected(Refusal{path, days.error(), {}});
    if (const auto read = codec::readCalendar(*days); !read)
        return badTerms(path, read.error());
    Result<std::string> readings = codec::writeSwitches({});
    if (!switches.empty())
        readings = readFile(switches, largestTerms);
    if (!readings)
        return tl::unexpected(Refusal{switches, readings.error(), {}});
    if (const auto read = codec::readSwitches(*readings); !read)
        return badTerms(switches, read.error());
    return store::CampaignTerms{std::move(*days), std::move(*readings)};
}

} // namespace delibere::app
