// SPDX-License-Identifier: GPL-3.0-or-later
// A list of candidates, applications or members that came from a spreadsheet, by a file or by the
// clipboard: which column is what, and what is found of each row, before anything is written. A
// click on the title of a column, or the button under the table, says what it is; the rows are then
// looked at again. Where no column is known yet, the rows stand there as they are in the sheet. A
// register of acquired blocs may be looked at beside a list of candidates.
#pragma once

#include <map>
#include <set>
#include <variant>
#include <vector>

#include <QCheckBox>
#include <QLabel>
#include <QTableWidget>

#include "app/application_list.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class PeopleListDialog : public WorkDialog {
    Q_OBJECT

public:
    // `plain`: what the columns are taken for where there are no headings.
    PeopleListDialog(SessionDocument& document, Prompts& prompts, ListKind kind,
                     WorkbookSheet sheet, ListLayout layout,
                     std::vector<std::optional<ListColumn>> plain, QWidget* parent);

private:
    enum Column { Verdict, Number, FirstCell }; // then those of the sheet
    using Plan = std::variant<app::CandidateList, app::JurorList, app::ApplicationList>;
    struct Counts {
        int added = 0;
        int changed = 0;
    };
    void addTable();
    void addColumnButton();
    void setHeadings(bool headed); // the first row is one, or is a person
    void showHeadings();
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

    // people_list_register.cpp: what a register says of the candidates of the list
    void addRegister(QWidget& row);
    void chooseRegister();
    [[nodiscard]] app::CarriedIn carried() const;
    void showRegister(); // beside the rows, once there is one
    [[nodiscard]] QStringList registerSummary() const;
    [[nodiscard]] QStringList registerDetail(const std::vector<CarriedBlock>& blocks) const;

    SessionDocument& m_document;
    Prompts& m_prompts;
    ListKind m_kind;
    WorkbookSheet m_sheet;
    ListLayout m_layout;
    std::vector<std::optional<ListColumn>> m_plain;
    Plan m_plan;
    std::set<std::size_t> m_taken;      // numbers of rows
    std::map<std::size_t, bool> m_said; // of these rows, by hand: taken or not
    int m_columnInHand = 0;             // of the table: whose meaning was asked for last
    QLabel* m_summary;
    QTableWidget* m_table;
    QLabel* m_detail;      // of the row in hand
    QPushButton* m_column; // what the column in hand says
    std::optional<AcquiredRegister> m_register;
    QString m_registerName;
    QCheckBox* m_uncertain = nullptr; // of candidates: take what only the name says too
    QCheckBox* m_headings;
    QPushButton* m_action;
    bool m_lostSaid = false; // that nobody would preside
};

} // namespace delibere::widgets
