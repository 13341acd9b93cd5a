// SPDX-License-Identifier: GPL-3.0-or-later
// Where the towns lie in which masters are taught: the open data give names, not positions. Shipped
// as catalogue/villes.csv, to a hundredth of a degree; a town that is not there is at no known
// place.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace delibere::app {

struct TownPosition {
    std::string name;
    double latitude = 0.0;  // degrees, north
    double longitude = 0.0; // degrees, east
};

class TownPositions {
public:
    [[nodiscard]] static TownPositions shipped(); // none when the file is not there
    [[nodiscard]] static TownPositions from(std::string_view csv);

    // However it is written: "AIX EN PROVENCE CEDEX 01".
    [[nodiscard]] const TownPosition* find(std::string_view town) const;
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::map<std::u32string, TownPosition> m_towns; // by folded words
};

// On the sphere, in kilometres (haversine, mean radius 6371 km).
[[nodiscard]] double kilometresBetween(const TownPosition& one, const TownPosition& other);

} // namespace delibere::app
