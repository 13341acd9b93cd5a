// SPDX-License-Identifier: GPL-3.0-or-later
// The questions to ask about one competency: written while reading the dossier, ticked as they are
// asked. Holds no truth: every change is handed over and comes back with the sheet.
#pragma once

#include <vector>

#include <QLabel>
#include <QLineEdit>

#include "domain/score_sheet.h"

namespace delibere::widgets {

class QuestionList : public QWidget {
    Q_OBJECT

public:
    explicit QuestionList(QWidget* parent = nullptr);

    void setQuestions(const std::vector<Question>& questions);
    void setOpen(bool open); // whether anything can be changed
    void writeQuestion();    // F3: the cursor in the field

signals:
    void entered(const std::vector<delibere::Question>& questions);

private:
    void rebuild();
    void add();
    QWidget* line(std::size_t position);

    QWidget* m_lines;
    QLabel* m_none;
    QLineEdit* m_field;
    std::vector<Question> m_questions;
    bool m_open = true;
};

} // namespace delibere::widgets
