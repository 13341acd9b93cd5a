// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/place_squares.h"

#include <array>

#include <QPainter>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int squareHeight = 16;
constexpr double leastWidth = 5.0; // under it squares run into one another

struct Share {
    std::uint32_t count;
    QColor ground;
    QPen frame;
};

std::array<Share, 4> sharesOf(const app::FormationToday& today)
{
    const theme::Colours& set = theme::colours();
    QPen free(set.muted, 1, Qt::DashLine);
    free.setDashPattern({3, 2});
    return {{{today.placed, set.validated, QPen(set.validated)},
             {today.held, set.accentPale, QPen(set.accent)},
             {today.proposed, set.toDiscussSoft, QPen(set.toDiscuss)},
             {today.free, set.sheet, free}}};
}

} // namespace

PlaceSquares::PlaceSquares(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("placeSquares"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QStringLiteral("Les places"));
}

void PlaceSquares::show(const app::FormationToday& today)
{
    m_today = today;
    const QString words = QStringLiteral("%1 définitives, %2 provisoires, %3 proposées, %4 libres")
                              .arg(today.placed)
                              .arg(today.held)
                              .arg(today.proposed)
                              .arg(today.free);
    setAccessibleDescription(words);
    setToolTip(words);
    update();
}

QSize PlaceSquares::sizeHint() const
{
    return {theme::scaled(600), squareHeight};
}

QSize PlaceSquares::minimumSizeHint() const
{
    return {theme::scaled(200), squareHeight};
}

void PlaceSquares::paintEvent(QPaintEvent* /*event*/)
{
    const auto shares = sharesOf(m_today);
    std::uint32_t all = 0;
    for (const Share& each : shares)
        all += each.count;
    if (all == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double step = double(width()) / all;
    const bool apart = step >= leastWidth;
    std::uint32_t at = 0;
    for (const Share& each : shares) {
        painter.setBrush(each.ground);
        painter.setPen(each.frame);
        if (!apart && each.count > 0)
            painter.drawRect(QRectF(at * step + 0.5, 0.5, each.count * step - 1, height() - 1));
        for (std::uint32_t one = 0; apart && one < each.count; ++one)
            painter.drawRoundedRect(
                QRectF((at + one) * step + 0.5, 0.5, step - (step > 12 ? 2.5 : 1.5), height() - 1),
                2, 2);
        at += each.count;
    }
}

} // namespace delibere::widgets
