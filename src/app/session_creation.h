// SPDX-License-Identifier: GPL-3.0-or-later
// A new session from two files: a framework and a definition (delibere-session/1).
#pragma once

#include <filesystem>

#include "app/framework_library.h"
#include "app/session.h"

namespace delibere::app {

[[nodiscard]] Result<Session, Refusal> createSession(const std::filesystem::path& path,
                                                     const std::filesystem::path& framework,
                                                     const std::filesystem::path& definition,
                                                     store::Clock clock = store::systemNow);

} // namespace delibere::app
