// SPDX-License-Identifier: GPL-3.0-or-later
// What a grid that is signed from afar has of the signatory's own sheet, seen from their laptop.
#pragma once

namespace delibere {

enum class SheetInGrid {
    Same,
    Differs,   // from what stands on their laptop
    Missing,   // handed in there, and not in the grid
    Elsewhere, // the grid has one that was not handed in on their laptop
    None,      // neither: others evaluate this candidate
};

} // namespace delibere
