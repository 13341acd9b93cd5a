// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/row_drag.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int lineHeight = 3;

// Painted by itself: the style sheet of the window leaves no palette to a frame.
class PlaceLine : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter(this).fillRect(rect(), theme::colours().accentFill);
    }
};

} // namespace

RowDrag::RowDrag(QTableView& table, Movable movable)
    : QObject(&table), m_table(table), m_movable(std::move(movable)),
      m_line(new PlaceLine(table.viewport()))
{
    m_line->setObjectName(QStringLiteral("placeLine"));
    m_line->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_line->hide();
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
}

// The table is not left to choose other rows while one is held.
bool RowDrag::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && m_dragging &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        giveUp();
        return true;
    }
    if (event->type() == QEvent::Hide)
        giveUp();
    if (watched != m_table.viewport())
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent*>(event));
        return false;
    case QEvent::MouseMove:
        return drag(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return drop();
    default:
        return false;
    }
}

void RowDrag::press(const QMouseEvent& event)
{
    giveUp();
    m_count = m_movable();
    const QModelIndex row = m_table.indexAt(event.position().toPoint());
    if (event.button() != Qt::LeftButton || !row.isValid() || row.row() >= m_count)
        return;
    m_row = row;
    m_pressed = event.position().toPoint();
}

bool RowDrag::drag(const QMouseEvent& event)
{
    if (!m_row.isValid() || !(event.buttons() & Qt::LeftButton))
        return false;
    const QPoint at = event.position().toPoint();
    if (!m_dragging && qAbs(at.y() - m_pressed.y()) < QApplication::startDragDistance())
        return true;
    if (!m_dragging)
        m_table.viewport()->setCursor(Qt::ClosedHandCursor);
    m_dragging = true;
    m_gap = gapAt(at.y());
    const int inSight = at.y() < m_table.viewport()->height() / 2 ? m_gap - 1 : m_gap;
    m_table.scrollTo(m_table.model()->index(qBound(0, inSight, m_count - 1), m_row.column()));
    showPlace();
    return true;
}

bool RowDrag::drop()
{
    if (!m_dragging || !m_row.isValid()) {
        giveUp();
        return false;
    }
    const int from = m_row.row();
    const int to = m_gap > from ? m_gap - 1 : m_gap;
    giveUp();
    if (to != from)
        emit moved(from, to);
    return true;
}

void RowDrag::giveUp()
{
    if (m_dragging)
        m_table.viewport()->unsetCursor();
    m_dragging = false;
    m_row = QPersistentModelIndex();
    m_line->hide();
}

int RowDrag::gapAt(int y) const
{
    int gap = 0;
    while (gap < m_count && m_table.rowViewportPosition(gap) + m_table.rowHeight(gap) / 2 <= y)
        ++gap;
    return gap;
}

void RowDrag::showPlace()
{
    const int under = m_gap == 0 ? 0 : m_table.rowHeight(m_gap - 1);
    const int y = m_gap == 0 ? m_table.rowViewportPosition(0)
                             : m_table.rowViewportPosition(m_gap - 1) + under;
    m_line->setGeometry(0, y - lineHeight / 2, m_table.viewport()->width(), lineHeight);
    m_line->show();
    m_line->raise();
}

} // namespace delibere::widgets
