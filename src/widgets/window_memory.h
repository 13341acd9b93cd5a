// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window was, which page it showed and how its splitters stood, from one run to the next.
#pragma once

#include "widgets/main_window.h"

namespace delibere::widgets {

void saveWindow(const MainWindow& window, Page page);
void restoreWindow(MainWindow& window);
void restoreSplitters(MainWindow& window); // once the pages are there
[[nodiscard]] Page rememberedPage();

} // namespace delibere::widgets
