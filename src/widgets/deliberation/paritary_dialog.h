// SPDX-License-Identifier: GPL-3.0-or-later
// « Jury paritaire »: who sits in it, and for one candidate after the other what it decides of each
// bloc, beside what the evaluation jury decided. Members are written as they are typed; a decision
// is written by its button, and taken back with a reason.
#pragma once

#include <QComboBox>
#include <QTableWidget>

#include "app/paritary_document.h"
#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class DateField;
class Prompts;

class ParitaryDialog : public WorkDialog {
    Q_OBJECT

public:
    ParitaryDialog(SessionDocument& document, Prompts& prompts, QWidget* parent);

private:
    void addMembers();
    void addDecision();
    void addButtons();
    void showMembers();
    void takeMembers();
    void showCandidate();
    void showBlock(int row, const DecidedBlock& block);
    void showState();
    void decide();
    void withdraw();
    [[nodiscard]] CandidateId candidate() const;
    [[nodiscard]] ParitaryDecision typedDecision() const;
    void done(const Result<void>& applied, const QString& words);

    SessionDocument& m_document;
    Prompts& m_prompts;
    QTableWidget* m_members = nullptr;
    QComboBox* m_candidates = nullptr;
    DateField* m_day = nullptr;
    QTableWidget* m_blocks = nullptr;
    QLineEdit* m_comment = nullptr;
    QPushButton* m_decide = nullptr;
    QPushButton* m_withdraw = nullptr;
    app::ParitaryRowDocument m_row; // of the candidate who is shown
    std::optional<Date> m_typedDay;
};

} // namespace delibere::widgets
