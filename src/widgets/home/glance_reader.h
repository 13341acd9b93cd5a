// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at session files beside the window. A disk that hangs holds up nobody: each file has its
// own thread, and one that does not come back is left behind, also when the program ends.
#pragma once

#include <memory>

#include <QObject>
#include <QString>

#include "app/session_glance.h"

namespace delibere::widgets {

class GlanceReader : public QObject {
    Q_OBJECT

public:
    using Outcome = tl::expected<app::SessionGlance, app::GlanceProblem>;

    explicit GlanceReader(QObject* parent = nullptr);
    // Waits a moment for what is being read; what hangs is left behind.
    ~GlanceReader() override;

    // `read` once, later, or never when the disk hangs; nothing while that file is being read.
    // `open` is the session open in this window: opened twice and closed, it would lose its lock.
    void read(const QString& path, const QString& open);

    // Returns once no file of that name is being read: whoever opens it next finds it free. Waits
    // as long as the opening itself would.
    void leave(const QString& path);

signals:
    void found(const QString& path, const delibere::widgets::GlanceReader::Outcome& outcome);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace delibere::widgets
