// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/follow_up_words.h"

namespace delibere::app {

namespace {

Date dayOf(store::Instant at)
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(at));
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

} // namespace

Result<std::vector<FollowUpLine>> followUpLinesOf(const Session& session)
{
    return session.followUp().map(
        [&](const FollowUp& done) { return followUpLines(done, dayOf(session.now())); });
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
