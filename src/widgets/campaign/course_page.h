// SPDX-License-Identifier: GPL-3.0-or-later
// « Déroulé »: the campaign stepped from day to day, the figures of all of it evening after
// evening, and a branch to compare.
#pragma once

#include <QWidget>

#include "widgets/kit/prompts.h"

class QCheckBox;
class QDateEdit;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace delibere::widgets {

class BranchBox;
class CampaignDocument;
class CellTableModel;
class PhaseFrieze;
class RefreshWhenShown;

class CoursePage : public QWidget {
    Q_OBJECT

public:
    CoursePage(CampaignDocument& document, QWidget* parent = nullptr);

    [[nodiscard]] bool running() const { return m_running; }

private:
    void addSteps(QVBoxLayout& column);
    void refresh();
    void run();
    void setRunning(bool running);

    CampaignDocument& m_document;
    RefreshWhenShown* m_fresh = nullptr;
    PhaseFrieze* m_frieze = nullptr;
    QWidget* m_steps = nullptr;
    QPushButton* m_close = nullptr;
    QDateEdit* m_until = nullptr;
    QCheckBox* m_prompt = nullptr;
    QPushButton* m_run = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_said = nullptr;
    CellTableModel* m_days = nullptr;
    BranchBox* m_branch = nullptr;
    bool m_running = false;
    bool m_stopAsked = false;
};

} // namespace delibere::widgets
