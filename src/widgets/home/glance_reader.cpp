// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/glance_reader.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include <QFileInfo>

#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

constexpr std::chrono::seconds patience(2);

} // namespace

// What the threads hold: it outlives the reader when one of them hangs.
struct GlanceReader::Shared {
    std::mutex mutex;
    GlanceReader* reader = nullptr; // null once it is gone
    std::set<QString> reading;
    std::condition_variable done; // something was taken out of it
};

GlanceReader::GlanceReader(QObject* parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    m_shared->reader = this;
}

GlanceReader::~GlanceReader()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->reader = nullptr;
    m_shared->done.wait_for(lock, patience, [this] { return m_shared->reading.empty(); });
}

// A file may be listed under another path than the one it is opened by.
void GlanceReader::leave(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    std::unique_lock lock(m_shared->mutex);
    m_shared->done.wait(lock, [&] {
        return std::ranges::none_of(m_shared->reading, [&](const QString& known) {
            return QFileInfo(known).fileName() == name;
        });
    });
}

void GlanceReader::read(const QString& path, const QString& open)
{
    {
        const std::scoped_lock lock(m_shared->mutex);
        if (!m_shared->reading.insert(path).second)
            return;
    }
    std::thread([shared = m_shared, path, open] {
        std::error_code error;
        const std::filesystem::path file = fromQt(path);
        const bool ours = !open.isEmpty() && std::filesystem::equivalent(file, fromQt(open), error);
        const Outcome outcome =
            ours ? Outcome(tl::unexpected(app::GlanceProblem::Unreadable)) : app::glanceAt(file);
        const std::scoped_lock lock(shared->mutex);
        shared->reading.erase(path);
        shared->done.notify_all();
        if (shared->reader == nullptr || ours)
            return;
        // Queued to the reader's thread; dropped with it.
        QMetaObject::invokeMethod(
            shared->reader,
            [reader = shared->reader, path, outcome] { emit reader->found(path, outcome); },
            Qt::QueuedConnection);
    }).detach();
}

} // namespace delibere::widgets
