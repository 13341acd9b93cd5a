// SPDX-License-Identifier: GPL-3.0-or-later
// Frameworks in 1EdTech CASE 1.0 and 1.1 (ADR 34): written strictly, read leniently. A package of
// ours gives the same framework back; one of somebody else gives what CASE says and nothing more, a
// draft that readFramework refuses until it was finished.
#pragma once

#include <string>
#include <string_view>

#include "domain/case_terms.h"
#include "domain/finding.h"
#include "domain/problem.h"

namespace delibere::codec {

// Precondition: readFramework reads it.
[[nodiscard]] std::string writeCase(std::string_view frameworkJson, const CaseTerms& terms);

// By what it holds, whatever its name: a file that says nothing of CASE is none.
[[nodiscard]] bool isCasePackage(std::string_view json);

struct FrameworkOfCase {
    std::string json; // delibere-referentiel/1, as far as the package says it
    Findings warnings;
    bool ours = false; // with our data: every value of any type, as somebody left it
};

// Each finding with its place in the package. Refused: what does not say one tree of items.
[[nodiscard]] Result<FrameworkOfCase, Findings> readCase(std::string_view json);

} // namespace delibere::codec
