// SPDX-License-Identifier: GPL-3.0-or-later
// Who still has to hand in: of each member and each candidate, how far the sheet is as this laptop
// knows it. That a sheet is there is no mark: whoever sees the session may see it.
#pragma once

#include <chrono>
#include <vector>

#include "domain/id.h"

namespace delibere {

enum class SheetStanding {
    NotConcerned, // withdrew, does not sit, is not named; or the candidate is not heard
    Expected,     // nothing of it is here
    Begun,        // a draft is here; also what was reopened
    HandedIn,     // on this laptop
    Received,     // as a file brought it
    Diverging,    // a file says something else, and it was kept and not taken
};

struct BoardCell {
    SheetStanding standing = SheetStanding::NotConcerned;
    bool handedIn = false; // the sheet that is here
    // Of the file that was received, whether it was taken or diverges; 0: no file.
    int number = 0;
    std::chrono::sys_seconds at{};

    [[nodiscard]] bool missing() const
    {
        return standing != SheetStanding::NotConcerned && !handedIn;
    }
    friend bool operator==(const BoardCell&, const BoardCell&) = default;
};

struct BoardRow {
    JurorId juror;
    std::vector<BoardCell> cells; // as the candidates of the board

    [[nodiscard]] int missing() const;
};

struct SheetBoard {
    std::vector<CandidateId> candidates; // in the order of hearing
    std::vector<BoardRow> rows;          // in the order of the panel

    [[nodiscard]] int missing() const;
    [[nodiscard]] int count(SheetStanding standing) const;
};

} // namespace delibere
