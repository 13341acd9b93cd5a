// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of people as tests write them, one line a row, cells parted by bars.
#pragma once

#include <sstream>
#include <string>

#include "app/list_plan.h"

namespace delibere::sample {

inline WorkbookSheet sheetOfLines(const std::string& text)
{
    WorkbookSheet sheet{"Liste", {}, false};
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        sheet.rows.emplace_back();
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, '|');)
            sheet.rows.back().push_back({cell, CellKind::Text});
    }
    return sheet;
}

// "nouveau, refusé": of every row.
template <class Person>
std::string verdictsOf(const app::ListPlan<Person>& plan)
{
    std::string all;
    for (const auto& row : plan.rows) {
        constexpr const char* names[] = {"new", "same", "changed", "namesake", "repeated", "no"};
        all += (all.empty() ? "" : " ") + std::string(names[static_cast<int>(row.verdict)]);
    }
    return all;
}

// The faults of one row, codes of the rules as 1000 + code.
template <class Row>
std::vector<int> faultsOf(const Row& row)
{
    std::vector<int> faults;
    for (const Problem& problem : row.problems)
        faults.push_back(problem.code == ProblemCode::ListRefused
                             ? static_cast<int>(problem.numbers.at(0))
                             : 1000 + static_cast<int>(problem.code));
    return faults;
}

inline std::vector<int> faults(std::initializer_list<ListFault> list)
{
    std::vector<int> all;
    for (const ListFault fault : list)
        all.push_back(static_cast<int>(fault));
    return all;
}

inline int ruleFault(ProblemCode code)
{
    return 1000 + static_cast<int>(code);
}

} // namespace delibere::sample
