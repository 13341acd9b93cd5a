// SPDX-License-Identifier: GPL-3.0-or-later
// The phases of a campaign side by side, the days under them and the day that is looked at, which a
// click, a drag or an arrow key moves over the days that were played.
#pragma once

#include <vector>

#include <QWidget>

#include "campaign/calendar.h"

namespace delibere::widgets {

class PhaseFrieze : public QWidget {
    Q_OBJECT

public:
    explicit PhaseFrieze(QWidget* parent = nullptr);

    void setCalendar(const campaign::Calendar& calendar);
    // `day`: looked at; `present`: the last one that was played. Negative: none.
    void show(campaign::Day day, campaign::Day present);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    // Where the day stands, in pixels from the left.
    [[nodiscard]] int placeOf(campaign::Day day) const;

signals:
    void dayChosen(int day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Part {
        campaign::DaySpan days;
        QString title;
        bool complementary = false;
        bool admission = false; // when new lists are called too
        bool late = false;
    };
    void paintParts(QPainter& painter) const;
    void paintDays(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;
    void choose(double x);

    campaign::Calendar m_calendar;
    std::vector<Part> m_parts;
    campaign::Day m_day = -1;
    campaign::Day m_present = -1;
};

} // namespace delibere::widgets
