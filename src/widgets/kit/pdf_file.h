// SPDX-License-Identifier: GPL-3.0-or-later
// A laid-out document as a PDF file, dated like what it prints so that the same record gives the
// same bytes on any day.
#pragma once

#include <filesystem>

#include "domain/date.h"
#include "domain/problem.h"
#include "report/document.h"

namespace delibere::widgets {

// The problems of renderPdf and of writing a file; an existing file is replaced whole or not at
// all.
[[nodiscard]] Result<void> writePdf(const report::Document& document, const Date& date,
                                    const std::filesystem::path& path);

} // namespace delibere::widgets
