// SPDX-License-Identifier: GPL-3.0-or-later
// A button of one of the window's actions: on a page, what stands in the menu too. It says, does
// and allows what the action does, and is not there when the action is not. Which one is its
// dynamic property "action" (a .ui file names it); the window, which has the action, gives it.
#pragma once

#include <QAction>
#include <QPointer>
#include <QPushButton>

namespace delibere::widgets {

class ActionButton : public QPushButton {
    Q_OBJECT

public:
    // Hidden until it has its action.
    explicit ActionButton(QWidget* parent = nullptr);

    void setAction(QAction& action);

private:
    void follow();

    QPointer<QAction> m_action;
};

// Gives every such button in `page` that names this action by its object name.
void giveAction(QWidget& page, QAction& action);

} // namespace delibere::widgets
