// SPDX-License-Identifier: GPL-3.0-or-later
// Where one is on Évaluer: the candidates, the competencies of the framework, and the steps from
// one to the next. The left column of the page.
#pragma once

#include <QObject>

#include "widgets/kit/mark_painter.h"
#include "widgets/score/score_mode.h"
#include "widgets/session/session_document.h"

class QComboBox;

namespace Ui {
class ScorePage;
}

namespace delibere::widgets {

class CandidateListModel;
class FrameworkTreeModel;
class TreeDelegate;

class ScoreNavigation : public QObject {
    Q_OBJECT

public:
    enum class Step { Previous, Next };

    ScoreNavigation(SessionDocument& document, Ui::ScorePage& ui);

    [[nodiscard]] const CompetencyId& competency() const { return m_competency; }
    void setCompetency(const CompetencyId& competency) { m_competency = competency; }
    void setMode(ScoreMode mode);
    // The other candidates are not the business of the one in the room.
    void setDiscretion(Discretion discretion);
    void reload();
    void reloadSheet(); // another one, of the same candidates
    void follow(const Edit& edit);
    void refresh();

    void stepCandidate(Step step);
    void stepCompetency(Step step);

signals:
    void leaving(); // another candidate is turned to: what is being typed is of this one
    void competencyChosen(const delibere::CompetencyId& competency);

private:
    void setUpLists();
    void addScopes();
    void refreshHeading();

    SessionDocument& m_document;
    Ui::ScorePage& m_ui;
    CandidateListModel* m_candidates;
    FrameworkTreeModel* m_tree;
    TreeDelegate* m_treeDelegate;
    QComboBox* m_scopes = nullptr; // of a commission
    CompetencyId m_competency;
    ScoreMode m_mode = ScoreMode::Reading;
};

} // namespace delibere::widgets
