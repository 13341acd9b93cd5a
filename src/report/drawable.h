// SPDX-License-Identifier: GPL-3.0-or-later
// Can the installed fonts draw a text? A form with a box in place of a name is not signed.
#pragma once

#include <optional>

#include <QString>

namespace delibere::report {

// The first character without an outline in the fonts of the forms and their fallbacks.
[[nodiscard]] std::optional<char32_t> firstUndrawable(const QString& text);

} // namespace delibere::report
