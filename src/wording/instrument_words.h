// SPDX-License-Identifier: GPL-3.0-or-later
// One instrument, one language: an admission commission uses the pages and the rules of a jury, and
// is told nothing of juries, grids and blocs. Every sentence that would is here, whole, with what a
// commission reads in its place; templates keep their places ({0}, %1).
#pragma once

#include <string>
#include <string_view>

#include "domain/framework.h"

namespace delibere::wording {

// The same sentence where a commission is told the same.
[[nodiscard]] std::string_view commissionWords(std::string_view juryWords);

// In the words of the framework's instrument.
[[nodiscard]] inline std::string_view inWordsOf(const Framework& framework, std::string_view words)
{
    return framework.admission ? commissionWords(words) : words;
}

} // namespace delibere::wording
