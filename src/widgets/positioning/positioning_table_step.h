// SPDX-License-Identifier: GPL-3.0-or-later
// One table of the guide: the question, what to ask next, room for notes, and what the candidate
// has acquired. Says what does not agree, right where it is; decides nothing.
#pragma once

#include <vector>

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/kit/mark_painter.h"
#include "widgets/kit/note_field.h"
#include "widgets/kit/wrap_button.h"
#include "widgets/positioning/positioning_desk.h"

namespace delibere::widgets {

class PositioningTableStep : public QWidget {
    Q_OBJECT

public:
    explicit PositioningTableStep(QWidget* parent = nullptr);

    // Once; it outlives this.
    void setUp(PositioningDesk& desk);
    void display(const CompetencyId& table, Discretion discretion);
    void flush(); // hands over what is typed

    // True: the key was one of the guide's. O N, 1 2 3 or & é ", B, F2, F3, Retour arrière.
    [[nodiscard]] bool take(const QKeyEvent& key);

private:
    void layOut();
    void layOutAppraisal(QVBoxLayout& column);
    void buildLevels();
    void showFollowUps(const PositioningTable& asked);
    void showAppraisal(const TableEntry& entry);
    void showRemarks(const TableEntry& entry);
    void answer(Answer answer);
    void setLevel(int rank);
    void setNeed(bool need);
    [[nodiscard]] TableEntry entry() const;
    void enter(const TableEntry& entry, const QString& label);

    PositioningDesk* m_desk = nullptr;
    CompetencyId m_table;
    Discretion m_discretion = Discretion::MarksShown;
    QLabel* m_place;
    QLabel* m_title;
    QLabel* m_question;
    QPushButton* m_yes;
    QPushButton* m_no;
    QLabel* m_lead;
    QVBoxLayout* m_followUps;
    NoteField* m_notes;
    QLabel* m_hidden;
    QWidget* m_appraisal;
    QLabel* m_instruction;
    QHBoxLayout* m_levelRow;
    std::vector<QPushButton*> m_levels; // as printed: the highest first
    WrapButton* m_need;
    NoteField* m_detail;
    QLabel* m_warnings;
};

} // namespace delibere::widgets
