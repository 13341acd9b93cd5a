// SPDX-License-Identifier: GPL-3.0-or-later
// What statistics of several sessions leave out, and why.
#pragma once

#include <filesystem>
#include <string>

#include "domain/problem.h"

namespace delibere {

enum class StatisticsFindingCode {
    FileRefused,    // problem says why; nothing of it is counted
    CountedAlready, // detail: the file of the same session that was counted
    OfACommission,  // it signs rankings, no grid: nothing of it is counted
    GridUnreadable, // detail: the candidate's id; that grid is not counted
};

struct StatisticsFinding {
    std::filesystem::path file;
    StatisticsFindingCode code = StatisticsFindingCode::FileRefused;
    std::string detail;
    Problem problem{ProblemCode::BadFile, {}, {}}; // FileRefused only

    friend bool operator==(const StatisticsFinding&, const StatisticsFinding&) = default;
};

} // namespace delibere
