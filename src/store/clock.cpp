// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/clock.h"

namespace delibere::store {

Instant systemNow()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

} // namespace delibere::store
