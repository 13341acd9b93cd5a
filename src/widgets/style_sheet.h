// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet of the whole application, made from a set of colours. Only theme.cpp uses it.
#pragma once

#include <QString>

#include "widgets/theme.h"

namespace delibere::widgets::theme {

[[nodiscard]] QString styleSheet(const Colours& colours);

} // namespace delibere::widgets::theme
