// SPDX-License-Identifier: GPL-3.0-or-later
// The items of a CASE package as the one tree that its associations say, in order. What is no tree
// is found, each fault at its place in the package.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "codec/finding_report.h"
#include "codec/json_value.h"

namespace delibere::codec {

inline constexpr std::size_t noCaseItem = static_cast<std::size_t>(-1);

struct CaseItem {
    const JsonValue::Object* object = nullptr;
    std::string pointer;
    std::string identifier; // caseKey of it
    std::size_t parent = noCaseItem;
    bool placed = false; // has a parent: an item, or the document
    std::optional<std::int64_t> sequence;
    std::vector<std::size_t> children; // in order
};

struct CaseTree {
    std::vector<CaseItem> items; // as the package lists them
    std::vector<std::size_t> top;
    std::vector<std::size_t> order; // each item after the one that it hangs from
    Findings warnings;
};

// What people know an item by: its code, else its text.
[[nodiscard]] std::string caseItemName(const CaseItem& item);

// Other associations say nothing of a tree.
[[nodiscard]] bool isChildOf(const JsonValue::Object& association);

// Good only when nothing is added to the report. `at` is the pointer of the package.
[[nodiscard]] CaseTree readCaseTree(const JsonValue::Object& package,
                                    const JsonValue::Object& document, const std::string& at,
                                    FindingReport& report);

} // namespace delibere::codec
