// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_overview.h"

namespace delibere::app {

Result<SheetCounts> countSheets(const Session& session)
{
    SheetCounts counts;
    for (const Candidate& candidate : session.jury().candidates) {
        const auto view = session.view(candidate.id, Viewer::staff());
        if (!view)
            return tl::unexpected(view.error());
        codec::SheetCounts& count = counts[candidate.id];
        for (const ScoreSheet& sheet : view->sheets)
            ++(sheet.state == SheetState::Submitted ? count.submitted : count.drafts);
    }
    return counts;
}

Result<std::string> sessionJson(const Session& session)
{
    return countSheets(session).map([&](const SheetCounts& counts) {
        return codec::writeSession(
            session.jury(),
            {session.framework().id, session.framework().version, session.frameworkDigest()},
            counts);
    });
}

} // namespace delibere::app
