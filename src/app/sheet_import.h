// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets received as files (delibere-fiche/2, or /1). Importing twice changes nothing. A draft
// gives way to the sheet that follows it (domain/sheet_order), and to nothing else.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/import_plan.h"
#include "app/session.h"

namespace delibere::app {

struct ImportLine : ReceivedFile {
    std::optional<SheetKey> key; // once the file could be read
    std::optional<ScoreSheet> sheet;
    bool followsDraft = false; // New, in the place of a draft that said something
    // Of version 1, which does not say by which framework it was filled in: its ids exist here, and
    // this many criteria of those that the candidate presents are marked in it.
    struct Unproven {
        std::size_t marked = 0;
        std::size_t criteria = 0;
    };
    std::optional<Unproven> unproven;
};

using ImportPlan = PlanOf<ImportLine>;

// `from`: the member who handed all of them over, when that is known; a sheet in another name is
// refused (NotTheirSheet). A sheet proves nothing about its author by itself.
[[nodiscard]] ImportPlan planImport(const Session& session,
                                    const std::vector<std::filesystem::path>& files,
                                    const std::optional<JurorId>& from = std::nullopt);

// Writes the new sheets of a plan that refuses nothing.
[[nodiscard]] Result<void> commitImport(Session& session, const ImportPlan& plan);

} // namespace delibere::app
