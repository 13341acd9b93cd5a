// SPDX-License-Identifier: GPL-3.0-or-later
// Equals being told apart: their order, tried with the mouse or the keys, and the reason without
// which nothing is settled. What the formation publishes to tell them apart stands beside them.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include "widgets/admission/ranking_desk.h"
#include "widgets/kit/cell_table_model.h"
#include "widgets/kit/note_field.h"

namespace delibere::widgets {

class TieBox : public QFrame {
    Q_OBJECT

public:
    TieBox(RankingDesk& desk, QWidget* parent);

    // Two or more who are equal; empty: nobody, and the box is not seen.
    void display(const std::vector<CandidateId>& group);
    [[nodiscard]] const std::vector<CandidateId>& group() const { return m_group; }
    // Where the work begins.
    void begin() { m_reason->setFocus(Qt::OtherFocusReason); }

private:
    void layOut();
    void connectKeys();
    void fill();
    [[nodiscard]] CellTable cells(const TieDraft& draft) const;
    void fitTable();
    void step(int by);
    void moveRow(int from, int to);
    void settle();
    void followReason();

    RankingDesk& m_desk;
    std::vector<CandidateId> m_group;
    QLabel* m_title;
    QLabel* m_where;
    QTableView* m_table;
    CellTableModel* m_model;
    QPushButton* m_up;
    QPushButton* m_down;
    NoteField* m_reason;
    QLabel* m_left;
    QPushButton* m_settle;
    QPushButton* m_unsettle;
    bool m_open = true; // may be changed
};

} // namespace delibere::widgets
