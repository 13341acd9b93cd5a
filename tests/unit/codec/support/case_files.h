// SPDX-License-Identifier: GPL-3.0-or-later
// Packages of CASE as other programs write them: one bloc, one competency, two criteria.
#pragma once

#include <string>

#include "domain/finding.h"
#include "unit/codec/support/sample_files.h"

namespace delibere::sample {

// Of the package that caseFile() begins: "doc" is its document.
[[nodiscard]] Json caseItem(const std::string& id, const std::string& statement);
// Without a number when `sequence` is 0.
[[nodiscard]] Json childOf(const std::string& child, const std::string& parent, int sequence = 0);
// "doc" > "b1" > "c1" > "k1", "k2".
[[nodiscard]] Json caseFile();

// The draft of a package that is read, as a tree.
[[nodiscard]] Json draftOf(const Json& package);
[[nodiscard]] Findings caseWarnings(const Json& package);
// Why a package is refused; none: it is read.
[[nodiscard]] Findings caseFaults(const Json& package);

} // namespace delibere::sample
