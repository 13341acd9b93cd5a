// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of many `.jury` files, for the staff: each is opened for reading only, its signed
// grids are read from their exact bytes, and only counts are kept before the next is opened. A file
// or a grid that cannot be read is a finding and no stop; a session given twice counts once.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "domain/id.h"
#include "domain/statistics.h"
#include "domain/statistics_finding.h"

namespace delibere::app {

struct SessionStatistics {
    std::vector<FrameworkStatistics> frameworks;
    std::vector<StatisticsFinding> findings; // in the order of the files
    int files = 0;                           // that were given
    int sessions = 0;                        // that were counted
};

class StatisticsGathering {
public:
    void add(const std::filesystem::path& file);
    [[nodiscard]] SessionStatistics result() const;

private:
    [[nodiscard]] Result<void> read(const std::filesystem::path& path);
    void refuse(const std::filesystem::path& file, const Problem& problem);

    StatisticsTally m_tally;
    std::map<SessionId, std::filesystem::path> m_counted;
    std::vector<StatisticsFinding> m_findings;
    int m_files = 0;
};

// The `*.jury` files of a folder and of those inside it, by name; those that the program put aside
// before it changed their format are left out. FileUnreadable.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
sessionFiles(const std::filesystem::path& folder);

// For scripts (docs/cli.md).
[[nodiscard]] std::string statisticsJson(const SessionStatistics& statistics);

} // namespace delibere::app
