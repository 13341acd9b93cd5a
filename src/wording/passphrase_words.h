// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "domain/passphrase_flaw.h"

namespace delibere::wording {

// What goes after "trop facile à deviner :".
[[nodiscard]] std::string words(PassphraseFlaw flaw);

} // namespace delibere::wording
