// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of many sessions as JSON (delibere-statistiques/1), for scripts. What is withheld is
// written as such: a reader must not take it for a zero.
#pragma once

#include <span>
#include <string>

#include "domain/statistics.h"

namespace delibere::codec {

// What there is to say of one file.
struct StatisticsFile {
    std::string path;
    std::string finding;
};

struct StatisticsContent {
    std::span<const FrameworkStatistics> frameworks;
    std::span<const StatisticsFile> findings;
    int files = 0;
    int sessions = 0;
};

[[nodiscard]] std::string writeStatistics(const StatisticsContent& content);

} // namespace delibere::codec
