// SPDX-License-Identifier: GPL-3.0-or-later
// A new session: from two files (a framework and a definition, delibere-session/1), or empty.
#pragma once

#include <filesystem>

#include "app/framework_library.h"
#include "app/session.h"

namespace delibere::app {

[[nodiscard]] Result<Session, Refusal> createSession(const std::filesystem::path& path,
                                                     const std::filesystem::path& framework,
                                                     const std::filesystem::path& definition,
                                                     store::Clock clock = store::systemNow);

// An empty session to be prepared by hand.
[[nodiscard]] Result<Session> createSession(const std::filesystem::path& path,
                                            const FrameworkFile& framework, const SessionInfo& info,
                                            store::Clock clock = store::systemNow);

} // namespace delibere::app
