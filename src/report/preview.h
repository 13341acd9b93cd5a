// SPDX-License-Identifier: GPL-3.0-or-later
// A Document as pictures of its pages: the same painting as the PDF, for the screen. Needs a
// QGuiApplication.
#pragma once

#include <vector>

#include <QImage>

#include "report/document.h"

namespace delibere::report {

// A4 at `dotsPerInch`, black on white.
[[nodiscard]] std::vector<QImage> renderPages(const Document& document, int dotsPerInch);

} // namespace delibere::report
