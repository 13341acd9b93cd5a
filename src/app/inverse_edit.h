// SPDX-License-Identifier: GPL-3.0-or-later
// The edit that undoes another one, read from what the session holds before it is applied.
#pragma once

#include <optional>

#include "domain/edit.h"
#include "domain/problem.h"

namespace delibere::store {
class SessionFile;
}

namespace delibere::app {

class Session;

// nullopt: this edit cannot be undone (a sheet submitted, reopened or imported is an act, not a
// keystroke).
[[nodiscard]] Result<std::optional<Edit>> inverseOf(const Edit& edit, const Session& session,
                                                    const store::SessionFile& file);

} // namespace delibere::app
