// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a repérage on the left: what is done, what is left, what to look at again. A list
// that leaves the letter keys to the guide.
#pragma once

#include <vector>

#include <QListWidget>

#include "widgets/positioning/positioning_steps.h"

namespace delibere::widgets {

class PositioningStepList : public QListWidget {
    Q_OBJECT

public:
    explicit PositioningStepList(QWidget* parent = nullptr);

    void display(const PositioningDesk& desk, const PositioningStep& current, bool discreet);

signals:
    void chosen(const delibere::widgets::PositioningStep& step);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build(const Framework& framework);
    void showHeadings(const PositioningDesk& desk);

    std::vector<PositioningStep> m_steps;
    std::vector<QListWidgetItem*> m_items; // one for each step
    std::vector<std::pair<BlockId, QListWidgetItem*>> m_headings;
};

} // namespace delibere::widgets
