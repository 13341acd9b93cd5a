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
#include "domain/problem.h"
#include "domain/statistics.h"

namespace delibere::app {

enum class StatisticsFindingCode {
    FileRefused,    // problem says why; nothing of it is counted
    CountedAlready, // detail: the file of the same session that was counted
    GridUnreadable, // detail: the candidate's id; that grid is not counted
};

struct StatisticsFinding {
    std::filesystem::path file;
    StatisticsFindingCode code = StatisticsFindingCode::FileRefused;
    std::string detail;
    Problem problem{ProblemCode::BadFile, {}, {}}; // FileRefused only

    friend bool operator==(const StatisticsFinding&, const StatisticsFinding&) = default;
};

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

// One French sentence, with the name of the file.
[[nodiscard]] std::string findingText(const StatisticsFinding& finding);
// "masqué (moins de 5)".
[[nodiscard]] std::string withheldText(Withheld why);
// For scripts (docs/cli.md).
[[nodiscard]] std::string statisticsJson(const SessionStatistics& statistics);

} // namespace delibere::app
