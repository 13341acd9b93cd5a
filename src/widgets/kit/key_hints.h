// SPDX-License-Identifier: GPL-3.0-or-later
// Keys drawn as on the keyboard, each with what it does, on as many lines as it takes.
#pragma once

#include <QList>
#include <QWidget>

namespace delibere::widgets {

struct KeyHint {
    QString keys; // « Ctrl+Tab », « A Z E R », « 0 à 100 ↵ »: one cap for each word but « à »
    QString meaning;
};

class KeyHints : public QWidget {
    Q_OBJECT

public:
    explicit KeyHints(QWidget* parent = nullptr);

    void setHints(const QList<KeyHint>& hints);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    // Paints where there is a painter; gives the height.
    int layOut(QPainter* painter, int width) const;

    QList<KeyHint> m_hints;
};

} // namespace delibere::widgets
