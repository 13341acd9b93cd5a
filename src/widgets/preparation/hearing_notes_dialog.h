// SPDX-License-Identifier: GPL-3.0-or-later
// « Accueil… »: who checked each identity at the door, who is heard by video, the time that each
// one really took. All of it optional; what is ticked or typed is written at once.
#pragma once

#include <QTableWidget>

#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class HearingNotesDialog : public WorkDialog {
    Q_OBJECT

public:
    HearingNotesDialog(SessionDocument& document, QWidget* parent);

private:
    void addTable();
    void showSession();
    void showRow(int row);
    void setCell(const QTableWidgetItem& item);
    [[nodiscard]] bool enter(HearingNotes& notes, const QTableWidgetItem& item);
    void sayDurations();

    SessionDocument& m_document;
    QLineEdit* m_checker; // who checks the identities
    QTableWidget* m_table;
};

} // namespace delibere::widgets
