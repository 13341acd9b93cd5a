// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/deadline_ring.h"

#include <algorithm>

#include <QPainter>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int ringSize = 64;
constexpr double ringWidth = 8.0;

} // namespace

DeadlineRing::DeadlineRing(QWidget* parent) : QWidget(parent)
{
    setFixedSize(theme::scaled(ringSize), theme::scaled(ringSize));
}

void DeadlineRing::show(int left, int all)
{
    m_all = std::max(1, all);
    m_left = std::clamp(left, 0, m_all);
    setAccessibleDescription(QStringLiteral("%1 h").arg(m_left / 60));
    update();
}

QSize DeadlineRing::sizeHint() const
{
    return {theme::scaled(ringSize), theme::scaled(ringSize)};
}

void DeadlineRing::paintEvent(QPaintEvent* /*event*/)
{
    const theme::Colours& set = theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring =
        QRectF(rect()).adjusted(ringWidth / 2, ringWidth / 2, -ringWidth / 2, -ringWidth / 2);
    painter.setPen(QPen(set.line, ringWidth));
    painter.drawEllipse(ring);
    painter.setPen(QPen(set.toDiscuss, ringWidth, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -qRound(360.0 * 16 * m_left / m_all));
    painter.setFont(theme::strongFont(theme::captionSize));
    painter.drawText(rect(), Qt::AlignCenter,
                     m_left >= 60 ? QStringLiteral("%1\u00a0h").arg(m_left / 60)
                                  : QStringLiteral("%1\u00a0min").arg(m_left));
}

} // namespace delibere::widgets
