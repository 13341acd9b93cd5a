// SPDX-License-Identifier: GPL-3.0-or-later
// One button per level of a scale, one chosen or none: the final appraisal of frameworks without
// percents. Clicking the chosen one takes it back.
#pragma once

#include <optional>
#include <vector>

#include <QToolButton>

#include "domain/framework.h"

namespace delibere::widgets {

class LevelPicker : public QWidget {
    Q_OBJECT

public:
    explicit LevelPicker(QWidget* parent = nullptr);

    void setScale(const Framework& framework); // the scale of the interview
    void setLevel(std::optional<LevelMark> level);

signals:
    void picked(std::optional<delibere::LevelMark> level);

private:
    void pick(int rank);

    std::vector<QToolButton*> m_buttons; // in rank order
    std::optional<LevelMark> m_level;
};

} // namespace delibere::widgets
