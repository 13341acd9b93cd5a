// SPDX-License-Identifier: GPL-3.0-or-later
// What every table can do: be copied into a spreadsheet, and, where it is read and not written in
// an order of its own, be sorted by a click on a header (a third click gives the first order back).
// One way for all pages: tests/gui/tables_test.cpp finds the table that has it not.
#pragma once

#include <functional>

#include <QTableView>

namespace delibere::widgets {

class CellSortModel;

// Shows the model sorted. Call once, in place of setModel(); rows of the view are then rows of the
// model that is given back, whose mapToSource() leads to the first.
CellSortModel& setSortedModel(QTableView& table, QAbstractItemModel& model);

// No column is chosen: the order is that of the source.
[[nodiscard]] bool isUnsorted(const QTableView& table);

// The row of the model that was given, whatever the order in the view; -1 for no row.
[[nodiscard]] int sourceRow(const QTableView& table, const QModelIndex& index);

// The other way round.
[[nodiscard]] QModelIndex shownIndex(const QTableView& table, const QModelIndex& source);

// The words of one cell; a line of a list may give several.
using CellWords = std::function<QStringList(const QModelIndex&)>;

// Ctrl+C and the context menu copy what is selected as tab-separated lines; Ctrl+Shift+C, or
// nothing selected, the whole table with its header. How one selects stays as it is. Rows that are
// hidden, and the blank one that waits for a name, are not copied.
void addCopying(QAbstractItemView& view, const CellWords& words = {});

// The same, and any cells can be selected.
void makeCopyable(QTableView& table);

// The Delete key in the table, not in what is typed in it. `owner`: whom `remove` is of.
void onDelete(QAbstractItemView& table, QObject* owner, const std::function<void()>& remove);

// What Ctrl+C would copy.
[[nodiscard]] QString copiedText(const QAbstractItemView& view);

} // namespace delibere::widgets
