// SPDX-License-Identifier: GPL-3.0-or-later
// How much time is left to answer, as a ring that empties; the words beside it say the same.
#pragma once

#include <QWidget>

namespace delibere::widgets {

class DeadlineRing : public QWidget {
    Q_OBJECT

public:
    explicit DeadlineRing(QWidget* parent = nullptr);

    // Minutes left of `all`.
    void show(int left, int all);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_left = 0;
    int m_all = 1;
};

} // namespace delibere::widgets
