// SPDX-License-Identifier: GPL-3.0-or-later
// A formation of the catalogue in French words: its figures, and the sheet with every item that the
// platform shows (seed 002, lines 278-523). What nobody published is said so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "campaign/catalogue.h"
#include "domain/framework.h"

namespace delibere::wording {

// "Dernier rang appelé, phase principale"
[[nodiscard]] std::string_view figureName(campaign::CatalogueFigure figure);
// "Licence générale (L3)"
[[nodiscard]] std::string_view profileName(campaign::AcceptedProfile profile);
// "79,2 %" of 792
[[nodiscard]] std::string shareText(std::uint16_t tenths);

struct SheetLine {
    std::string heading;
    std::string text;  // lines parted by line feeds
    bool known = true; // false: nobody published it

    friend bool operator==(const SheetLine&, const SheetLine&) = default;
};

// nullptr: the open data, the session before, the framework of the formation are not there.
struct SheetSources {
    const campaign::CatalogueRow* row = nullptr;
    const campaign::CatalogueRow* before = nullptr;
    const Framework* published = nullptr;
};

[[nodiscard]] std::vector<SheetLine> sheetLines(const SheetSources& sources);

} // namespace delibere::wording
