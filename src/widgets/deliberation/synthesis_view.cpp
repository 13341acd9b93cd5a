// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/synthesis_view.h"

#include <QAbstractSpinBox>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>

#include "widgets/kit/cell_delegate.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

SynthesisView::SynthesisView(QWidget* parent)
    : QTableView(parent), m_delegate(new CellDelegate(this))
{
    m_delegate->setDensity(Density::Compact);
    setItemDelegate(m_delegate);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(10 * theme::unit);
    setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    for (const QHeaderView* header : {verticalHeader(), horizontalHeader()}) {
        connect(header, &QHeaderView::sectionResized, this, &SynthesisView::placeEditors);
        connect(header, &QHeaderView::geometriesChanged, this, &SynthesisView::placeEditors);
    }
    for (const QScrollBar* bar : {verticalScrollBar(), horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &SynthesisView::placeEditors);
}

void SynthesisView::setEditors(QWidget& percent, QWidget& editor)
{
    m_percent = &percent;
    m_editor = &editor;
    for (QWidget* widget : {m_percent, m_editor})
        widget->setParent(viewport());
    // Tab goes from the grid through its row, as one reads it.
    QWidget* before = this;
    QWidgetList order = m_editor->findChildren<QWidget*>();
    order.prepend(m_percent);
    for (QWidget* widget : order) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 ||
            qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr)
            continue;
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

void SynthesisView::openRow(int row, int percentColumn)
{
    const int before = m_row;
    m_row = row;
    m_percentColumn = percentColumn;
    m_editor->setVisible(row >= 0);
    m_percent->setVisible(row >= 0 && percentColumn >= 0);
    fitOpenRow();
    if (before != row && before >= 0 && before < model()->rowCount())
        resizeRowToContents(before);
    if (before != row)
        showOpenRow();
}

void SynthesisView::fitOpenRow()
{
    m_delegate->setFoot(m_row, m_row < 0 ? 0 : m_editor->heightForWidth(viewport()->width()));
    if (m_row >= 0) {
        resizeRowToContents(m_row);
        updateGeometry();
    }
    placeEditors();
}

void SynthesisView::placeEditors()
{
    if (m_editor == nullptr || m_row < 0)
        return;
    const int foot = m_delegate->foot();
    const int top = rowViewportPosition(m_row);
    const int bottom = top + rowHeight(m_row);
    m_editor->setGeometry(0, bottom - foot - 1, viewport()->width(), foot);
    if (m_percentColumn < 0)
        return;
    const QRect cell(columnViewportPosition(m_percentColumn), top, columnWidth(m_percentColumn),
                     rowHeight(m_row) - foot);
    const QRect field = CellDelegate::fieldIn(cell);
    m_percent->setFixedSize(field.size());
    m_percent->move(field.topLeft());
}

// The whole row where it fits, its head where it does not.
void SynthesisView::showOpenRow()
{
    if (m_row < 0)
        return;
    const int top = rowViewportPosition(m_row);
    const int below = top + rowHeight(m_row) - viewport()->height();
    QScrollBar& bar = *verticalScrollBar();
    if (below > 0)
        bar.setValue(bar.value() + qMin(below, top));
    else if (top < 0)
        bar.setValue(bar.value() + top);
}

void SynthesisView::updateGeometries()
{
    QTableView::updateGeometries();
    placeEditors();
}

void SynthesisView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitOpenRow();
    updateGeometries(); // the scroll bar has its range now
    showOpenRow();
}

} // namespace delibere::widgets
