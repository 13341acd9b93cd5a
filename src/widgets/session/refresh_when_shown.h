// SPDX-License-Identifier: GPL-3.0-or-later
// A page that costs something to work out is worked out when it is looked at, and again after what
// changes it: never for each mark that is entered on another page.
#pragma once

#include <functional>

#include <QObject>

class QWidget;

namespace delibere::widgets {

class SessionDocument;

class RefreshWhenShown : public QObject {
    Q_OBJECT

public:
    // Belongs to the page; `refresh` is also called the first time the page is shown.
    RefreshWhenShown(QWidget* page, std::function<void()> refresh);
    // Outdated by every edit, and by another person who acts.
    RefreshWhenShown(QWidget* page, SessionDocument& document, std::function<void()> refresh);

    void outdate();
    [[nodiscard]] bool stale() const { return m_stale; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refreshIfStale();

    QWidget* m_page;
    std::function<void()> m_refresh;
    bool m_stale = true;
};

} // namespace delibere::widgets
