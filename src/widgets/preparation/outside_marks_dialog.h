// SPDX-License-Identifier: GPL-3.0-or-later
// « Autres sources… »: the marks that a source beside the jury gave, candidates by blocs, typed or
// pasted as in a spreadsheet. Each entry is written at once, with who gave it and when.
#pragma once

#include <vector>

#include <QComboBox>
#include <QStandardItemModel>

#include "widgets/kit/entry_table.h"
#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class OutsideMarksDialog : public WorkDialog {
    Q_OBJECT

public:
    OutsideMarksDialog(SessionDocument& document, QWidget* parent);

private:
    void addSources();
    void addTable();
    void showMarks();
    void showRow(int row);
    void setCell(const QStandardItem& item);
    void paste(const QString& text);
    [[nodiscard]] OutsideKey keyAt(int row, int column) const;
    // Nothing: something was said, and nothing is to be kept.
    [[nodiscard]] std::optional<SetOutsideMark> entered(const OutsideKey& key,
                                                        const QString& typed);
    void write(const std::vector<Edit>& edits);
    void sayMissing();

    SessionDocument& m_document;
    QComboBox* m_source;
    QLineEdit* m_author;
    QLineEdit* m_day;
    QStandardItemModel m_marks;
    EntryTable* m_table;
    bool m_showing = false; // the cells are being filled: nobody typed
};

} // namespace delibere::widgets
