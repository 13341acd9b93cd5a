// SPDX-License-Identifier: GPL-3.0-or-later
// One described level of a scale: a bar on the left and its words, stronger when lit.
#pragma once

#include <QLabel>

namespace delibere::widgets {

class LevelLine : public QLabel {
    Q_OBJECT

public:
    explicit LevelLine(QWidget* parent = nullptr);

    void setLit(bool lit);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_lit = false;
};

} // namespace delibere::widgets
