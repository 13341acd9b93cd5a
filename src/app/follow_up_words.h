// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the jury, as both programs say it, against the day of the session's clock.
#pragma once

#include <string>

#include "app/session.h"
#include "domain/follow_up.h"

namespace delibere::app {

[[nodiscard]] Result<std::vector<FollowUpLine>> followUpLinesOf(const Session& session);
// "jury paritaire", "accrochage".
[[nodiscard]] std::string followUpWords(FollowUpStep step);
// "fait", "à faire", "en retard", "pas encore dû".
[[nodiscard]] std::string followUpWords(FollowUpState state);

} // namespace delibere::app
