// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/beside_run.h"

#include <utility>

#include <QThread>

namespace delibere::widgets {

BesideRun::~BesideRun()
{
    stop();
    if (m_thread != nullptr)
        m_thread->wait();
}

void BesideRun::start(int steps, std::function<void(int)> step)
{
    if (working())
        return;
    m_stop = false;
    m_done = 0;
    m_steps = steps;
    m_thread = QThread::create([this, steps, step = std::move(step)] {
        for (int at = 0; at < steps && !m_stop; ++at) {
            step(at);
            emit progressed(++m_done); // queued: another thread
        }
    });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, &BesideRun::end);
    m_thread->start();
}

void BesideRun::stop()
{
    m_stop = true;
}

void BesideRun::end()
{
    m_thread->wait();
    m_thread->deleteLater();
    m_thread = nullptr;
    emit finished(m_done < m_steps);
}

} // namespace delibere::widgets
