// SPDX-License-Identifier: GPL-3.0-or-later
// The bilan: for each competence its result by the form's rule, every line of the form, ticked as
// the tables have it or as the intervenants say, the means and a free detail.
#pragma once

#include <vector>

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

#include "widgets/kit/note_field.h"
#include "widgets/kit/wrap_button.h"
#include "widgets/positioning/positioning_desk.h"

class QVBoxLayout;

namespace delibere::widgets {

class PositioningSummaryStep : public QWidget {
    Q_OBJECT

public:
    explicit PositioningSummaryStep(QWidget* parent = nullptr);

    // Once; it outlives this.
    void setUp(PositioningDesk& desk);
    void display();
    void flush();
    // The card of one competence, to be scrolled to.
    [[nodiscard]] QWidget* card(const BlockId& block) const;

private:
    struct Card {
        BlockId block;
        QWidget* frame = nullptr;
        QLabel* result = nullptr;
        QPushButton* asTables = nullptr;
        std::vector<std::pair<std::string, WrapButton*>> lines;
        std::vector<std::pair<std::string, QCheckBox*>> means;
        NoteField* detail = nullptr;
        QLabel* warnings = nullptr;
    };

    void addCard(QVBoxLayout& column, const Block& block);
    void addLines(QVBoxLayout& column, const Block& block, Card& card);
    void addMeans(QVBoxLayout& column, Card& card);
    void show(const Card& card, const BlockSummary& summary);
    void enterLine(const BlockId& block, const std::string& line, bool needed);
    template <class Change>
    void change(const BlockId& block, const QString& label, Change change);

    PositioningDesk* m_desk = nullptr;
    std::vector<Card> m_cards;
};

} // namespace delibere::widgets
