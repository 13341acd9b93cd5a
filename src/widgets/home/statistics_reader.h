// SPDX-License-Identifier: GPL-3.0-or-later
// Reads many session files beside the window, one after the other, and says how far it is. Stopped
// between two files, it gives what was read until then. It holds figures only, and touches no
// session that is open.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <vector>

#include <QObject>

#include "app/session_statistics.h"

class QThread;

namespace delibere::widgets {

class StatisticsReader : public QObject {
    Q_OBJECT

public:
    explicit StatisticsReader(QObject* parent = nullptr);
    ~StatisticsReader() override; // waits for the file that is being read

    // Nothing while it is at work.
    void start(std::vector<std::filesystem::path> files);
    void stop();
    [[nodiscard]] bool working() const { return m_thread != nullptr; }
    // Of the last run that ended.
    [[nodiscard]] const app::SessionStatistics& result() const { return m_result; }

signals:
    void progressed(int done, int files);
    void finished(bool stopped);

private:
    void end();

    QThread* m_thread = nullptr;
    std::atomic_bool m_stop = false;
    std::size_t m_files = 0;
    app::SessionStatistics m_read; // by the thread, while it runs
    app::SessionStatistics m_result;
};

} // namespace delibere::widgets
