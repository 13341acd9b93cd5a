// SPDX-License-Identifier: GPL-3.0-or-later
// Writes forms as PDF files, or as plain text for who reads without a PDF viewer, and says what
// came out. The first call starts the graphical part of Qt, without a display.
#pragma once

#include "cli/console.h"
#include "printing/batch.h"

namespace delibere::cli {

// Fonts need a QGuiApplication; commands that draw nothing never pay for it.
void startDrawing();

// Every form: written, or a failure with its reason.
[[nodiscard]] Result<printing::Written> writeForms(const app::Session& session,
                                                   std::vector<printing::Form> forms,
                                                   const printing::Destination& destination);

// Says where they are, one path a line or {"documents": […]}, and what failed ("echecs").
// Exit::Success only when every form came out.
Exit listDocuments(Console& console, const printing::Written& written, bool json);

} // namespace delibere::cli
