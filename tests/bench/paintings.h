// SPDX-License-Identifier: GPL-3.0-or-later
// Waits until a widget has painted: what a person sees, and not what was asked for.
#pragma once

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace delibere::bench {

class Paintings : public QObject {
public:
    explicit Paintings(QWidget& watched) { watched.installEventFilter(this); }
    void wait()
    {
        const int before = m_count;
        while (m_count == before)
            QApplication::processEvents();
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_count = 0;
};

} // namespace delibere::bench
