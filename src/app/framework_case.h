// SPDX-License-Identifier: GPL-3.0-or-later
// Frameworks in files of CASE (ADR 34), for whoever exchanges them with other programs.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/framework_library.h"
#include "domain/case_terms.h"
#include "domain/workbook.h"

namespace delibere::app {

// A framework file as far as a package says it.
struct FrameworkDraft {
    std::string bytes; // delibere-referentiel/1
    Findings faults;   // why no session takes it yet, by place in `bytes`; empty: it is a framework
    bool sheets = false; // draftForms can say it
    Findings warnings;   // what of the package is in it otherwise, or not at all, by place in that
};

// Nothing when the file is no CASE package. BadFile when it says no tree of items; the refusals of
// readFile.
[[nodiscard]] Result<std::optional<FrameworkDraft>, Refusal>
draftOfCase(const std::filesystem::path& path);

[[nodiscard]] std::string casePackage(const FrameworkFile& framework, const CaseTerms& terms);

// The sheets of a workbook that say the draft, to be finished there. Precondition: `sheets`.
[[nodiscard]] std::vector<WorkbookForm> draftForms(const FrameworkDraft& draft);

} // namespace delibere::app
