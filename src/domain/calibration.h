// SPDX-License-Identifier: GPL-3.0-or-later
// « Après avoir reçu les premiers candidats, le jury se concerte » (000:56): a submitted sheet may
// be reopened. What it said before is kept, so that the president sees what the concertation moved.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "domain/framework.h"
#include "domain/score_sheet.h"

namespace delibere {

// A sheet as it was handed in, kept when it was reopened.
struct SheetRevision {
    int number = 1; // 1, 2… per sheet
    std::chrono::sys_seconds reopenedAt{};
    std::string reason;
    ScoreSheet before;

    friend bool operator==(const SheetRevision&, const SheetRevision&) = default;
};

struct BlockChange {
    BlockId block;
    std::optional<Grade> before;
    std::optional<Grade> after; // absent while the sheet is not handed in again
    int criteria = 0;           // how many criteria of the bloc are marked otherwise

    friend bool operator==(const BlockChange&, const BlockChange&) = default;
};

// Every bloc of the framework in its order; compares with `after` as it is now. While `after` is
// not handed in, its marks are its author's alone: no "after" and no count.
[[nodiscard]] std::vector<BlockChange>
changesSince(const Framework& framework, const ScoreSheet& before, const ScoreSheet& after);

} // namespace delibere
