// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/follow_up_lines.h"

#include "app/local_time.h"
#include "domain/follow_up_dates.h"

namespace delibere::app {

Result<std::vector<FollowUpLine>> followUpLinesOf(const Session& session)
{
    return session.followUp().map([&](const FollowUp& done) {
        return followUpLines(done, session.jury().info.date, dayOf(session.now()));
    });
}

} // namespace delibere::app
