// SPDX-License-Identifier: GPL-3.0-or-later
// A column of wrapped words that scrolls downwards only: as wide as the view, as high as its words
// need at that width. A plain scroll area measures them as if they stood on one line.
#pragma once

#include <QPointer>
#include <QScrollArea>

namespace delibere::widgets {

class ColumnScrollArea : public QScrollArea {
    Q_OBJECT

public:
    explicit ColumnScrollArea(QWidget* parent = nullptr);

    // Scrolls to this part of the column, now and whenever the column is laid out again.
    void keepInSight(QWidget* part);

    // Its words wrap, its fields and buttons do not: narrower than this, their right edge is cut
    // without a word, for nothing scrolls sideways. In pixels.
    [[nodiscard]] int leastWidth() const;
    // Never narrower than that, whatever comes into the column.
    void keepWhole();

    // Of the whole column at the present width, in pixels.
    [[nodiscard]] int columnHeight() const;
    // As tall as that where there is room; less where there is not, down to `least`. A fixed height
    // would keep the page as tall as it once was.
    void setRoom(int least, int wanted);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void columnChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void showInSight();

    QPointer<QWidget> m_inSight;
    bool m_whole = false;
    int m_height = 0;
    int m_wanted = -1; // -1: what the column takes
};

} // namespace delibere::widgets
