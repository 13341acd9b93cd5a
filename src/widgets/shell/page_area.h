// SPDX-License-Identifier: GPL-3.0-or-later
// The place of the pages of the window. A page fills it; where the screen is smaller than what the
// page needs for nothing to overlap (a laptop at 150 %, words made larger), it scrolls instead.
#pragma once

#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>

namespace delibere::widgets {

class PageArea : public QScrollArea {
    Q_OBJECT

public:
    explicit PageArea(QWidget* parent = nullptr);

    // Shows the current page of the stack, which it owns from now on.
    void setPages(QStackedWidget* pages);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();

    QPointer<QStackedWidget> m_pages;
    bool m_fitting = false;
};

} // namespace delibere::widgets
