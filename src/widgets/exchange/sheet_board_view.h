// SPDX-License-Identifier: GPL-3.0-or-later
// « Qui manque »: members down, candidates across, how far each sheet is; above, who still has to
// hand in. Beside the work, and worked out again while it is looked at.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QTableView>

#include "domain/sheet_board.h"
#include "widgets/kit/cell_table_model.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

[[nodiscard]] CellTable sheetBoardTable(const SheetBoard& board, const JurySession& jury);

class SheetBoardView : public QDialog {
    Q_OBJECT

public:
    // The document outlives it.
    SheetBoardView(SessionDocument& document, QWidget* parent);

private:
    void refresh();

    SessionDocument& m_document;
    QLabel* m_sentence;
    QTableView* m_table;
    CellTableModel* m_model;
};

} // namespace delibere::widgets
