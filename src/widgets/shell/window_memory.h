// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window was, which page it showed and how its splitters stood, from one run to the next.
// The window always fits the screen it opens on: the first time, and when the screen it was left on
// is gone.
#pragma once

#include <QRect>

#include "widgets/shell/main_window.h"

namespace delibere::widgets {

void saveWindow(const MainWindow& window, Page page);
void restoreWindow(MainWindow& window);
void restoreSplitters(MainWindow& window); // once the pages are there
[[nodiscard]] Page rememberedPage();

// As much of `wanted` as `room` holds, all of it in the room.
[[nodiscard]] QRect fittedTo(const QRect& wanted, const QRect& room);
// Puts the window at `wanted` (without its frame) as far as a screen of which `available` is free
// holds it; the least size of the window never asks for more than that screen.
void fitWindow(MainWindow& window, const QRect& available, const QRect& wanted);

} // namespace delibere::widgets
