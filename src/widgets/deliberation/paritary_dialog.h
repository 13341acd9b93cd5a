// SPDX-License-Identifier: GPL-3.0-or-later
// « Jury paritaire »: who sits in it, and for one candidate after the other what it decides of each
// bloc, beside what the evaluation jury decided. Members are written as they are typed; a decision
// is written by its button, and taken back with a reason. What is typed and not yet decided is kept
// while one looks at another candidate, and asked about before the dialog closes.
#pragma once

#include <map>

#include <QComboBox>
#include <QTabWidget>

#include "widgets/deliberation/paritary_table.h"
#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class DateField;
class Prompts;

class ParitaryDialog : public WorkDialog {
    Q_OBJECT

public:
    ParitaryDialog(SessionDocument& document, Prompts& prompts, QWidget* parent);
    void reject() override;

private:
    // What is typed for one candidate and not decided.
    struct Draft {
        std::optional<Date> day;
        QString comment;
        std::vector<ParitaryTable::Typed> lines;
    };
    [[nodiscard]] QWidget* memberPart();
    [[nodiscard]] QWidget* decisionPart();
    [[nodiscard]] QWidget* candidateLine();
    [[nodiscard]] QWidget* commentLine();
    [[nodiscard]] QWidget* buttonLine();
    void showMembers();
    void takeMembers();
    void takeCandidate(); // another one is chosen
    void showCandidate();
    void showState();
    void touch(); // something was typed: what was said of it is over
    void decide();
    void withdraw();
    void undo();
    [[nodiscard]] CandidateId candidate() const;
    void done(const Result<void>& applied, const QString& words);

    SessionDocument& m_document;
    Prompts& m_prompts;
    QTabWidget* m_tabs = nullptr;
    QTableWidget* m_members = nullptr;
    QComboBox* m_candidates = nullptr;
    DateField* m_day = nullptr;
    ParitaryTable* m_blocks = nullptr;
    QLineEdit* m_comment = nullptr;
    QPushButton* m_alike = nullptr;
    QPushButton* m_decide = nullptr;
    QPushButton* m_withdraw = nullptr;
    int m_undoFrom = 0;             // what this dialog did not do is not undone here
    app::ParitaryRowDocument m_row; // of the candidate who is shown
    std::optional<Date> m_typedDay;
    bool m_touched = false; // what is shown is not what was read
    std::map<CandidateId, Draft> m_drafts;
};

} // namespace delibere::widgets
