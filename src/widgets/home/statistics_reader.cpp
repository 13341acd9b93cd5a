// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/statistics_reader.h"

#include <QThread>

namespace delibere::widgets {

StatisticsReader::StatisticsReader(QObject* parent) : QObject(parent) {}

StatisticsReader::~StatisticsReader()
{
    stop();
    if (m_thread != nullptr)
        m_thread->wait();
}

void StatisticsReader::start(std::vector<std::filesystem::path> files)
{
    if (working())
        return;
    m_stop = false;
    m_files = files.size();
    m_thread = QThread::create([this, files = std::move(files)] {
        app::StatisticsGathering gathering;
        int done = 0;
        for (const std::filesystem::path& file : files) {
            if (m_stop)
                break;
            gathering.add(file);
            emit progressed(++done, static_cast<int>(files.size())); // queued: another thread
        }
        m_read = gathering.result();
    });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, &StatisticsReader::end);
    m_thread->start();
}

void StatisticsReader::stop()
{
    m_stop = true;
}

void StatisticsReader::end()
{
    m_thread->wait();
    m_thread->deleteLater();
    m_thread = nullptr;
    m_result = std::move(m_read);
    emit finished(static_cast<std::size_t>(m_result.files) < m_files);
}

} // namespace delibere::widgets
