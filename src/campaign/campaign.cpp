// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaign.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "campaign/mix64.h"
#include "campaign/shards.h"

namespace delibere::campaign {

namespace {

constexpr std::uint16_t morningMinute = 9 * 60; // A21

CandidateNumber actorOf(const RankedLists& lists, const Action& action)
{
    switch (action.kind) {
    case EventKind::OrderBegun:
    case EventKind::OrderAsPreferred:
        return action.subject;
    case EventKind::TargetSet:
        return 0;
    default:
        return action.subject < lists.count() ? lists.candidateOf(action.subject) : 0;
    }
}

bool isOfPlatform(EventKind kind)
{
    return kind == EventKind::DayOpened || kind == EventKind::Proposed ||
           kind == EventKind::MorningDone || kind == EventKind::DayClosed;
}

} // namespace

Campaign::Campaign(const RankedLists& lists, const Calendar& calendar, const Switches& switches,
                   int threads)
    : m_board(lists, calendar, switches), m_threads(std::max(threads, 1))
{}

void Campaign::append(const Event& event)
{
    m_events.push_back(event);
    m_board.apply(event);
    follow(event);
}

// What a campaign knows beside its board: how far the day is, and what each morning did.
void Campaign::follow(const Event& event)
{
    switch (event.kind) {
    case EventKind::DayOpened:
        m_stage = Stage::Opened;
        m_mornings.push_back({event.day, 0, 0});
        break;
    case EventKind::Proposed: {
        const RankedLists& lists = m_board.lists();
        const std::uint64_t candidate = lists.candidateOf(event.subject);
        ++m_mornings.back().proposals;
        m_mornings.back().sum += mix64(candidate << 32U | lists.formationOf(event.subject));
        break;
    }
    case EventKind::MorningDone: {
        const DaySpan& complementary = m_board.calendar().complementaryMornings;
        m_stage = Stage::Running;
        if (!complementary.none() && event.day == complementary.last)
            m_unfinished = m_mornings.back().proposals != 0;
        break;
    }
    case EventKind::DayClosed:
        m_stage = Stage::Closed;
        break;
    default:
        break;
    }
    m_mornings.back().proposed = m_board.proposedCount();
    m_mornings.back().placed = m_board.placedCount();
}

void Campaign::resume(std::vector<Event> events)
{
    m_events = std::move(events);
    for (const Event& each : m_events) {
        m_board.apply(each);
        follow(each);
    }
}

std::optional<Refusal> Campaign::openDay(Day day)
{
    if (m_stage != Stage::Closed)
        return Refusal::DayNotOpen;
    const bool next = m_events.empty()
                          ? day >= 0 && day <= m_board.calendar().mainPhase.first
                          : day == m_board.day() + 1 && day <= m_board.calendar().lastDay();
    if (!next)
        return Refusal::OtherDay;
    append({0, 0, static_cast<std::uint8_t>(day), EventKind::DayOpened});
    return std::nullopt;
}

void Campaign::collect(std::vector<std::vector<ApplicationNumber>>& shards)
{
    shards.resize(static_cast<std::size_t>(m_threads));
    inShards(m_threads, m_board.lists().formationCount(),
             [&](std::uint64_t shard, FormationNumber first, FormationNumber last) {
                 m_board.collectCalls(first, last, shards[shard]);
             });
}

std::optional<Refusal> Campaign::morning()
{
    if (m_stage == Stage::Closed)
        return Refusal::DayNotOpen;
    if (m_stage == Stage::Running)
        return Refusal::MorningDone;
    const auto day = static_cast<std::uint8_t>(m_board.day());
    std::vector<std::vector<ApplicationNumber>> shards;
    collect(shards);
    for (const auto& calls : shards) {
        for (const ApplicationNumber each : calls)
            append({each, morningMinute, day, EventKind::Proposed});
    }
    append({0, morningMinute, day, EventKind::MorningDone});
    return std::nullopt;
}

void Campaign::write(const Action& action)
{
    Event event{action.subject, static_cast<std::uint16_t>(action.second / 60),
                static_cast<std::uint8_t>(m_board.day()), action.kind};
    if (action.kind == EventKind::TargetSet) {
        event.kind = EventKind::TargetNamed;
        append(event);
        event.kind = EventKind::TargetSet;
        event.subject = action.value;
    }
    append(event);
}

std::optional<Refusal> Campaign::act(const Action& action)
{
    if (m_stage != Stage::Running)
        return Refusal::DayNotOpen;
    if (const auto refusal = refusalOf(m_board, action))
        return refusal;
    write(action);
    return std::nullopt;
}

std::vector<RefusedAction> Campaign::act(const std::vector<Action>& actions)
{
    struct Turn {
        std::uint64_t when = 0; // second and candidate
        std::uint32_t place = 0;
    };
    std::vector<Turn> turns(actions.size());
    for (std::uint32_t each = 0; each < turns.size(); ++each) {
        const auto second = static_cast<std::uint32_t>(std::max(actions[each].second, 0));
        turns[each] = {std::uint64_t{second} << 32U | actorOf(m_board.lists(), actions[each]),
                       each};
    }
    std::sort(turns.begin(), turns.end(), [](const Turn& one, const Turn& other) {
        return std::tie(one.when, one.place) < std::tie(other.when, other.place);
    });
    std::vector<RefusedAction> refused;
    for (const Turn& each : turns) {
        if (const auto refusal = act(actions[each.place]))
            refused.push_back({actions[each.place], *refusal});
    }
    return refused;
}

std::optional<Refusal> Campaign::hold(ApplicationNumber each, int second,
                                      std::optional<std::span<const ApplicationNumber>> kept)
{
    if (const auto refusal = act({EventKind::AcceptedForNow, each, second}))
        return refusal;
    for (const ApplicationNumber other : givenUpWith(m_board, each, kept))
        write({EventKind::GivenUp, other, second});
    return std::nullopt;
}

std::optional<Refusal> Campaign::closeDay()
{
    if (m_stage != Stage::Running)
        return Refusal::DayNotOpen;
    append({0, 24 * 60 - 1, static_cast<std::uint8_t>(m_board.day()), EventKind::DayClosed});
    return std::nullopt;
}

Board foldOf(std::span<const Event> events, const RankedLists& lists, const Calendar& calendar,
             const Switches& switches)
{
    Board board(lists, calendar, switches);
    for (const Event& each : events)
        board.apply(each);
    return board;
}

std::optional<std::size_t> firstUnlike(std::span<const Event> events, const RankedLists& lists,
                                       const Calendar& calendar, const Switches& switches)
{
    Campaign again(lists, calendar, switches);
    FormationNumber named = 0;
    for (const Event& each : events) {
        switch (each.kind) {
        case EventKind::DayOpened:
            again.openDay(each.day);
            again.morning();
            break;
        case EventKind::DayClosed:
            again.closeDay();
            break;
        case EventKind::TargetNamed:
            named = each.subject;
            break;
        case EventKind::TargetSet:
            again.act({each.kind, named, each.minute * 60, each.subject});
            break;
        default:
            if (!isOfPlatform(each.kind))
                again.act({each.kind, each.subject, each.minute * 60});
        }
    }
    const auto unlike =
        std::mismatch(events.begin(), events.end(), again.events().begin(), again.events().end());
    if (unlike.first == events.end())
        return std::nullopt;
    return static_cast<std::size_t>(unlike.first - events.begin());
}

} // namespace delibere::campaign
