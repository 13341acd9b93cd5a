// SPDX-License-Identifier: GPL-3.0-or-later
// A Document as lines of text, for golden files and for a reader without a PDF viewer.
#pragma once

#include <string>

#include "report/document.h"

namespace delibere::report {

[[nodiscard]] std::string plainText(const Document& document);

} // namespace delibere::report
