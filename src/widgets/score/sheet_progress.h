// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a sheet is marked: criteria with a mark for one evidence at least, over criteria.
// « Non abordé » is a mark; a blank is not.
#pragma once

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/score_sheet.h"

namespace delibere::widgets {

struct SheetProgress {
    int marked = 0;
    int total = 0;

    SheetProgress& operator+=(const SheetProgress& other)
    {
        marked += other.marked;
        total += other.total;
        return *this;
    }
    friend bool operator==(const SheetProgress&, const SheetProgress&) = default;
};

[[nodiscard]] SheetProgress progressOf(const Competency& competency, const ScoreSheet& sheet);
[[nodiscard]] SheetProgress progressOf(const Block& block, const ScoreSheet& sheet);
// Presented blocs only.
[[nodiscard]] SheetProgress progressOf(const Framework& framework, const Candidate& candidate,
                                       const ScoreSheet& sheet);

} // namespace delibere::widgets
