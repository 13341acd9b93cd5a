// SPDX-License-Identifier: GPL-3.0-or-later
// Writes records as PDF files. File names are made of ids, never of people's names. The first call
// starts the graphical part of Qt, without a display.
#pragma once

#include <filesystem>
#include <vector>

#include "app/session.h"

namespace delibere::cli {

enum class Form { Grid, Sheet, Minutes };

struct DocumentRequest {
    Form form = Form::Grid;
    std::vector<CandidateId> candidates;
    std::vector<JurorId> jurors; // sheets only
};

// Every requested document, or the first problem; what was written before it stays and is whole.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
writeDocuments(const app::Session& session, const DocumentRequest& request,
               const std::filesystem::path& folder);

} // namespace delibere::cli
