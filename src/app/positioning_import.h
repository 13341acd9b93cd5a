// SPDX-License-Identifier: GPL-3.0-or-later
// Repérages received as files (delibere-reperage/1), held on another laptop or before this session
// was made. Importing twice changes nothing, and nothing is ever overwritten. A candidate whom the
// session does not know comes with their repérage; one of the same name is taken to be the same.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/import_plan.h"
#include "app/session.h"

namespace delibere::app {

struct PositioningImportLine : ReceivedFile {
    std::optional<Candidate> candidate;     // once the file could be read
    std::optional<Positioning> positioning; // of that candidate of this session
    bool newCandidate = false;
};

using PositioningImportPlan = PlanOf<PositioningImportLine>;

[[nodiscard]] PositioningImportPlan
planPositioningImport(const Session& session, const std::vector<std::filesystem::path>& files);

// Writes the new ones of a plan that refuses nothing.
[[nodiscard]] Result<void> commitImport(Session& session, const PositioningImportPlan& plan);

// The file that another laptop reads: delibere-reperage/1.
[[nodiscard]] Result<std::string> exportPositioning(const Session& session, const PositioningId& id,
                                                    const Viewer& viewer);

// A repérage that nobody has begun, of this day; its edits are PutPositioning, and before it
// PutCandidate for a person whom the session does not know.
[[nodiscard]] PositioningId newPositioningId();

} // namespace delibere::app
