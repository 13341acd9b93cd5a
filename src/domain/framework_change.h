// SPDX-License-Identifier: GPL-3.0-or-later
// What one version of a framework says otherwise than another, in the words of its workbook
// (ADR 32): staff who add a version read it before they take it.
#pragma once

#include <string>
#include <vector>

namespace delibere {

// One cell of a row that both have, or a whole row that only one has (`heading` is "" then: its
// texts are in `before` when it went, in `after` when it came).
struct FrameworkChange {
    std::string sheet;   // "Blocs"
    std::string row;     // what names it there: "BC3", "Unité"
    std::string heading; // "Intitulé"
    std::string before;
    std::string after;

    friend bool operator==(const FrameworkChange&, const FrameworkChange&) = default;
};

using FrameworkChanges = std::vector<FrameworkChange>;

} // namespace delibere
