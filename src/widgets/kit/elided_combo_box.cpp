// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/elided_combo_box.h"

#include <QHelpEvent>
#include <QStylePainter>
#include <QToolTip>

namespace delibere::widgets {

namespace {

constexpr int leastWords = 12; // characters, on the average
constexpr int around = 44;     // padding and arrow

} // namespace

QSize ElidedComboBox::minimumSizeHint() const
{
    const QSize whole = QComboBox::minimumSizeHint();
    return {qMin(whole.width(), leastWords * fontMetrics().averageCharWidth() + around),
            whole.height()};
}

// The style cuts what it draws at the edge of the field.
QString ElidedComboBox::shownText() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, field.width());
}

void ElidedComboBox::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

bool ElidedComboBox::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || shownText() == currentText())
        return QComboBox::event(event);
    QStringList lines{currentText(), toolTip()};
    lines.removeAll(QString());
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                       lines.join(QLatin1Char('\n')).toHtmlEscaped(), this);
    return true;
}

} // namespace delibere::widgets
