// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a Document and their painting, for whatever a QPainter reaches: a PDF, a picture.
// Lengths are those of page_style.h; the caller scales the painter.
#pragma once

#include <cstddef>
#include <vector>

#include "report/document.h"
#include "report/paginate.h"

class QPainter;

namespace delibere::report {

// All of them, before any is painted: each says how many there are.
[[nodiscard]] std::vector<Page> layPages(const Document& document);

void paintPage(QPainter& painter, const Document& document, const std::vector<Page>& pages,
               std::size_t index);

} // namespace delibere::report
