// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse wheel scrolls pages; it changes a field only when the field was given the focus by a
// click or a key. One guard over all windows, so that no field can be forgotten.
#pragma once

#include <QObject>

namespace delibere::widgets {

class WheelGuard : public QObject {
    Q_OBJECT

public:
    // Once for the program: calling it again changes nothing.
    static void install();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QObject::QObject;
};

} // namespace delibere::widgets
