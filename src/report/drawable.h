// SPDX-License-Identifier: GPL-3.0-or-later
// Can the installed fonts draw a text? A form with a box in place of a name is not signed.
#pragma once

#include <optional>
#include <set>

#include <QString>

#include "domain/problem.h"
#include "report/document.h"

namespace delibere::report {

// The characters of a text, each once; line ends and joiners are instructions, not drawings.
[[nodiscard]] std::set<char32_t> lettersOf(const QString& text);
// Everything that its pages say.
[[nodiscard]] std::set<char32_t> lettersOf(const Document& document);

// One without an outline in the fonts of the forms and their fallbacks: the lowest.
[[nodiscard]] std::optional<char32_t> firstUndrawable(const std::set<char32_t>& letters);
// BadRequest, where: that character, detail: "U+4E2D".
[[nodiscard]] Result<void> checkDrawable(const std::set<char32_t>& letters);

} // namespace delibere::report
