// SPDX-License-Identifier: GPL-3.0-or-later
// « Recours »: all that were received, of every candidate; a new one is entered, and one that is
// there is changed or answered. What is decided on it is a decision of the jury paritaire.
#pragma once

#include <QComboBox>
#include <QTableWidget>

#include "domain/appeal_edit.h"
#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class DateField;
class Prompts;

class AppealsDialog : public WorkDialog {
    Q_OBJECT

public:
    AppealsDialog(SessionDocument& document, Prompts& prompts, QWidget* parent);
    void reject() override;

private:
    struct Row {
        CandidateId candidate;
        int number = 1;
    };
    void addList();
    void addFields();
    DateField* addDay(QHBoxLayout& row, const QString& label, const char* name,
                      std::optional<Date>& typed);
    void showAll(const Row& current); // and this one in the fields, if it is there
    void showRow(int row);            // -1: a new one
    void touch();                     // something was typed
    void giveUpTyping();
    void save();
    void removeLast();
    [[nodiscard]] const Row* shown() const;
    [[nodiscard]] int countOf(const CandidateId& candidate) const;

    SessionDocument& m_document;
    Prompts& m_prompts;
    QTableWidget* m_list = nullptr;
    QComboBox* m_candidate = nullptr;
    DateField* m_received = nullptr;
    QLineEdit* m_reasons = nullptr;
    DateField* m_answered = nullptr;
    QLineEdit* m_answer = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_save = nullptr;
    Appeals m_held;
    std::vector<Row> m_rows;
    std::optional<Date> m_typedReceived;
    std::optional<Date> m_typedAnswered;
    bool m_touched = false;
};

} // namespace delibere::widgets
