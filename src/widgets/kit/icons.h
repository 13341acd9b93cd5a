// SPDX-License-Identifier: GPL-3.0-or-later
// The icons that tools/icons draws: each with a picture for every scale of a screen.
#pragma once

#include <QIcon>

namespace delibere::widgets {

enum class Glyph { Chevron, Undo, Redo };

[[nodiscard]] QIcon icon(Glyph glyph);
[[nodiscard]] QIcon programIcon();

} // namespace delibere::widgets
