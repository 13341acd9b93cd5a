// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as tall as their words: criteria wrap and never elide, whatever the width of the window.
#pragma once

#include <QTableView>

namespace delibere::widgets {

// Keeps the rows and the header of a table fitted. Call once, after setModel().
void keepRowsFitted(QTableView& table);

// The least width of a column at which the longest word of its heading is whole, at the present
// size of text.
[[nodiscard]] int headingWidth(const QAbstractItemModel& model, int column);

} // namespace delibere::widgets
