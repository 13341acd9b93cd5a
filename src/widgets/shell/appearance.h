// SPDX-License-Identifier: GPL-3.0-or-later
// Light or dark: what the desktop shows, unless the person chose; and how large words are. Both
// choices are remembered.
#pragma once

#include <functional>

class QMenu;
class QWidget;

namespace delibere::widgets {

void applyRememberedAppearance();
// « Apparence »: comme le système, claire, sombre.
[[nodiscard]] QMenu* appearanceMenu(QWidget* parent);

// « Taille du texte »: larger, smaller, normal, with their keys. `changed` is called once the size
// in use is another one.
[[nodiscard]] QMenu* textSizeMenu(QWidget* parent, const std::function<void()>& changed);

} // namespace delibere::widgets
