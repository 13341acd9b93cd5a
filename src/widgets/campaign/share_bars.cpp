// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/share_bars.h"

#include <QPainter>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

ShareBars::ShareBars(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("shareBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void ShareBars::show(std::vector<NamedShare> shares)
{
    m_shares = std::move(shares);
    QStringList words;
    for (const NamedShare& each : m_shares)
        words << QStringLiteral("%1\u00a0: %2").arg(each.name, each.figure);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(words.join(QLatin1Char('\n'))
                   .toHtmlEscaped()
                   .replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    setVisible(!m_shares.empty());
    updateGeometry();
    update();
}

int ShareBars::lineHeight() const
{
    return fontMetrics().height() + 3;
}

QSize ShareBars::sizeHint() const
{
    return {theme::scaled(240), lineHeight() * static_cast<int>(m_shares.size())};
}

QSize ShareBars::minimumSizeHint() const
{
    return {theme::scaled(160), std::min(lineHeight(), sizeHint().height())};
}

void ShareBars::paintEvent(QPaintEvent* /*event*/)
{
    const theme::Colours& set = theme::colours();
    QPainter painter(this);
    const int figure = fontMetrics().horizontalAdvance(QStringLiteral("100,0\u00a0%"));
    const int name = width() / 2;
    const int bar = std::max(0, width() - name - figure - 12);
    int top = 0;
    for (const NamedShare& each : m_shares) {
        const QRect line(0, top, width(), lineHeight());
        painter.setPen(set.text);
        painter.drawText(line.adjusted(0, 0, name - width() - 6, 0),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(each.name, Qt::ElideRight, name - 6));
        painter.fillRect(QRectF(name, top + 4, bar * each.part, lineHeight() - 8), set.accentPale);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, each.figure);
        top += lineHeight();
    }
}

} // namespace delibere::widgets
