// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/refresh_when_shown.h"

#include <QEvent>
#include <QWidget>

#include "widgets/session/session_document.h"

namespace delibere::widgets {

RefreshWhenShown::RefreshWhenShown(QWidget* page, std::function<void()> refresh)
    : QObject(page), m_page(page), m_refresh(std::move(refresh))
{
    page->installEventFilter(this);
}

RefreshWhenShown::RefreshWhenShown(QWidget* page, SessionDocument& document,
                                   std::function<void()> refresh)
    : RefreshWhenShown(page, std::move(refresh))
{
    connect(&document, &SessionDocument::changed, this, &RefreshWhenShown::outdate);
    connect(&document, &SessionDocument::actingJurorChanged, this, &RefreshWhenShown::outdate);
}

bool RefreshWhenShown::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_page && event->type() == QEvent::Show)
        refreshIfStale();
    return QObject::eventFilter(watched, event);
}

void RefreshWhenShown::outdate()
{
    m_stale = true;
    if (m_page->isVisible())
        refreshIfStale();
}

void RefreshWhenShown::refreshIfStale()
{
    if (!m_stale)
        return;
    m_stale = false;
    m_refresh();
}

} // namespace delibere::widgets
