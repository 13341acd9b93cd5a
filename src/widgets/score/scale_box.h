// SPDX-License-Identifier: GPL-3.0-or-later
// The printed descriptors of the scale for the evidence in hand, with the level that the mark (or
// the digits being typed) claims lit. Says when the anchors are a proposal and not published.
#pragma once

#include <optional>
#include <vector>

#include <QLabel>

#include "domain/framework.h"
#include "widgets/kit/mark_painter.h"

namespace delibere::widgets {

class LevelLine;

class ScaleBox : public QWidget {
    Q_OBJECT

public:
    explicit ScaleBox(QWidget* parent = nullptr);

    void showScale(const Scale* scale); // null: nothing to show
    void lightLevel(std::optional<int> rank);
    [[nodiscard]] std::optional<int> litLevel() const { return m_lit; }
    void setDiscretion(Discretion discretion);

signals:
    void lit(QWidget* line); // may be out of sight

private:
    QLabel* m_title;
    QWidget* m_lines;
    QLabel* m_note;
    const Scale* m_scale = nullptr;
    std::vector<LevelLine*> m_levels; // in rank order
    std::optional<int> m_lit;
    Discretion m_discretion = Discretion::MarksShown;
};

} // namespace delibere::widgets
