// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appearance.h"

#include <array>

#include <QActionGroup>
#include <QMenu>
#include <QSettings>

#include "widgets/theme.h"

namespace delibere::widgets {

namespace {

const QString appearanceKey = QStringLiteral("apparence");
const QString light = QStringLiteral("claire");
const QString dark = QStringLiteral("sombre");

theme::Mode modeOf(const QString& choice)
{
    if (choice == light)
        return theme::Mode::Light;
    return choice == dark ? theme::Mode::Dark : theme::systemMode();
}

} // namespace

void applyRememberedAppearance()
{
    theme::apply(modeOf(QSettings().value(appearanceKey).toString()));
}

QMenu* appearanceMenu(QWidget* parent)
{
    auto* menu = new QMenu(QStringLiteral("Apparence"), parent);
    auto* group = new QActionGroup(menu);
    const QString remembered = QSettings().value(appearanceKey).toString();
    const std::array<std::pair<QString, QString>, 3> choices{
        {{QStringLiteral("Comme le système"), QString()},
         {QStringLiteral("Claire"), light},
         {QStringLiteral("Sombre"), dark}}};
    for (const auto& [text, choice] : choices) {
        QAction* action = menu->addAction(text, menu, [choice = choice] {
            QSettings().setValue(appearanceKey, choice);
            theme::apply(modeOf(choice));
        });
        action->setCheckable(true);
        action->setChecked(choice == remembered);
        group->addAction(action);
    }
    return menu;
}

} // namespace delibere::widgets
