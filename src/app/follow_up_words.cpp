// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/follow_up_words.h"

#include "app/local_time.h"
#include "domain/follow_up_dates.h"

namespace delibere::app {

Result<std::vector<FollowUpLine>> followUpLinesOf(const Session& session)
{
    return session.followUp().map([&](const FollowUp& done) {
        return followUpLines(done, session.jury().info.date, dayOf(session.now()));
    });
}

std::string followUpWords(FollowUpStep step)
{
    switch (step) {
    case FollowUpStep::ParitaryJury:
        return "jury paritaire";
    case FollowUpStep::Cpne:
        return "avis de la CPNE";
    case FollowUpStep::Notification:
        return "notification aux candidats";
    case FollowUpStep::Delivery:
        return "délivrance";
    case FollowUpStep::Registration:
        return "accrochage";
    }
    return {};
}

std::string followUpWords(FollowUpState state)
{
    switch (state) {
    case FollowUpState::Done:
        return "fait";
    case FollowUpState::NotDue:
        return "pas encore dû";
    case FollowUpState::ToDo:
        return "à faire";
    case FollowUpState::Overdue:
        return "en retard";
    }
    return {};
}

} // namespace delibere::app
