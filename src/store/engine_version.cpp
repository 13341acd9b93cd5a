// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/engine_version.h"

#include <sqlite3.h>

namespace delibere::store {

std::string engineVersion()
{
    return sqlite3_libversion();
}

} // namespace delibere::store
