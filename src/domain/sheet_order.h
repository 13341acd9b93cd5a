// SPDX-License-Identifier: GPL-3.0-or-later
// Two sheets of one member for one candidate, which carry no time: does one follow the other? Only
// what they say can tell, so nothing that somebody wrote is ever lost on a guess.
#pragma once

#include "domain/score_sheet.h"

namespace delibere {

enum class SheetOrder {
    Same,
    Newer,     // says all that the stored draft says and more; or is handed in, and keeps its texts
    Older,     // the stored sheet says all that this one says
    Diverging, // each says something that the other does not
};

// How `received` stands to `stored`. `reopened`: the stored draft was handed in before, so what it
// says was entered or kept on purpose, and only a sheet that says all of it follows.
[[nodiscard]] SheetOrder orderOf(const ScoreSheet& stored, const ScoreSheet& received,
                                 bool reopened);

} // namespace delibere
