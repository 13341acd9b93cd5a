// SPDX-License-Identifier: GPL-3.0-or-later
// The questions to ask, on Évaluer: those of the competency in hand, all of them in the interview,
// and what the dossier left in doubt as suggestions.
#pragma once

#include <QObject>

#include "widgets/score/score_mode.h"
#include "widgets/session/own_sheet.h"

namespace Ui {
class ScorePage;
}

namespace delibere::widgets {

class SheetQuestions : public QObject {
    Q_OBJECT

public:
    SheetQuestions(SessionDocument& document, Ui::ScorePage& ui);

    void display(const OwnSheet& own, const CompetencyId& current, ScoreMode mode);
    void displaySuggestions(const OwnSheet& own, const CompetencyId& current, ScoreMode mode);

private:
    SessionDocument& m_document;
    Ui::ScorePage& m_ui;
};

} // namespace delibere::widgets
