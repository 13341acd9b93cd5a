// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program as a function: arguments in, exit code out, streams injected.
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace delibere::cli {

// 0 success, 1 problem (said on `problems`), 2 usage. `watched`: `problems` is a terminal.
[[nodiscard]] int run(const std::vector<std::string>& arguments, std::ostream& data,
                      std::ostream& problems, bool watched = false);

} // namespace delibere::cli
