// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a row of a table to another place with the mouse: a line shows where it would go, Escape
// gives up. The rows are those of the view; nothing moves but by who listens.
#pragma once

#include <functional>

#include <QPersistentModelIndex>
#include <QTableView>

namespace delibere::widgets {

class RowDrag : public QObject {
    Q_OBJECT

public:
    // How many rows, from the first on, can be moved now, and among which places; asked at each
    // press.
    using Movable = std::function<int()>;

    RowDrag(QTableView& table, Movable movable);

    [[nodiscard]] bool dragging() const { return m_dragging; }

signals:
    void moved(int from, int to); // `to`: the row it is to be

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void press(const QMouseEvent& event);
    bool drag(const QMouseEvent& event);
    bool drop();
    void giveUp();
    void showPlace();
    // 0: above the first row; as many as can be moved: under the last.
    [[nodiscard]] int gapAt(int y) const;

    QTableView& m_table;
    Movable m_movable;
    QWidget* m_line;
    QPersistentModelIndex m_row; // the one that is held
    QPoint m_pressed;
    int m_count = 0;
    int m_gap = -1;
    bool m_dragging = false;
};

} // namespace delibere::widgets
