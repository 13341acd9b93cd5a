// SPDX-License-Identifier: GPL-3.0-or-later
// Évaluer: a member's sheet for one candidate, one competency at a time. Wires the parts to the
// document; it marks nothing by itself and never shows another member's marks.
#pragma once

#include <memory>

#include <QWidget>

#include "domain/sheet_gaps.h"
#include "widgets/delegates/mark_painter.h"
#include "widgets/prompts.h"
#include "widgets/session_document.h"

namespace Ui {
class ScorePage;
}

namespace delibere::widgets {

class CandidateListModel;
class CriteriaModel;
class FrameworkTreeModel;
class TreeDelegate;

class ScorePage : public QWidget {
    Q_OBJECT

public:
    ScorePage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~ScorePage() override;

    void showCompetency(const CompetencyId& competency);
    void showGap(const Gap& gap);
    [[nodiscard]] const CompetencyId& competency() const { return m_competency; }
    [[nodiscard]] Discretion discretion() const { return m_discretion; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class Step { Previous, Next };
    enum class KeyList { Short, Full };

    void setUpNavigation();
    void setUpSheet();
    void setUpActions();
    QAction* addKey(const QString& text, const QList<QKeySequence>& keys);
    void addBlockKeys();

    void refresh();
    void refreshSheet(const Block& block, const Competency& competency);
    void refreshStrip(const Block& block, const Competency& competency);
    void refreshNavigation();
    void showMark(Evidence evidence, const Mark& mark);
    void notice(const QString& text);
    void listKeys(KeyList list);

    void stepCompetency(Step step);
    void stepCandidate(Step step);
    void stepPanel();
    void setDiscretion(Discretion discretion);
    void submit();
    void reopen();

    SessionDocument& m_document;
    Prompts& m_prompts;
    std::unique_ptr<Ui::ScorePage> m_ui;
    CandidateListModel* m_candidates;
    FrameworkTreeModel* m_tree;
    CriteriaModel* m_criteria;
    TreeDelegate* m_treeDelegate;
    CompetencyId m_competency;
    std::optional<Gap> m_nextGap;
    Discretion m_discretion = Discretion::MarksShown;
    KeyList m_keyList = KeyList::Short;
};

} // namespace delibere::widgets
