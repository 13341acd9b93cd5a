// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/page_sheet.h"

#include <QPainter>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int screenDotsPerInch = 96;
constexpr double millimetresPerInch = 25.4;

int pixels(double millimetres, int zoom)
{
    return qRound(millimetres / millimetresPerInch * screenDotsPerInch * zoom / 100.0);
}

} // namespace

PageSheet::PageSheet(const report::LaidPages& pages, std::size_t index, QWidget* parent)
    : QWidget(parent), m_pages(pages), m_index(index)
{
    setAccessibleName(QStringLiteral("Page %1 sur %2").arg(index + 1).arg(pages.count()));
    setZoom(100);
}

void PageSheet::setZoom(int percent)
{
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    forget();
    setFixedSize(pixels(210, percent) + 2, pixels(297, percent) + 2); // and its edge
    update();
}

void PageSheet::paintEvent(QPaintEvent* /*event*/)
{
    const qreal ratio = devicePixelRatioF();
    if (!drawn() || m_picture.devicePixelRatio() != ratio) {
        const int dots = qRound(screenDotsPerInch * ratio * m_zoom / 100.0);
        m_picture = QPixmap::fromImage(m_pages.image(m_index, dots));
        m_picture.setDevicePixelRatio(ratio);
    }
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    painter.drawPixmap(1, 1, m_picture);
    painter.setPen(theme::colours().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace delibere::widgets
