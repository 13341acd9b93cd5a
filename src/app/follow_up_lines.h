// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the jury: its dated steps as every page and every paper says them, of the session or
// of one candidate (datedFor), and the same against the day of the session's clock.
#pragma once

#include "app/session.h"
#include "domain/follow_up.h"

namespace delibere::app {

[[nodiscard]] Result<FollowUp> followUpOf(const Session& session);
[[nodiscard]] Result<FollowUp> followUpOf(const Session& session, const CandidateId& candidate);

[[nodiscard]] Result<std::vector<FollowUpLine>> followUpLinesOf(const Session& session);
[[nodiscard]] Result<std::vector<FollowUpLine>> followUpLinesOf(const Session& session,
                                                                const CandidateId& candidate);

} // namespace delibere::app
