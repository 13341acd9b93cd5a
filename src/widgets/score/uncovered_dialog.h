// SPDX-License-Identifier: GPL-3.0-or-later
// « Ce que personne n’a abordé… »: for the whole jury, before the interview ends. No mark and no
// name of a member is in it.
#pragma once

#include "widgets/kit/work_dialog.h"

class QTreeWidget;

namespace delibere::widgets {

class SessionDocument;

class UncoveredDialog : public WorkDialog {
    Q_OBJECT

public:
    // Of the candidate in hand.
    UncoveredDialog(const SessionDocument& document, QWidget* parent);

private:
    void showCriteria(const SessionDocument& document, const std::vector<CriterionId>& uncovered);

    QTreeWidget* m_tree;
};

} // namespace delibere::widgets
