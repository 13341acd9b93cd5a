// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/movement_chart.h"

#include <algorithm>

#include <QPainter>
#include <QPainterPath>

#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/campaign_page_words.h"

namespace delibere::widgets {

namespace {

constexpr int scaleWidth = 36;
constexpr int footHeight = 22;

} // namespace

MovementChart::MovementChart(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(QStringLiteral("Mouvement de la liste par jour"));
}

void MovementChart::show(std::vector<app::FormationDay> days, const campaign::Calendar& calendar)
{
    m_days = std::move(days);
    m_calendar = calendar;
    std::erase_if(m_days, [&](const auto& each) { return each.day < calendar.mainPhase.first; });
    setAccessibleDescription(
        m_days.empty() ? QStringLiteral("Aucun jour n’est joué.")
                       : QStringLiteral("Dernier rang appelé\u00a0: %1, le %2.")
                             .arg(m_days.back().lastRankCalled)
                             .arg(toQt(wording::shortDay(calendar.dateOf(m_days.back().day)))));
    update();
}

QSize MovementChart::sizeHint() const
{
    return {theme::scaled(400), theme::scaled(140)};
}

QSize MovementChart::minimumSizeHint() const
{
    return {theme::scaled(200), theme::scaled(90)};
}

double MovementChart::placeOf(campaign::Day day, const QRectF& field) const
{
    const int first = m_calendar.mainPhase.first;
    const int days = std::max(14, m_days.back().day - first + 1);
    return field.left() + field.width() * (day - first) / days;
}

void MovementChart::paintScale(QPainter& painter, const QRectF& field, std::uint32_t top) const
{
    const theme::Colours& set = theme::colours();
    painter.setFont(theme::textFont(theme::captionSize));
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = field.bottom() - share * field.height();
        painter.setPen(QPen(set.line, 1));
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y));
        painter.setPen(set.muted);
        painter.drawText(QRectF(0, y - 10, field.left() - 6, 20), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(qRound(share * top)));
    }
    double free = 0;
    for (const app::FormationDay& each : m_days) {
        const QString words = toQt(wording::shortDay(m_calendar.dateOf(each.day)));
        const double x = placeOf(each.day, field);
        if ((each.day - m_calendar.mainPhase.first) % 7 != 0 || x < free)
            continue;
        free = x + painter.fontMetrics().horizontalAdvance(words) + 12;
        painter.drawText(QRectF(x, field.bottom() + 2, 120, footHeight), Qt::AlignLeft, words);
    }
}

void MovementChart::paintEvent(QPaintEvent* /*event*/)
{
    if (m_days.empty())
        return;
    const theme::Colours& set = theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF field =
        QRectF(rect()).adjusted(theme::scaled(scaleWidth), 10, -8, -theme::scaled(footHeight));
    std::uint32_t top = 1;
    for (const app::FormationDay& each : m_days)
        top = std::max({top, each.lastRankCalled, each.called});
    paintScale(painter, field, top);
    const double step = placeOf(m_calendar.mainPhase.first + 1, field) - field.left();
    const auto heightOf = [&](std::uint32_t value) { return field.height() * value / top; };
    QPainterPath path;
    for (const app::FormationDay& each : m_days) {
        const double x = placeOf(each.day, field);
        painter.fillRect(QRectF(x + step * 0.2, field.bottom() - heightOf(each.called),
                                std::max(1.0, step * 0.6), heightOf(each.called)),
                         set.accentPale);
        const QPointF point(x + step / 2, field.bottom() - heightOf(each.lastRankCalled));
        if (path.elementCount() == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    painter.setPen(QPen(set.accent, 2));
    painter.drawPath(path);
    painter.setBrush(set.accent);
    painter.drawEllipse(path.currentPosition(), 3, 3);
}

} // namespace delibere::widgets
