// SPDX-License-Identifier: GPL-3.0-or-later
// Work in a thread of its own while the window lives on: one step after the other, stopped between
// two of them. A step touches nothing that a window looks at, and no session: values go in, and
// what it makes is looked at once all of it has ended.
#pragma once

#include <atomic>
#include <functional>

#include <QObject>

class QThread;

namespace delibere::widgets {

class BesideRun : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~BesideRun() override; // waits for the step that is under way

    // `step` is called with 0, 1… `steps` - 1. Nothing while it is at work.
    void start(int steps, std::function<void(int)> step);
    void stop(); // what is not begun is left; finished() follows
    [[nodiscard]] bool working() const { return m_thread != nullptr; }

signals:
    void progressed(int done);
    void finished(bool stopped);

private:
    void end();

    QThread* m_thread = nullptr;
    std::atomic_bool m_stop = false;
    std::atomic_int m_done = 0;
    int m_steps = 0;
};

} // namespace delibere::widgets
