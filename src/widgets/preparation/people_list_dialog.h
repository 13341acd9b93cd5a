// SPDX-License-Identifier: GPL-3.0-or-later
// A list of candidates or members that came from a spreadsheet, by a file or by the clipboard:
// which column is what, and what is found of each row, before anything is written. A click on the
// title of a column, or the button under the table, says what it is; the rows are then looked at
// again. Where no column is known yet, the rows stand there as they are in the sheet.
#pragma once

#include <map>
#include <set>
#include <variant>
#include <vector>

#include <QLabel>
#include <QTableWidget>

#include "app/list_plan.h"
#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class PeopleListDialog : public WorkDialog {
    Q_OBJECT

public:
    PeopleListDialog(SessionDocument& document, ListKind kind, WorkbookSheet sheet,
                     ListLayout layout, QWidget* parent);

private:
    using Plan = std::variant<app::CandidateList, app::JurorList>;
    struct Counts {
        int added = 0;
        int changed = 0;
    };
    void addTable();
    void addColumnButton();
    void look(); // at all of it again: the layout is another
    void showRows();
    void askColumn(int column, const QPoint& where); // of the table; on the screen
    void setColumn(int column, std::optional<ListColumn> what);
    void ticked(const QTableWidgetItem& item);
    void refresh();
    void showDetail();
    void take();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] QString actionText() const;
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString columnTitle(std::size_t column) const;
    [[nodiscard]] int firstToRead() const; // a row of the table

    SessionDocument& m_document;
    ListKind m_kind;
    WorkbookSheet m_sheet;
    ListLayout m_layout;
    Plan m_plan;
    std::set<std::size_t> m_taken;      // numbers of rows
    std::map<std::size_t, bool> m_said; // of these rows, by hand: taken or not
    int m_columnInHand = 0;             // of the table: whose meaning was asked for last
    QLabel* m_summary;
    QTableWidget* m_table;
    QLabel* m_detail;      // of the row in hand
    QPushButton* m_column; // what the column in hand says
    QPushButton* m_action;
};

} // namespace delibere::widgets
