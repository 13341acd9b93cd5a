// SPDX-License-Identifier: GPL-3.0-or-later
// The time of the journal, for what a session refuses to write.
#pragma once

#include "wording/time_text.h"

namespace delibere::app {

using wording::timeText;

} // namespace delibere::app
