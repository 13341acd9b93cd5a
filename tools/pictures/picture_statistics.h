// SPDX-License-Identifier: GPL-3.0-or-later
// What the picture of the statistics shows: three years of a real framework with outcomes made up
// by arithmetic, one of them too small to be shown, and a file that was put aside.
#pragma once

#include "app/session_statistics.h"

namespace delibere::pictures {

[[nodiscard]] app::SessionStatistics statistics(const Framework& framework);

} // namespace delibere::pictures
