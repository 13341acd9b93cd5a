// SPDX-License-Identifier: GPL-3.0-or-later
// Light or dark: what the desktop shows, unless the person chose; the choice is remembered.
#pragma once

class QMenu;
class QWidget;

namespace delibere::widgets {

void applyRememberedAppearance();
// « Apparence »: comme le système, claire, sombre.
[[nodiscard]] QMenu* appearanceMenu(QWidget* parent);

} // namespace delibere::widgets
