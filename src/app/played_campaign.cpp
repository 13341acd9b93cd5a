// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/played_campaign.h"

#include <algorithm>
#include <utility>

#include "campaign/answer_rules.h"
#include "campaign/prompt_play.h"

namespace delibere::app {

namespace {

using campaign::Action;
using campaign::ApplicationNumber;
using campaign::CandidateNumber;
using campaign::Day;
using campaign::Event;
using campaign::EventKind;
using campaign::FormationNumber;
using campaign::State;
using store::Saying;

constexpr int promptSecond = 12 * 3600;

EventKind kindOf(Reply reply, State state)
{
    switch (reply) {
    case Reply::Definitive:
        return EventKind::AcceptedForGood;
    case Reply::Provisional:
        return EventKind::AcceptedForNow;
    case Reply::Refusal:
        return EventKind::Declined;
    case Reply::Withdrawal:
        break;
    }
    return campaign::isWanted(state) ? EventKind::GivenUp : EventKind::Withdrew;
}

Reply replyOf(Saying saying)
{
    switch (saying) {
    case Saying::Definitive:
        return Reply::Definitive;
    case Saying::Provisional:
        return Reply::Provisional;
    case Saying::Withdrawal:
        return Reply::Withdrawal;
    default:
        return Reply::Refusal;
    }
}

// What is folded without a look may stand outside of every array.
bool namesSomething(const Event& event, const campaign::RankedLists& lists)
{
    switch (event.kind) {
    case EventKind::DayOpened:
    case EventKind::MorningDone:
    case EventKind::DayClosed:
    case EventKind::TargetSet:
        return true;
    case EventKind::OrderBegun:
    case EventKind::OrderAsPreferred:
        return event.subject < lists.candidateCount();
    case EventKind::TargetNamed:
        return event.subject < lists.formationCount();
    default:
        return event.subject < lists.count();
    }
}

} // namespace

Action actionOf(const campaign::Board& board, const GivenReply& given)
{
    const bool known = given.application < board.lists().count();
    const State state = known ? board.state(given.application) : State::Lapsed;
    return {kindOf(given.reply, state), given.application, given.second};
}

Action actionOf(ApplicationNumber application, ContractStep step, int second)
{
    constexpr EventKind kinds[] = {EventKind::ContractDeposited, EventKind::ContractRefused,
                                   EventKind::ContractValidated};
    return {kinds[static_cast<std::size_t>(step)], application, second};
}

PlayedCampaign::PlayedCampaign(std::shared_ptr<const CampaignBase> base)
    : m_base(std::move(base)), m_engine(m_base->lists, m_base->calendar, m_base->switches)
{}

Result<PlayedCampaign> PlayedCampaign::make(std::shared_ptr<const CampaignBase> base,
                                            std::vector<Event> events)
{
    std::optional<std::uint8_t> open;
    for (const Event& each : events) {
        if (each.kind == EventKind::DayOpened)
            open = each.day;
        if (open != each.day || !namesSomething(each, base->lists))
            return fail(ProblemCode::SessionCorrupt, {},
                        "event of " + std::to_string(each.subject));
    }
    PlayedCampaign made(std::move(base));
    made.m_engine.resume(std::move(events));
    return made;
}

PlayedCampaign PlayedCampaign::with(std::vector<Event> events) const
{
    PlayedCampaign made(m_base);
    made.m_engine.resume(std::move(events));
    return made;
}

const campaign::Positions& PlayedCampaign::positions()
{
    m_positions.update(m_engine.board());
    return m_positions;
}

std::optional<Day> PlayedCampaign::today() const
{
    return events().empty() ? std::nullopt : std::optional(board().day());
}

bool PlayedCampaign::dayIsOpen() const
{
    return !events().empty() && events().back().kind != EventKind::DayClosed;
}

std::optional<Day> PlayedCampaign::nextDay() const
{
    if (const auto day = today())
        return *day < calendar().lastDay() ? std::optional(*day + 1) : std::nullopt;
    const auto& formations = lists().formations();
    const bool workStudy = std::any_of(formations.begin(), formations.end(), [](const auto& each) {
        return each.track == Track::WorkStudy;
    });
    return workStudy ? std::min(calendar().contractSearch, calendar().mainPhase.first)
                     : calendar().mainPhase.first;
}

std::optional<ApplicationNumber> PlayedCampaign::application(CandidateNumber candidate,
                                                             FormationNumber formation) const
{
    std::optional<ApplicationNumber> found;
    lists().forEachSlot(candidate, [&](std::uint32_t, ApplicationNumber each) {
        if (lists().formationOf(each) == formation)
            found = each;
    });
    return found;
}

std::vector<RefusedSaying> PlayedCampaign::nextMorning()
{
    const auto day = nextDay();
    closeDay();
    m_engine.openDay(*day);
    m_engine.morning();
    return sayFrom(0);
}

void PlayedCampaign::closeDay()
{
    if (dayIsOpen())
        m_engine.closeDay();
}

void PlayedCampaign::answerPromptly()
{
    if (board().phase() != campaign::Phase::Ordering) {
        m_engine.act(campaign::promptAnswers(board(), promptSecond));
        return;
    }
    auto orders = campaign::promptOrders(board(), promptSecond);
    std::erase_if(orders, [&](const Action& each) { return board().hasOrdered(each.subject); });
    m_engine.act(orders);
}

std::vector<RefusedSaying> PlayedCampaign::sayFrom(std::size_t first)
{
    std::vector<RefusedSaying> refused;
    if (!dayIsOpen())
        return refused;
    for (const std::uint32_t each : m_base->saidOn[static_cast<std::size_t>(board().day())]) {
        const store::SaidRow& said = m_base->rows.said[each];
        const auto refusal = each < first ? std::nullopt : say(said);
        if (refusal)
            refused.push_back({said, *refusal});
    }
    return refused;
}

std::optional<campaign::Refusal> PlayedCampaign::say(const store::SaidRow& said)
{
    const auto found = application(said.candidate, said.formation);
    if (!found)
        return campaign::Refusal::NothingToAnswer;
    switch (said.saying) {
    case Saying::Ordered:
        if (const auto refusal = m_engine.act({EventKind::OrderBegun, said.candidate, said.second}))
            return refusal;
        return m_engine.act({EventKind::OrderNext, *found, said.second});
    case Saying::OrderedNext:
        return m_engine.act({EventKind::OrderNext, *found, said.second});
    case Saying::Contract:
        if (const auto refusal = m_engine.act({EventKind::ContractDeposited, *found, said.second}))
            return refusal;
        return m_engine.act({EventKind::ContractValidated, *found, said.second});
    default:
        return give({*found, replyOf(said.saying), said.second});
    }
}

std::optional<campaign::Refusal> PlayedCampaign::give(const GivenReply& given)
{
    if (given.reply == Reply::Provisional) {
        return m_engine.hold(given.application, given.second,
                             given.kept ? std::optional(std::span(*given.kept)) : std::nullopt);
    }
    return m_engine.act(actionOf(board(), given));
}

std::optional<campaign::Refusal> PlayedCampaign::saveOrder(CandidateNumber candidate,
                                                           std::span<const ApplicationNumber> order,
                                                           int second)
{
    const Action begun{EventKind::OrderBegun, candidate, second};
    if (!dayIsOpen())
        return campaign::Refusal::DayNotOpen;
    if (const auto refusal = campaign::refusalOf(board(), begun))
        return refusal;
    for (auto each = order.begin(); each != order.end(); ++each) {
        if (*each >= lists().count() || lists().candidateOf(*each) != candidate ||
            !campaign::isWanted(board().state(*each)))
            return campaign::Refusal::NotOnTheList;
        if (std::find(order.begin(), each, *each) != each)
            return campaign::Refusal::AlreadyInOrder;
    }
    m_engine.act(begun);
    for (const ApplicationNumber each : order)
        m_engine.act({EventKind::OrderNext, each, second});
    return std::nullopt;
}

std::optional<campaign::Refusal> PlayedCampaign::setContract(ApplicationNumber application,
                                                             ContractStep step, int second)
{
    return m_engine.act(actionOf(application, step, second));
}

std::optional<campaign::Refusal> PlayedCampaign::setTarget(FormationNumber formation,
                                                           std::uint16_t target)
{
    return m_engine.act({EventKind::TargetSet, formation, promptSecond, target});
}

} // namespace delibere::app
