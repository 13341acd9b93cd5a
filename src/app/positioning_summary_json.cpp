// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/positioning_summary_json.h"

#include "codec/positioning_codec.h"

namespace delibere::app {

Result<std::string> positioningSummaryJson(const Session& session, const PositioningId& id,
                                           const Viewer& viewer)
{
    return session.positioning(id, viewer).and_then([&](Positioning held) -> Result<std::string> {
        const Candidate* candidate = session.jury().candidate(held.info.candidate);
        if (candidate == nullptr)
            return fail(ProblemCode::UnknownCandidate, held.info.candidate.text());
        return codec::writePositioningSummary(
            session.framework(), {session.frameworkDigest(), *candidate, std::move(held)});
    });
}

} // namespace delibere::app
