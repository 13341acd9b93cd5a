// SPDX-License-Identifier: GPL-3.0-or-later
// « Horaires et salles… »: when and where each candidate is heard, what does not fit, in words, and
// what a convocation tells whoever comes. What is typed is written at once; a proposal fills all of
// it in one step, which is undone in one.
#pragma once

#include <optional>
#include <vector>

#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableWidget>

#include "domain/timetable.h"
#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class TimetableDialog : public WorkDialog {
    Q_OBJECT

public:
    TimetableDialog(SessionDocument& document, QWidget* parent);
    // What is typed below the table and not written yet is written; what is refused keeps the
    // dialog open.
    void done(int result) override;

private:
    void addTable();
    void addProposal();
    void addPractical();
    void showSession();
    void showRow(int row);
    void sayConflicts();
    void setCell(const QTableWidgetItem& item);
    void propose();
    void rememberWish();
    [[nodiscard]] Result<void> applyPractical();
    // Nothing where something typed is not understood, which is said.
    [[nodiscard]] std::optional<TimetableRequest> request();

    SessionDocument& m_document;
    QTableWidget* m_table;
    QLineEdit* m_start;
    QSpinBox* m_passage;
    QLineEdit* m_pauses;
    QLineEdit* m_rooms;
    QPlainTextEdit* m_practical;
    QPushButton* m_close;
    bool m_refused = false; // this very text
    bool m_givesUp = false;
};

} // namespace delibere::widgets
