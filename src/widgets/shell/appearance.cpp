// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/appearance.h"

#include <algorithm>
#include <array>

#include <QActionGroup>
#include <QMenu>
#include <QSettings>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

const QString appearanceKey = QStringLiteral("apparence");
const QString textKey = QStringLiteral("tailleDuTexte"); // percent
const QString light = QStringLiteral("claire");
const QString dark = QStringLiteral("sombre");

theme::Mode modeOf(const QString& choice)
{
    if (choice == light)
        return theme::Mode::Light;
    return choice == dark ? theme::Mode::Dark : theme::systemMode();
}

// The next of the list in that direction; the last one stays.
int steppedPercent(int step)
{
    const auto& all = theme::textPercents;
    const auto here = std::ranges::find(all, theme::textPercent()) - all.begin();
    const auto last = static_cast<std::ptrdiff_t>(all.size()) - 1;
    return all.at(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(here + step, 0, last)));
}

void useTextPercent(int percent, const std::function<void()>& changed)
{
    if (percent == theme::textPercent())
        return;
    QSettings().setValue(textKey, percent);
    theme::setTextPercent(percent);
    theme::apply(theme::mode());
    changed();
}

} // namespace

void applyRememberedAppearance()
{
    theme::setTextPercent(QSettings().value(textKey, theme::textPercents.front()).toInt());
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

QMenu* textSizeMenu(QWidget* parent, const std::function<void()>& changed)
{
    auto* menu = new QMenu(QStringLiteral("Taille du texte"), parent);
    const auto add = [&](const QString& text, const QList<QKeySequence>& keys, auto percent) {
        QAction* action =
            menu->addAction(text, menu, [changed, percent] { useTextPercent(percent(), changed); });
        action->setShortcuts(keys);
    };
    // The number row of a French keyboard has no digits, and « + » is above « = ».
    add(QStringLiteral("Agrandir"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
        [] { return steppedPercent(1); });
    add(QStringLiteral("Réduire"), {Qt::CTRL | Qt::Key_Minus}, [] { return steppedPercent(-1); });
    add(QStringLiteral("Taille normale"), {Qt::CTRL | Qt::Key_0, Qt::CTRL | Qt::Key_Agrave},
        [] { return theme::textPercents.front(); });
    return menu;
}

} // namespace delibere::widgets
