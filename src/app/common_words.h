// SPDX-License-Identifier: GPL-3.0-or-later
// What people here type first: the secrets and the words that are commonest in French, folded, in
// the order in which they are tried. The library that judges passphrases knows English alone.
#pragma once

#include <string>
#include <vector>

namespace delibere::app {

[[nodiscard]] const std::vector<std::string>& commonWords();

} // namespace delibere::app
