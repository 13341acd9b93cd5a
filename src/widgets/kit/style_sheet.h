// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet of the whole application, made from a set of colours. Only theme.cpp uses it.
#pragma once

#include <QString>

#include "widgets/kit/theme.h"

namespace delibere::widgets::theme {

// `textPercent` as theme::textPercent.
[[nodiscard]] QString styleSheet(const Colours& colours, int textPercent = 100);

} // namespace delibere::widgets::theme
