// SPDX-License-Identifier: GPL-3.0-or-later
// The individual path: one card for each need of the bilan, by which means, when and with whom; and
// beside it what changed since the earlier repérage of the same person.
#pragma once

#include <vector>

#include <QLabel>
#include <QLineEdit>

#include "widgets/positioning/positioning_desk.h"

class QVBoxLayout;

namespace delibere::widgets {

class PositioningPlanStep : public QWidget {
    Q_OBJECT

public:
    explicit PositioningPlanStep(QWidget* parent = nullptr);

    // Once; it outlives this.
    void setUp(PositioningDesk& desk);
    void display();

private:
    struct Row {
        std::string line;
        QLabel* state;
        QLineEdit* means;
        QLineEdit* period;
        QLineEdit* who;
    };

    void build(const std::vector<const SummaryLine*>& needs);
    void addRow(const SummaryLine& need);
    QLineEdit* addField(QLayout& row, QWidget* parent, const QString& label, const QString& hint,
                        const SummaryLine& need);
    void enter(const Row& row);
    void showComparison();

    PositioningDesk* m_desk = nullptr;
    QLabel* m_empty;
    QLabel* m_comparison;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_column;
    std::vector<Row> m_rows;
};

} // namespace delibere::widgets
