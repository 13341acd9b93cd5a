// SPDX-License-Identifier: GPL-3.0-or-later
// One picture: what the window is made to show.
#pragma once

#include <functional>

#include <QString>

#include "widgets/shell/main_window.h"

namespace delibere::pictures {

struct Scene {
    QString name;
    std::function<void(widgets::MainWindow&)> arrange;
};

} // namespace delibere::pictures
