// SPDX-License-Identifier: GPL-3.0-or-later
// « Qui évalue… »: candidates down, members across, a box where a member is named. What is
// ticked is written at once; a proposal fills all of it in one step, which is undone in one.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QTableWidget>

#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class AssignmentDialog : public WorkDialog {
    Q_OBJECT

public:
    AssignmentDialog(SessionDocument& document, QWidget* parent);

private:
    void addTable();
    void addProposal();
    void showSession();
    void showRow(int row);
    void setNamed(const QTableWidgetItem& item);
    void propose();
    [[nodiscard]] QString loadsText() const;
    [[nodiscard]] QString countText(int count) const;

    SessionDocument& m_document;
    QTableWidget* m_table;
    QComboBox* m_perCandidate;
    QCheckBox* m_keep;
};

} // namespace delibere::widgets
