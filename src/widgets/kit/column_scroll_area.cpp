// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/column_scroll_area.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <QScroller>
#include <QTimer>

namespace delibere::widgets {

ColumnScrollArea::ColumnScrollArea(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
}

int ColumnScrollArea::leastWidth() const
{
    const int column = widget() == nullptr ? 0 : widget()->minimumSizeHint().width();
    return column + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
}

void ColumnScrollArea::keepWhole()
{
    m_whole = true;
    fit();
}

int ColumnScrollArea::columnHeight() const
{
    const QLayout* column = widget() == nullptr ? nullptr : widget()->layout();
    if (column == nullptr)
        return 0;
    return column->hasHeightForWidth() ? column->totalHeightForWidth(viewport()->width())
                                       : column->totalSizeHint().height();
}

void ColumnScrollArea::setRoom(int least, int wanted)
{
    m_wanted = wanted;
    setMinimumHeight(qMin(least, wanted));
    setMaximumHeight(wanted);
    updateGeometry();
}

QSize ColumnScrollArea::sizeHint() const
{
    const QSize hint = QScrollArea::sizeHint();
    return m_wanted < 0 ? hint : QSize(hint.width(), m_wanted);
}

void ColumnScrollArea::fit()
{
    if (m_whole)
        setMinimumWidth(leastWidth());
    if (widget() == nullptr || columnHeight() == m_height)
        return;
    m_height = columnHeight();
    widget()->setMinimumHeight(m_height);
    emit columnChanged();
}

void ColumnScrollArea::keepInSight(QWidget* part)
{
    m_inSight = part;
    showInSight();
}

// Its place is known once the column is laid out.
void ColumnScrollArea::showInSight()
{
    if (m_inSight == nullptr)
        return;
    verticalScrollBar()->setValue(0); // no further than needed
    ensureWidgetVisible(m_inSight, 0, 4);
}

bool ColumnScrollArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &ColumnScrollArea::showInSight);
    return handled;
}

void ColumnScrollArea::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
    QTimer::singleShot(0, this, &ColumnScrollArea::showInSight);
}

} // namespace delibere::widgets
