// SPDX-License-Identifier: GPL-3.0-or-later
// What every table of figures can do: be sorted by a click on a header (a third click gives the
// first order back) and be copied into a spreadsheet. One way for all pages.
#pragma once

#include <QTableView>

namespace delibere::widgets {

class CellSortModel;

// Shows the model sorted. Call once, in place of setModel(); rows of the view are then rows of the
// model that is given back, whose mapToSource() leads to the first.
CellSortModel& setSortedModel(QTableView& table, QAbstractItemModel& model);

// The row of the model that was given, whatever the order in the view; -1 for no row.
[[nodiscard]] int sourceRow(const QTableView& table, const QModelIndex& index);

// Cells can be selected; Ctrl+C and the context menu copy them as tab-separated lines. Nothing
// selected: the whole table with its header.
void makeCopyable(QTableView& table);

// What Ctrl+C would copy.
[[nodiscard]] QString copiedText(const QTableView& table);

} // namespace delibere::widgets
