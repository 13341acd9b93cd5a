// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town_positions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

#include "app/data_folder.h"
#include "app/files.h"
#include "domain/folding.h"

namespace delibere::app {

namespace {

constexpr std::size_t largestTowns = std::size_t{1} << 20U; // bytes

// Without « Cedex » and its number, nor the number of a district.
std::u32string townKey(std::string_view town)
{
    std::u32string key;
    for (const std::u32string& word : foldedWords(town)) {
        const bool number =
            std::ranges::all_of(word, [](char32_t each) { return each >= U'0' && each <= U'9'; });
        if (!number && word != U"cedex")
            key += (key.empty() ? U"" : U" ") + word;
    }
    return key;
}

std::optional<double> degreesFrom(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

} // namespace

TownPositions TownPositions::shipped()
{
    const auto csv = readFile(dataFolder() / "catalogue" / "villes.csv", largestTowns);
    return csv ? from(*csv) : TownPositions();
}

TownPositions TownPositions::from(std::string_view csv)
{
    TownPositions made;
    while (!csv.empty()) {
        const std::string_view line = csv.substr(0, csv.find('\n'));
        csv.remove_prefix(std::min(csv.size(), line.size() + 1));
        const auto first = line.find(';');
        const auto second = line.find(';', first + 1);
        if (second == std::string_view::npos)
            continue;
        const auto latitude = degreesFrom(line.substr(first + 1, second - first - 1));
        const auto longitude = degreesFrom(line.substr(second + 1));
        const std::string name(line.substr(0, first));
        if (latitude && longitude)
            made.m_towns.emplace(townKey(name), TownPosition{name, *latitude, *longitude});
    }
    return made;
}

const TownPosition* TownPositions::find(std::string_view town) const
{
    const auto found = m_towns.find(townKey(town));
    return found == m_towns.end() ? nullptr : &found->second;
}

std::vector<std::string> TownPositions::names() const
{
    std::vector<std::string> names;
    for (const auto& [key, town] : m_towns)
        names.push_back(town.name);
    return names;
}

double kilometresBetween(const TownPosition& one, const TownPosition& other)
{
    constexpr double meanRadius = 6371.0;
    const double north = std::sin(radians(other.latitude - one.latitude) / 2.0);
    const double east = std::sin(radians(other.longitude - one.longitude) / 2.0);
    const double part = north * north + std::cos(radians(one.latitude)) *
                                            std::cos(radians(other.latitude)) * east * east;
    return 2.0 * meanRadius * std::asin(std::sqrt(std::min(1.0, part)));
}

} // namespace delibere::app
