// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a Document and their drawing: the same in a PDF, on the screen and on a printer.
#pragma once

#include <cstddef>
#include <vector>

#include "report/canvas.h"
#include "report/document.h"
#include "report/paginate.h"
#include "report/text_blocks.h"

namespace delibere::report {

// All of them, before any is painted: each says how many there are.
[[nodiscard]] std::vector<Page> layPages(const Document& document, TextBlocks& blocks);

void paintPage(Canvas& canvas, const Document& document, const std::vector<Page>& pages,
               std::size_t index, TextBlocks& blocks);

} // namespace delibere::report
