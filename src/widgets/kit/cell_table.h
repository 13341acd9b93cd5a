// SPDX-License-Identifier: GPL-3.0-or-later
// A view on a small table of words: rows as tall as their words, columns as its model says, the
// titles of its rows beside them where they have some; sorted by a click on a header, copied with
// Ctrl+C.
#pragma once

#include <QTableView>

#include "widgets/kit/cell_table_model.h"

namespace delibere::widgets {

// Call once. The view and the model outlive nothing of each other: both belong to one page.
void setUpCellTable(QTableView& view, CellTableModel& model);

} // namespace delibere::widgets
