// SPDX-License-Identifier: GPL-3.0-or-later
// A form as a document of LibreOffice Writer (flat ODF 1.3) with the same words in the same tables:
// what staff would fill in and convert instead.
#pragma once

#include <string>

#include "report/document.h"

namespace delibere::bench {

[[nodiscard]] std::string writerDocument(const report::Document& form);

} // namespace delibere::bench
