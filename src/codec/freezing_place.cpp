// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/freezing_place.h"

#include <charconv>

namespace delibere::codec {

namespace {

constexpr const char* zoneKey = "fuseau";
constexpr Range zoneRange{-1440, 1440}; // minutes: a day

} // namespace

void addPlaceOfFreezing(Json& json, const Candidate& candidate, int zoneMinutes)
{
    if (!candidate.fileNumber.empty())
        json["dossier"] = candidate.fileNumber;
    addZone(json, zoneMinutes);
}

void addZone(Json& json, int zoneMinutes)
{
    if (zoneMinutes != 0)
        json[zoneKey] = zoneMinutes;
}

int readZone(ObjectReader& root)
{
    const auto place = root.optional(zoneKey);
    return place ? readInteger(*place, zoneRange).value_or(0) : 0;
}

// Canonical bytes have no space around a colon, and a quote inside a text is escaped.
int zoneOf(std::string_view body)
{
    const std::string key = "\"" + std::string(zoneKey) + "\":";
    const std::size_t found = body.find(key);
    if (found == std::string_view::npos)
        return 0;
    const std::string_view digits = body.substr(found + key.size());
    int minutes = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), minutes);
    return minutes >= zoneRange.least && minutes <= zoneRange.most ? minutes : 0;
}

} // namespace delibere::codec
