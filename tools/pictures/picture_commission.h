// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures of a commission show: fictitious applications to the fictitious formation, read
// by two members each; some are summoned, ranked, refused or waited for, and two are equal.
#pragma once

#include <filesystem>

#include "app/session.h"

namespace delibere::pictures {

[[nodiscard]] CandidateId readApplication();   // by its two readers, not by who acts
[[nodiscard]] CandidateId unreadApplication(); // who acts has begun to read it

// A session file with them, made in this folder.
[[nodiscard]] Result<app::Session> commissionSession(const std::filesystem::path& folder);

} // namespace delibere::pictures
