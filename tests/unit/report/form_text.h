// SPDX-License-Identifier: GPL-3.0-or-later
// A form as it is read: its words, its tables.
#pragma once

#include <string>
#include <vector>

#include "report/layout.h"

namespace delibere::sample {

[[nodiscard]] std::string textOf(const RecordView& record);
[[nodiscard]] std::vector<report::Table> tablesOf(const RecordView& record);

// The same of a case (decision_case.h, paper_case.h and so on).
template <class Case>
requires requires(const Case& each)
{
    each.view();
}
[[nodiscard]] std::string textOf(const Case& each)
{
    return textOf(RecordView(each.view()));
}
template <class Case>
requires requires(const Case& each)
{
    each.view();
}
[[nodiscard]] std::vector<report::Table> tablesOf(const Case& each)
{
    return tablesOf(RecordView(each.view()));
}

} // namespace delibere::sample
