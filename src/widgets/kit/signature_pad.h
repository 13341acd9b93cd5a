// SPDX-License-Identifier: GPL-3.0-or-later
// A white field to draw on with a mouse, a pen or a finger: an image of a signature, printed and
// nothing more. It proves nothing and is never needed.
#pragma once

#include <string>
#include <vector>

#include <QPolygonF>
#include <QWidget>

namespace delibere::widgets {

class SignaturePad : public QWidget {
    Q_OBJECT

public:
    explicit SignaturePad(QWidget* parent = nullptr);

    [[nodiscard]] bool blank() const { return m_strokes.empty(); }
    [[nodiscard]] std::string png() const; // empty when nothing is drawn
    void clear();

signals:
    void drawn();

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void begin(const QPointF& point);
    void extend(const QPointF& point);
    void drawStrokes(QPainter& painter) const;

    std::vector<QPolygonF> m_strokes;
};

} // namespace delibere::widgets
