// SPDX-License-Identifier: GPL-3.0-or-later
// One line that ends with « … » where there is no room; the whole text is one hover away.
#pragma once

#include <QLabel>

namespace delibere::widgets {

class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace delibere::widgets
