// SPDX-License-Identifier: GPL-3.0-or-later
// Before a command writes in a session: may it, where that lies?
#pragma once

#include <string>

#include "cli/console.h"

namespace delibere::cli {

// Success, or why not, said.
[[nodiscard]] Exit checkPlace(Console& console, const std::string& session);

} // namespace delibere::cli
