// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace delibere::store {

// Of the SQLite in use, not of the one the program was built with: "3.40.1".
[[nodiscard]] std::string engineVersion();

} // namespace delibere::store
