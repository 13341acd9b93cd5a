// SPDX-License-Identifier: GPL-3.0-or-later
// Text files as spreadsheets save them, as UTF-8. UTF-16 says itself what it is by its mark. What
// is no UTF-8 is read as Windows-1252, the « ANSI » of a French Windows, and said to have been.
#pragma once

#include <string>
#include <string_view>

#include "domain/problem.h"
#include "domain/workbook.h"

namespace delibere::tables {

struct DecodedText {
    std::string text; // UTF-8, without a mark, no zero byte
    bool ansi = false;
};

// Encoding: zero bytes, UTF-16 without its mark, halves of characters, bytes that Windows-1252
// leaves undefined.
[[nodiscard]] Result<DecodedText, WorkbookFault> decodeText(std::string_view bytes);

} // namespace delibere::tables
