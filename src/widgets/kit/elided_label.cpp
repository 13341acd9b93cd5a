// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/elided_label.h"

#include <QHelpEvent>
#include <QStyle>
#include <QStylePainter>
#include <QToolTip>

namespace delibere::widgets {

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("…")),
            QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    constexpr int least = 6;
    if (shown != text() && shown.size() < least)
        return; // so little says nothing
    style()->drawItemText(&painter, rect(), static_cast<int>(alignment()), palette(), isEnabled(),
                          shown, foregroundRole());
}

bool ElidedLabel::event(QEvent* event)
{
    // What is said of it besides goes below what is cut.
    if (event->type() != QEvent::ToolTip || fontMetrics().horizontalAdvance(text()) <= width())
        return QLabel::event(event);
    const QString whole = toolTip().isEmpty() ? text() : text() + QChar('\n') + toolTip();
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                       whole.toHtmlEscaped().replace(QChar('\n'), QStringLiteral("<br>")), this);
    return true;
}

} // namespace delibere::widgets
