// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QScrollBar>

namespace delibere::widgets {

namespace {

// Holds a value that its wheel would change.
QWidget* fieldOf(QObject* watched)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || qobject_cast<QScrollBar*>(widget) != nullptr)
        return nullptr;
    const bool holds = qobject_cast<QComboBox*>(widget) != nullptr ||
                       qobject_cast<QAbstractSpinBox*>(widget) != nullptr ||
                       qobject_cast<QAbstractSlider*>(widget) != nullptr;
    return holds ? widget : nullptr;
}

} // namespace

void WheelGuard::install()
{
    if (qApp->findChild<WheelGuard*>() == nullptr)
        qApp->installEventFilter(new WheelGuard(qApp));
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish) {
        QWidget* field = fieldOf(watched);
        if (field != nullptr && field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus); // the wheel itself gives none
    } else if (event->type() == QEvent::Wheel) {
        const QWidget* field = fieldOf(watched);
        if (field != nullptr && !field->hasFocus()) {
            event->ignore(); // goes on to what scrolls around it
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace delibere::widgets
