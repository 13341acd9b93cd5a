// SPDX-License-Identifier: GPL-3.0-or-later
// The bar of the pages. Where large words leave no room for all of it, the person's button gives
// way first, then the word about saving; the pages' names never.
#pragma once

#include <QFrame>

class QLabel;

namespace delibere::widgets {

class TopBar : public QFrame {
    Q_OBJECT

public:
    using QFrame::QFrame;

    // Its only part that is measured here; a child of the bar.
    void setSaved(QLabel* saved);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();
    // Of all but the word about saving, in pixels.
    [[nodiscard]] int rest() const;

    QLabel* m_saved = nullptr;
};

} // namespace delibere::widgets
