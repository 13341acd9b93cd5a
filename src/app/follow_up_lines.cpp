// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/follow_up_lines.h"

#include "app/local_time.h"
#include "domain/follow_up_dates.h"
#include "domain/paritary_jury.h"

namespace delibere::app {

namespace {

template <class... Candidate>
Result<FollowUp> datedIn(const Session& session, const Candidate&... candidate)
{
    return session.paritaryJury().and_then([&](const ParitaryJury& held) {
        return session.followUp().map(
            [&](const FollowUp& entered) { return datedFor(entered, held, candidate...); });
    });
}

auto onThisDay(const Session& session)
{
    return [&](const FollowUp& done) {
        return followUpLines(done, session.jury().info.date, dayOf(session.now()));
    };
}

} // namespace

Result<FollowUp> followUpOf(const Session& session)
{
    return datedIn(session);
}

Result<FollowUp> followUpOf(const Session& session, const CandidateId& candidate)
{
    return datedIn(session, candidate);
}

Result<std::vector<FollowUpLine>> followUpLinesOf(const Session& session)
{
    return followUpOf(session).map(onThisDay(session));
}

Result<std::vector<FollowUpLine>> followUpLinesOf(const Session& session,
                                                  const CandidateId& candidate)
{
    return followUpOf(session, candidate).map(onThisDay(session));
}

} // namespace delibere::app
