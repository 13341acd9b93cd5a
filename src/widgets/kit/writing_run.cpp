// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/writing_run.h"

namespace delibere::widgets {

WritingRun::WritingRun(printing::Batch batch, QObject* parent)
    : QObject(parent), m_batch(std::move(batch))
{
    connect(&m_steps, &QTimer::timeout, this, &WritingRun::step);
    m_steps.start(0);
}

WritingRun::~WritingRun()
{
    if (m_thread)
        m_thread->wait();
}

void WritingRun::step()
{
    const bool more = m_batch.advance();
    emit progressed(static_cast<int>(m_batch.done()), static_cast<int>(m_batch.total()));
    if (!more)
        finish();
}

void WritingRun::cancel()
{
    if (m_thread)
        return;
    m_batch.cancel();
    finish();
}

// One file for all is written here: long enough for the window to be missed.
void WritingRun::finish()
{
    if (m_thread)
        return;
    m_steps.stop();
    emit finishing();
    m_thread.reset(QThread::create([this] { m_written = m_batch.finish(); }));
    connect(m_thread.get(), &QThread::finished, this, [this] { emit finished(m_written); });
    m_thread->start();
}

} // namespace delibere::widgets
