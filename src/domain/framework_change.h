// SPDX-License-Identifier: GPL-3.0-or-later
// What one version of a framework says otherwise than another, in the words of its workbook
// (ADR 32): staff who add a version read it before they take it.
#pragma once

#include <string>
#include <vector>

namespace delibere {

enum class ChangeKind {
    Changed, // a cell: what it said before, and says after
    Added,   // a row: its texts in `after`
    Removed, // a row: its texts in `before`
    Moved,   // a row: what it was called in `before`, its texts in `after`
};

struct FrameworkChange {
    ChangeKind kind;
    std::string sheet;   // "Blocs"
    std::string row;     // what names it there: "BC3", "Unité"; the new name of one that moved
    std::string heading; // "Intitulé", of a cell
    std::string before;
    std::string after;

    friend bool operator==(const FrameworkChange&, const FrameworkChange&) = default;
};

using FrameworkChanges = std::vector<FrameworkChange>;

} // namespace delibere
