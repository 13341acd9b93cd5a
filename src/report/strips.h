// SPDX-License-Identifier: GPL-3.0-or-later
// Elements of a Document cut into strips at the width of the page.
#pragma once

#include "report/strip.h"
#include "report/text_blocks.h"

namespace delibere::report {

inline constexpr qreal spaceBetweenElements = millimetres(2.2);

[[nodiscard]] StripGroup titleStrips(const Document& document, TextBlocks& blocks);
[[nodiscard]] StripGroup strips(const Element& element, TextBlocks& blocks);
[[nodiscard]] StripGroup tableStrips(const Table& table, TextBlocks& blocks);

} // namespace delibere::report
