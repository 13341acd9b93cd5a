// SPDX-License-Identifier: GPL-3.0-or-later
// What a sheet still lacks: in one line, and as a list of places to go to.
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "domain/sheet_gaps.h"

namespace delibere::widgets {

struct GapLine {
    QString text;             // empty when nothing is left
    QString brief;            // the same where there is little room
    bool required = false;    // the sheet cannot be submitted yet
    std::optional<Gap> first; // where to go: a required gap before a reminder
};

struct GapPlace {
    QString text;
    Gap gap; // where the line leads: of several criteria, the first
};

[[nodiscard]] GapLine gapLine(const Framework& framework, const std::vector<Gap>& gaps);
// What is required first, then the reminders, each in the order of the framework; the unmarked
// criteria of a competency are one line.
[[nodiscard]] std::vector<GapPlace> gapPlaces(const Framework& framework,
                                              const std::vector<Gap>& gaps);

} // namespace delibere::widgets
