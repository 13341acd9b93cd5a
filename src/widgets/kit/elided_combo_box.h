// SPDX-License-Identifier: GPL-3.0-or-later
// A list of long words in a short box: what has no room ends with « … », never in the middle of a
// letter; the whole text is one hover away.
#pragma once

#include <QComboBox>

namespace delibere::widgets {

class ElidedComboBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    // What is read on it while it is closed.
    [[nodiscard]] QString shownText() const;
    // It gives way before the page scrolls sideways.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace delibere::widgets
