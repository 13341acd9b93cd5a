// SPDX-License-Identifier: GPL-3.0-or-later
// Repérage: the guided interview of one candidate by two intervenants, one step at a time, with the
// bilan that builds itself beside it. Neither an evaluation nor an exam: no mark is on this page.
#pragma once

#include <memory>

#include <QWidget>

#include "widgets/kit/prompts.h"
#include "widgets/positioning/positioning_side.h"
#include "widgets/positioning/positioning_steps.h"

namespace Ui {
class PositioningPage;
}

namespace delibere::widgets {

class RefreshWhenShown;

class PositioningPage : public QWidget {
    Q_OBJECT

public:
    // Precondition: the framework has a repérage.
    PositioningPage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~PositioningPage() override;

    // The repérage and the step where one left, if they still exist.
    void restorePlace();
    void choose(const PositioningId& id);
    void showStep(const PositioningStep& step);
    void setDiscretion(Discretion discretion);
    [[nodiscard]] Discretion discretion() const { return m_discretion; }
    [[nodiscard]] const PositioningStep& step() const { return m_step; }
    [[nodiscard]] const PositioningDesk& desk() const { return m_desk; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildWelcome();
    void connectSteps();
    void connectBar();
    void connectSigning();
    void addKey(const QList<QKeySequence>& keys, void (PositioningPage::*act)());
    void follow(const Edit& edit);
    void refresh();
    void refreshChoice();
    void refreshStep();
    void refreshBar();
    void flush();
    void goNext();
    void goPrevious();
    void goToOpen();
    void leaveField();
    void focusList();
    void toggleDiscretion();
    void begin();
    void remove();
    void sign();
    void preview(int version);
    void withdraw();
    void replace();

    SessionDocument& m_document;
    Prompts& m_prompts;
    PositioningDesk m_desk;
    RefreshWhenShown* m_refresh;
    std::unique_ptr<Ui::PositioningPage> m_ui;
    std::vector<PositioningStep> m_steps;
    PositioningStep m_step;
    Discretion m_discretion = Discretion::MarksShown;
};

} // namespace delibere::widgets
