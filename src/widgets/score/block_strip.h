// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the sheet for the bloc in hand: the percent after the dossier, what the criteria
// suggest (plain text, never a field), the final percent or level that the member decides.
#pragma once

#include <optional>
#include <vector>

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "domain/framework.h"
#include "domain/score_sheet.h"
#include "domain/suggestion.h"
#include "widgets/kit/mark_painter.h"

namespace delibere::widgets {

class LevelPicker;
class PercentField;

class BlockStrip : public QWidget {
    Q_OBJECT

public:
    explicit BlockStrip(QWidget* parent = nullptr);

    void setUp(const Framework& framework);
    void display(const Block& block, const Competency& competency, const ScoreSheet& sheet);
    void setOpen(bool open);
    void setDiscretion(Discretion discretion);
    void setTight(bool tight); // fewer words
    void takeSuggestion(); // « Reprendre »: an explicit gesture, nothing is filled in silently
    void focusFinal();

signals:
    void blockEntered(const delibere::BlockEntry& entry);
    void competencyEntered(const delibere::CompetencyEntry& entry);

private:
    void pickLevel(std::optional<LevelMark> level);
    void showSuggestion();
    void showSliders();
    [[nodiscard]] bool percents() const;
    // The controls side by side under the label; the first is its buddy.
    QWidget* labelled(QLabel* label, std::initializer_list<QWidget*> controls);
    QToolButton* sliderFor(PercentField* field);

    const Framework* m_framework = nullptr;
    QLabel* m_dossierLabel;
    PercentField* m_dossier;
    QLabel* m_suggestion;
    QPushButton* m_take;
    QLabel* m_finalLabel;
    PercentField* m_final;
    LevelPicker* m_level;
    std::vector<QToolButton*> m_sliders;
    QWidget* m_dossierGroup = nullptr;
    QWidget* m_suggestionGroup = nullptr;
    std::pair<SheetKey, BlockId> m_shown;
    BlockEntry m_entry;
    CompetencyEntry m_competencyEntry;
    Suggestion m_suggested;
    bool m_open = true;
    bool m_tight = false;
    Discretion m_discretion = Discretion::MarksShown;
};

} // namespace delibere::widgets
