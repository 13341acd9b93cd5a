// SPDX-License-Identifier: GPL-3.0-or-later
// A list of lines with a box each: Space ticks all that are selected as the current one.
#pragma once

#include <QListView>

namespace delibere::widgets {

class TickList : public QListView {
    Q_OBJECT

public:
    explicit TickList(QWidget* parent = nullptr);

signals:
    void currentMoved();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

} // namespace delibere::widgets
