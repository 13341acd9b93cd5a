// SPDX-License-Identifier: GPL-3.0-or-later
// One application of a formation, beside its list: where it stands, by when it must be answered,
// what each answer would do, why.
#pragma once

#include <vector>

#include <QFrame>

#include "app/formation_story.h"
#include "widgets/campaign/why_text.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace delibere::widgets {

class DeadlineRing;

class ApplicationCard : public QFrame {
    Q_OBJECT

public:
    explicit ApplicationCard(QWidget* parent = nullptr);

    // nullptr: none is chosen.
    void show(const app::FormationStory& story, const app::StoryLine* line,
              app::PlayedCampaign& campaign);
    // What « Copier la réponse » puts on the clipboard.
    [[nodiscard]] QString answer() const { return m_answer; }

private:
    void addHead(QVBoxLayout& column);
    void addEffects(QVBoxLayout& column);
    void addWhy(QVBoxLayout& column);
    void addFoot(QVBoxLayout& column);
    void showDeadline(const app::StoryLine& line, app::PlayedCampaign& campaign);
    void showEffects(const app::StoryLine& line, app::PlayedCampaign& campaign);
    void showWhy(int question);
    void showHistory();

    QWidget* m_content = nullptr;
    QWidget* m_words = nullptr; // what scrolls, over the buttons
    QLabel* m_nothing = nullptr;
    DeadlineRing* m_ring = nullptr;
    QLabel* m_number = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_deadline = nullptr;
    QLabel* m_proposal = nullptr;
    QWidget* m_effectsPart = nullptr;
    QLabel* m_effects = nullptr;
    QComboBox* m_questions = nullptr;
    QLabel* m_reasons = nullptr;
    QLabel* m_source = nullptr;
    std::vector<Why> m_whys;
    QStringList m_history;
    QString m_answer;
};

} // namespace delibere::widgets
