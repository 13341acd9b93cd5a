// SPDX-License-Identifier: GPL-3.0-or-later
// A table that is typed into as a spreadsheet is: Tab goes to the next cell of the row, Enter goes
// down to where the line began, and a line that becomes a row of its own while it is typed keeps
// the cursor. The models of Préparation sit under it (see SyncedTableModel).
#pragma once

#include <QLineEdit>
#include <QTableView>

namespace delibere::widgets {

class EntryTable : public QTableView {
    Q_OBJECT

public:
    using QTableView::edit;
    using QTableView::QTableView;

    // What the clipboard holds, into the cell in hand, which is closed.
    void pasteHere();

    // A cell is open, or what was typed in it is being kept: nobody else moves the cursor now.
    [[nodiscard]] bool writing() const { return m_committing || state() == EditingState; }

signals:
    // Several cells of a spreadsheet came by the clipboard, at the cell in hand, open or not.
    void cellsPasted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void commitData(QWidget* editor) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;

private:
    void pasteCells(QWidget& editor);
    void showMenu(QLineEdit& field, const QPoint& where);
    [[nodiscard]] QModelIndex besideIn(const QModelIndex& from, int step) const;
    void moveTo(const QModelIndex& index, bool open);

    QPersistentModelIndex m_edited; // the cell that is open, or was last
    QPersistentModelIndex m_below;  // under it when it was opened; not valid under the last row
    int m_lineStart = 0;            // the column where the line in hand began
    bool m_adding = false;          // that line began on the blank row
    bool m_tabbed = false;          // the cell in hand was reached with Tab
    bool m_committing = false;
};

} // namespace delibere::widgets
