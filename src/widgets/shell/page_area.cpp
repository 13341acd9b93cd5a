// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/page_area.h"

#include <utility>

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace delibere::widgets {

namespace {

// Of the page that is shown alone: the others may need more.
QSize leastSize(const QWidget& page)
{
    return page.minimumSizeHint().expandedTo(page.minimumSize());
}

} // namespace

PageArea::PageArea(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setMinimumSize(0, 0);
}

void PageArea::setPages(QStackedWidget* pages)
{
    m_pages = pages;
    setWidget(pages);
    connect(pages, &QStackedWidget::currentChanged, this, &PageArea::fit);
    fit();
}

void PageArea::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

// A page asks for other room when a part of it appears or goes.
bool PageArea::eventFilter(QObject* watched, QEvent* event)
{
    const bool asks = watched == m_pages && event->type() == QEvent::LayoutRequest;
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (asks)
        fit();
    return handled;
}

void PageArea::fit()
{
    if (m_pages == nullptr || m_pages->currentWidget() == nullptr || std::exchange(m_fitting, true))
        return;
    const QSize least = leastSize(*m_pages->currentWidget());
    QSize room = maximumViewportSize();
    const bool tall = least.height() > room.height();
    const bool wide = least.width() > room.width() - (tall ? verticalScrollBar()->width() : 0);
    setVerticalScrollBarPolicy(tall ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(wide ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    room = viewport()->size();
    m_pages->resize(least.expandedTo(room));
    m_fitting = false;
}

} // namespace delibere::widgets
