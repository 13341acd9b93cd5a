// SPDX-License-Identifier: GPL-3.0-or-later
// A jury concludes by bloc, a commission ranks: a command of the one has nothing to answer on a
// session of the other, and says where it is done.
#pragma once

#include <string>

#include "app/session.h"

namespace delibere::cli {

// `command`: its words after the program's ("paritaire decider"). BadRequest.
[[nodiscard]] Result<void> checkInstrument(const Framework& framework, const std::string& command);

} // namespace delibere::cli
