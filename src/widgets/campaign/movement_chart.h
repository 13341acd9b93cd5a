// SPDX-License-Identifier: GPL-3.0-or-later
// Evening after evening: the last rank called as a line, the calls of the morning as bars. The
// table beside it says the same.
#pragma once

#include <vector>

#include <QWidget>

#include "app/formation_story.h"

namespace delibere::widgets {

class MovementChart : public QWidget {
    Q_OBJECT

public:
    explicit MovementChart(QWidget* parent = nullptr);

    void show(std::vector<app::FormationDay> days, const campaign::Calendar& calendar);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double placeOf(campaign::Day day, const QRectF& field) const;
    void paintScale(QPainter& painter, const QRectF& field, std::uint32_t top) const;

    std::vector<app::FormationDay> m_days;
    campaign::Calendar m_calendar;
};

} // namespace delibere::widgets
