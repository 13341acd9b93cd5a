// SPDX-License-Identifier: GPL-3.0-or-later
// What the layers below the window are made of, for « À propos ».
#pragma once

#include <string>

namespace delibere::app {

// Of the SQLite in use: "3.40.1".
[[nodiscard]] std::string engineVersion();

} // namespace delibere::app
