// SPDX-License-Identifier: GPL-3.0-or-later
// Who leads the repérage, when, and what the candidate says of their path, wishes and motivation
// before the first table. Every field is kept when one leaves it.
#pragma once

#include <array>

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

#include "widgets/kit/date_field.h"
#include "widgets/kit/note_field.h"
#include "widgets/positioning/positioning_desk.h"

class QGridLayout;

namespace delibere::widgets {

class PositioningOpeningStep : public QWidget {
    Q_OBJECT

public:
    explicit PositioningOpeningStep(QWidget* parent = nullptr);

    void setUp(PositioningDesk& desk);
    void display();
    void flush();

private:
    struct PersonFields {
        QLineEdit* lastName;
        QLineEdit* firstName;
        QLineEdit* company;
        QLineEdit* function;
        QCheckBox* accredited;
    };

    QLineEdit* addField(QGridLayout& grid, int row, int column, const QString& label,
                        const QString& person);
    void addPerson(QGridLayout& grid, std::size_t index);
    NoteField* addNote(QLayout& column, const QString& label);
    void enterPeople();
    void enterOpening();

    PositioningDesk* m_desk = nullptr;
    QLabel* m_candidate;
    DateField* m_date;
    QLabel* m_message;
    std::array<PersonFields, 2> m_people{};
    NoteField* m_career;
    NoteField* m_wishes;
    NoteField* m_motivation;
};

} // namespace delibere::widgets
