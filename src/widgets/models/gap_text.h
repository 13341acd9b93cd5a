// SPDX-License-Identifier: GPL-3.0-or-later
// What a sheet still lacks, in one line, and the place that the line leads to.
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "domain/sheet_gaps.h"

namespace delibere::widgets {

struct GapLine {
    QString text;             // empty when nothing is left
    bool required = false;    // the sheet cannot be submitted yet
    std::optional<Gap> first; // where to go: a required gap before a reminder
};

[[nodiscard]] GapLine gapLine(const Framework& framework, const std::vector<Gap>& gaps);

} // namespace delibere::widgets
