// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a table in a dialog, by what a person does with them.
#pragma once

#include <QTableWidgetItem>

namespace delibere::widgets {

[[nodiscard]] QTableWidgetItem* wordsItem(const QString& text); // read, copied
// `editable`: else it is read.
[[nodiscard]] QTableWidgetItem* typedItem(const QString& text, bool editable);
// A box without words; `changeable`: else it only shows.
[[nodiscard]] QTableWidgetItem* boxItem(bool ticked, bool changeable);

} // namespace delibere::widgets
