// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/joint_coverage.h"

#include "domain/coverage.h"

namespace delibere::app {

Result<std::vector<CriterionId>> jointlyUncovered(const Session& session, const CandidateId& id,
                                                  const Viewer& viewer)
{
    const auto sight = session.sight(id, viewer);
    if (!sight)
        return tl::unexpected(sight.error());
    if (*sight == Sight::Nothing)
        return fail(ProblemCode::SightRefused, id.text(), viewer.juror().text());
    const auto alone = session.ofMission();
    if (!alone)
        return tl::unexpected(alone.error());
    if (*alone)
        return fail(ProblemCode::MissionSeesOwn, id.text());
    std::vector<ScoreSheet> sheets;
    for (const Juror& juror : session.jury().jurors) {
        if (!session.jury().evaluates(juror.id, id))
            continue;
        auto sheet = session.sheet({id, juror.id}, Viewer::staff());
        if (!sheet)
            return tl::unexpected(sheet.error());
        sheets.push_back(std::move(*sheet));
    }
    return uncoveredCriteria(session.framework(), *session.jury().candidate(id), sheets);
}

} // namespace delibere::app
