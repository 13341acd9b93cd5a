// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures of the repérage show: two fictitious people, one interviewed twice, the second
// time halfway through the guide.
#pragma once

#include <filesystem>

#include "app/session.h"

namespace delibere::pictures {

// A session file with them, made in this folder.
[[nodiscard]] Result<app::Session> positioningSession(const std::filesystem::path& folder);

} // namespace delibere::pictures
