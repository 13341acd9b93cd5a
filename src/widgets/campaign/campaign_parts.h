// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the pages of a campaign are made of.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include "widgets/kit/cell_table_model.h"

namespace delibere::widgets {

// Words are so large that what is said twice gives way.
[[nodiscard]] bool wordsAreLarge();
// A white card.
[[nodiscard]] QFrame* sheetFrame(QWidget* parent);
// One line that ends with « … » where there is no room.
[[nodiscard]] QLabel* captionLabel(QWidget* parent);
[[nodiscard]] QLabel* headingLabel(QWidget* parent, const QString& text);
// One of several views of the same sheet.
[[nodiscard]] QPushButton* viewChip(QWidget* parent, const QString& text, const char* name);
// Words in rows, without vertical lines.
[[nodiscard]] QTableView* wordTable(QWidget* parent, CellTableModel& model, const char* name,
                                    const QString& meaning);
void makeQuiet(QTableView& table);

} // namespace delibere::widgets
