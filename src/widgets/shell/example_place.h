// SPDX-License-Identifier: GPL-3.0-or-later
// Where the example and the new sessions start from: a writable copy of the example, made once,
// and the first title of an empty session.
#pragma once

#include <filesystem>

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/problem.h"

namespace delibere::widgets {

// The example of this person, created the first time; what was changed in it since is kept.
[[nodiscard]] Result<std::filesystem::path> examplePath();

// Today's date, a title to be changed, no place.
[[nodiscard]] SessionInfo newSessionInfo(const Framework& framework);

} // namespace delibere::widgets
