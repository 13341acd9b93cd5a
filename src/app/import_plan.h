// SPDX-License-Identifier: GPL-3.0-or-later
// Files received from elsewhere, told apart before any is written: all the new ones are written in
// one transaction, or nothing is.
#pragma once

#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

#include "domain/finding.h"
#include "domain/problem.h"

namespace delibere::app {

enum class ImportVerdict {
    New,       // will be written
    Identical, // already there, the same content
    Refused    // see the problem
};

// What is said of every file; what it holds is its Line's.
struct ReceivedFile {
    std::filesystem::path path;
    ImportVerdict verdict = ImportVerdict::Refused;
    std::optional<Problem> problem;
    Findings findings; // when the file itself is malformed
};

template <class Line>
Line refusedLine(const std::filesystem::path& path, Problem problem, Findings findings = {})
{
    Line line;
    line.path = path;
    line.problem = std::move(problem);
    line.findings = std::move(findings);
    return line;
}

template <class Line>
struct PlanOf {
    std::vector<Line> lines; // in the order of the files given

    [[nodiscard]] std::size_t count(ImportVerdict verdict) const
    {
        return static_cast<std::size_t>(std::ranges::count(lines, verdict, &Line::verdict));
    }
    [[nodiscard]] bool refused() const { return count(ImportVerdict::Refused) > 0; }
};

} // namespace delibere::app
