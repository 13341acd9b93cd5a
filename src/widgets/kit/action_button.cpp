// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/action_button.h"

namespace delibere::widgets {

ActionButton::ActionButton(QWidget* parent) : QPushButton(parent)
{
    hide();
}

void ActionButton::setAction(QAction& action)
{
    m_action = &action;
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::follow()
{
    if (m_action == nullptr)
        return;
    setText(m_action->text());
    setToolTip(m_action->statusTip());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
}

void giveAction(QWidget& page, QAction& action)
{
    for (auto* button : page.findChildren<ActionButton*>()) {
        if (button->property("action").toString() == action.objectName())
            button->setAction(action);
    }
}

} // namespace delibere::widgets
