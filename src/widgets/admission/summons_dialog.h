// SPDX-License-Identifier: GPL-3.0-or-later
// « Convoquer à l’entretien… »: those that are selected, or all whose dossier is worth a figure;
// how many is said before anything is done, and all of them are one step back.
#pragma once

#include <vector>

#include <QRadioButton>

#include "widgets/admission/application_model.h"
#include "widgets/kit/work_dialog.h"

namespace delibere::widgets {

class PercentField;

class SummonsDialog : public WorkDialog {
    Q_OBJECT

public:
    // `rows`: of the whole session; `selected`: of the table, may be empty.
    SummonsDialog(SessionDocument& document, std::vector<ApplicationRow> rows,
                  std::vector<CandidateId> selected, QWidget* parent);

private:
    void addChoices();
    void follow();
    // Whom the present choice is about, without who is there already.
    [[nodiscard]] std::vector<CandidateId> concerned(Summons summons) const;
    void summon(Summons summons);

    SessionDocument& m_document;
    std::vector<ApplicationRow> m_rows;
    std::vector<CandidateId> m_selected;
    QRadioButton* m_bySelection = nullptr;
    QRadioButton* m_byFigure = nullptr;
    PercentField* m_figure = nullptr;
    QPushButton* m_summon = nullptr;
    QPushButton* m_doNot = nullptr;
};

} // namespace delibere::widgets
