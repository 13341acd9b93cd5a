// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the jury, against the day of the session's clock.
#pragma once

#include "app/session.h"
#include "domain/follow_up.h"

namespace delibere::app {

[[nodiscard]] Result<std::vector<FollowUpLine>> followUpLinesOf(const Session& session);

} // namespace delibere::app
