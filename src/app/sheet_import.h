// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets received as files (delibere-fiche/2, or /1). Every file is looked at and told apart first;
// then all the new ones are written in one transaction, or nothing is. Importing twice changes
// nothing. A draft gives way to the sheet that follows it (domain/sheet_order), and to nothing
// else.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/session.h"
#include "domain/finding.h"

namespace delibere::app {

enum class ImportVerdict {
    New,       // will be written
    Identical, // already there, the same content
    Refused    // see the problem
};

struct ImportLine {
    std::filesystem::path path;
    ImportVerdict verdict = ImportVerdict::Refused;
    std::optional<Problem> problem;
    Findings findings;           // when the file itself is malformed
    std::optional<SheetKey> key; // once the file could be read
    std::optional<ScoreSheet> sheet;
    bool followsDraft = false; // New, in the place of a draft that said something
    bool frameworkUnknown =
        false; // of version 1: its ids exist here, which is all there is to check
};

struct ImportPlan {
    std::vector<ImportLine> lines; // in the order of the files given

    [[nodiscard]] bool refused() const;
    [[nodiscard]] std::size_t count(ImportVerdict verdict) const;
};

[[nodiscard]] ImportPlan planImport(const Session& session,
                                    const std::vector<std::filesystem::path>& files);

// Writes the new sheets of a plan that refuses nothing.
[[nodiscard]] Result<void> commitImport(Session& session, const ImportPlan& plan);

} // namespace delibere::app
