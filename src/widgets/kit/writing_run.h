// SPDX-License-Identifier: GPL-3.0-or-later
// Writes forms into files while the window lives: one step of the batch for each turn of the event
// loop, the last files in a thread of their own. Cancels when it is destroyed.
#pragma once

#include <memory>

#include <QObject>
#include <QThread>
#include <QTimer>

#include "printing/batch.h"

namespace delibere::widgets {

class WritingRun : public QObject {
    Q_OBJECT

public:
    explicit WritingRun(printing::Batch batch, QObject* parent = nullptr);
    ~WritingRun() override;

    // What is not begun is left; finished() follows.
    void cancel();

signals:
    void progressed(int done, int total);
    void finishing(); // nothing is left to cancel
    void finished(const delibere::printing::Written& written);

private:
    void step();
    void finish();

    printing::Batch m_batch;
    QTimer m_steps;
    printing::Written m_written;
    std::unique_ptr<QThread> m_thread;
};

} // namespace delibere::widgets
