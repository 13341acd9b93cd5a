// SPDX-License-Identifier: GPL-3.0-or-later
// A file dragged from a file manager onto the window. Fields take text that is dragged onto them:
// files are met here, before the fields.
#pragma once

#include <QObject>
#include <QWidget>

class QMimeData;

namespace delibere::widgets {

class SessionDrop : public QObject {
    Q_OBJECT

public:
    // Watches what is dragged onto `window`, which owns it.
    explicit SessionDrop(QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void dropped(const QString& path);
    void frameworkDropped(const QString& path); // or a workbook that may be one
    void refused(const QString& reason);        // in French: what was dropped and what can be

private:
    void take(const QMimeData& dragged);

    QWidget* m_window;
};

} // namespace delibere::widgets
