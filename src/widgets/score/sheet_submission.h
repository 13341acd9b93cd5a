// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a sheet, on Évaluer: what is still missing and where, handing it in, opening it again
// with a reason. Of a paper: typed to its end by one person, confirmed or sent back by another.
#pragma once

#include <vector>

#include <QObject>

#include "domain/sheet_gaps.h"
#include "widgets/kit/prompts.h"
#include "widgets/score/gap_text.h"
#include "widgets/session/own_sheet.h"

class QMenu;

namespace Ui {
class ScorePage;
}

namespace delibere::widgets {

class SheetSubmission : public QObject {
    Q_OBJECT

public:
    SheetSubmission(SessionDocument& document, Prompts& prompts, Ui::ScorePage& ui);

    void display(const OwnSheet& own, bool tight);
    void focusAct();

signals:
    void gapChosen(const delibere::Gap& gap);
    void submitting(); // what is being typed belongs to the sheet
    void turnedBack(); // the sheet is open again: its keys are next

private:
    void openGaps();
    void act();
    void submit();
    void finishPaper();
    void confirmPaper();
    void turnBack();
    [[nodiscard]] QString gapText(const OwnSheet& own, const GapLine& line, bool tight) const;

    SessionDocument& m_document;
    Prompts& m_prompts;
    Ui::ScorePage& m_ui;
    QMenu* m_gapMenu;
    std::vector<Gap> m_gaps;
    std::string m_confirmer; // who sits here may confirm the paper as; empty: may not
    bool m_paper = false;
};

} // namespace delibere::widgets
