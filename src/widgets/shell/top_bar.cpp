// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/top_bar.h"

#include <QEvent>
#include <QLabel>
#include <QLayout>

namespace delibere::widgets {

namespace {

constexpr int leastSaved = 40; // pixels: its first letters, the rest in the tip

} // namespace

void TopBar::setSaved(QLabel* saved)
{
    m_saved = saved;
    fit();
}

// Its parts are squeezed to this before the window is made wider than the screen.
QSize TopBar::minimumSizeHint() const
{
    const QSize whole = QFrame::minimumSizeHint();
    return m_saved == nullptr ? whole : QSize(rest() + leastSaved, whole.height());
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

bool TopBar::event(QEvent* event)
{
    const bool taken = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return taken;
}

// A row of widgets takes what is missing from each of them alike: the word keeps what the others
// leave at their least.
void TopBar::fit()
{
    if (m_saved == nullptr)
        return;
    const int most = qMax(leastSaved, m_saved->sizeHint().width());
    m_saved->setMinimumWidth(qBound(leastSaved, width() - rest(), most));
}

int TopBar::rest() const
{
    return layout()->totalMinimumSize().width() - m_saved->minimumWidth();
}

} // namespace delibere::widgets
