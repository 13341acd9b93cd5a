// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_calibration.h"

#include <algorithm>

namespace delibere::app {

namespace {

// What the sheet says now. One that is not handed in again is its author's alone: a draft that says
// nothing stands for it.
Result<ScoreSheet> presentSheet(const Session& session, const SheetKey& key, const Viewer& viewer)
{
    auto sheet = session.sheet(key, viewer);
    if (sheet || sheet.error().code != ProblemCode::SheetsHidden)
        return sheet;
    ScoreSheet hidden;
    hidden.key = key;
    return hidden;
}

// A sheet reopened twice went from the first revision to the second, then to what it is now.
Result<void> addReopenings(const Session& session, const Viewer& viewer,
                           const std::vector<SheetRevision>& revisions,
                           std::vector<Reopening>& found)
{
    for (std::size_t at = 0; at < revisions.size(); ++at) {
        const SheetRevision& revision = revisions[at];
        const bool last =
            at + 1 == revisions.size() || revisions[at + 1].before.key != revision.before.key;
        const auto after = last ? presentSheet(session, revision.before.key, viewer)
                                : Result<ScoreSheet>(revisions[at + 1].before);
        if (!after)
            return tl::unexpected(after.error());
        const bool again = after->state == SheetState::Submitted;
        Reopening& reopening = found.emplace_back();
        reopening = {revision.before.key,
                     revision.reopenedAt,
                     revision.reason,
                     again,
                     changesSince(session.framework(), revision.before, *after),
                     {},
                     {}};
        const Application* application = session.jury().application(revision.before.key.candidate);
        if (application == nullptr)
            continue;
        reopening.resultBefore = ownReading(session.framework(), *application, revision.before);
        if (again)
            reopening.resultAfter = ownReading(session.framework(), *application, *after);
    }
    return {};
}

} // namespace

Result<SessionCalibration> sessionCalibration(const Session& session, const Viewer& viewer)
{
    if (!presides(session.jury(), viewer))
        return fail(ProblemCode::SightRefused, {}, viewer.juror().text());
    SessionCalibration calibration;
    for (const Candidate& candidate : session.jury().candidates) {
        const auto sight = session.sight(candidate.id, viewer);
        if (!sight)
            return tl::unexpected(sight.error());
        if (*sight != Sight::Everything) {
            ++calibration.hidden;
            continue;
        }
        const auto revisions = session.revisions(candidate.id, viewer);
        if (!revisions)
            return tl::unexpected(revisions.error());
        if (auto added = addReopenings(session, viewer, *revisions, calibration.reopenings); !added)
            return tl::unexpected(added.error());
    }
    std::ranges::stable_sort(calibration.reopenings, std::greater(), &Reopening::at);
    return calibration;
}

} // namespace delibere::app
