// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/about.h"

#include "store/engine_version.h"

namespace delibere::app {

std::string engineVersion()
{
    return store::engineVersion();
}

} // namespace delibere::app
