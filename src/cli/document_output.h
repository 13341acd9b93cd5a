// SPDX-License-Identifier: GPL-3.0-or-later
// Writes records as PDF files, or as plain text for who reads without a PDF viewer. File names are
// made of ids, never of people's names. The first call starts the graphical part of Qt, without a
// display.
#pragma once

#include <filesystem>
#include <vector>

#include "app/session.h"
#include "cli/console.h"
#include "domain/record.h"

namespace delibere::cli {

enum class Form { Grid, Sheet, Minutes };

enum class FileKind { Pdf, Text };

struct Destination {
    std::filesystem::path folder; // made when it is not there
    FileKind kind = FileKind::Pdf;
};

struct DocumentRequest {
    Form form = Form::Grid;
    std::vector<CandidateId> candidates;
    std::vector<JurorId> jurors; // sheets only
};

// Every requested document, or the first problem; what was written before it stays and is whole.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
writeDocuments(const app::Session& session, const DocumentRequest& request,
               const Destination& destination);

// One part of each repérage; what is frozen as every version of it.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
writePositionings(const app::Session& session, PositioningPart part,
                  const std::vector<PositioningId>& ids, const Destination& destination);
// The guide of a repérage to be filled in by hand. NotForPositioning.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
writeBlankGuide(const app::Session& session, const Destination& destination);

// Says where they are: one path a line, or {"documents": […]}.
Exit listDocuments(Console& console, const std::vector<std::filesystem::path>& written, bool json);

} // namespace delibere::cli
