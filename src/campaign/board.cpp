// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/board.h"

#include <algorithm>
#include <utility>

#include "campaign/mix64.h"

namespace delibere::campaign {

namespace {

constexpr std::uint8_t placedMark = 1;
constexpr std::uint8_t proposedMark = 2;

} // namespace

Board::Board(const RankedLists& lists, const Calendar& calendar, const Switches& switches,
             std::optional<std::vector<CandidateNumber>> only)
    : m_lists(&lists), m_calendar(&calendar), m_switches(switches), m_only(std::move(only)),
      m_ordered(lists.candidateCount()), m_marks(lists.candidateCount()),
      m_taken(lists.formationCount()), m_lastRanks(lists.formationCount()),
      m_cursors(lists.formationCount()), m_changed(lists.formationCount())
{
    m_targets.reserve(lists.formationCount());
    for (const Formation& each : lists.formations())
        m_targets.push_back(each.target);
    listsGrew();
}

// Whoever is placed has no application any more: as if it had been there when they accepted.
void Board::listsGrew()
{
    const auto before = static_cast<ApplicationNumber>(m_states.size());
    m_states.resize(m_lists->count());
    m_due.resize(m_lists->count(), static_cast<std::uint8_t>(noDay));
    m_orders.resize(m_lists->count());
    for (ApplicationNumber each = before; each < m_lists->count(); ++each) {
        if (isPlaced(m_lists->candidateOf(each)))
            m_states[each] = State::Closed;
    }
}

void Board::apply(const Event& event)
{
    m_minute = event.minute;
    switch (event.kind) {
    case EventKind::DayOpened:
        return open(event.day);
    case EventKind::Proposed:
        return propose(event.subject);
    case EventKind::MorningDone:
        return finishMorning();
    case EventKind::AcceptedForGood:
        return acceptForGood(event.subject, Rule::AcceptedForGood);
    case EventKind::AcceptedForNow:
        return acceptForNow(event.subject);
    case EventKind::Declined:
        return move(event.subject, State::Declined, Rule::Declined);
    case EventKind::GivenUp:
        return move(event.subject, State::Dropped, Rule::GivenUp);
    case EventKind::OrderBegun:
        return beginOrder(event.subject);
    case EventKind::OrderNext:
        return putInOrder(event.subject);
    case EventKind::OrderAsPreferred:
        return orderAsPreferred(event.subject);
    case EventKind::ContractDeposited:
        return move(event.subject, State::Deposited, Rule::ContractAnswered);
    case EventKind::ContractRefused:
        return move(event.subject, State::Searching, Rule::ContractAnswered);
    case EventKind::ContractValidated:
        m_validated.push_back(event.subject);
        return move(event.subject, State::Validated, Rule::ContractAnswered);
    case EventKind::Withdrew:
        return move(event.subject, State::Withdrawn, Rule::Withdrawn);
    case EventKind::Reinstated:
        return reinstate(event.subject);
    case EventKind::TargetNamed:
        m_named = event.subject;
        return;
    case EventKind::TargetSet:
        m_targets[m_named] = event.subject;
        return;
    case EventKind::DayClosed:
        return close();
    }
}

void Board::move(ApplicationNumber each, State to, Rule rule)
{
    const State from = m_states[each];
    m_states[each] = to;
    const bool waitChanged = isCallable(from) != isCallable(to);
    if (holdsSeat(from) != holdsSeat(to) || waitChanged) {
        const FormationNumber formation = m_lists->formationOf(each);
        m_taken[formation] += static_cast<std::uint32_t>(holdsSeat(to));
        m_taken[formation] -= static_cast<std::uint32_t>(holdsSeat(from));
        m_changed[formation] |= static_cast<std::uint8_t>(waitChanged);
    }
    if (m_watch != nullptr)
        m_watch->push_back({each, from, to, rule, m_day, m_minute});
}

void Board::propose(ApplicationNumber each)
{
    const FormationNumber formation = m_lists->formationOf(each);
    const Day due = m_calendar->dueOf(m_day, m_lists->formations()[formation].track);
    move(each, State::Proposed, Rule::Called);
    m_due[each] = static_cast<std::uint8_t>(due);
    if (due != noDay)
        m_dueOn[static_cast<std::size_t>(due)].push_back(each);
    m_called.push_back(each);
    m_lastRanks[formation] = std::max(m_lastRanks[formation], m_lists->rankOf(each));
    std::uint8_t& marks = m_marks[m_lists->candidateOf(each)];
    m_everProposed += static_cast<std::uint32_t>((marks & proposedMark) == 0);
    marks |= proposedMark;
}

void Board::place(ApplicationNumber each, Rule rule)
{
    std::uint8_t& marks = m_marks[m_lists->candidateOf(each)];
    move(each, State::Final, rule);
    m_placed += static_cast<std::uint32_t>((marks & placedMark) == 0);
    marks |= placedMark;
}

void Board::acceptForGood(ApplicationNumber each, Rule rule)
{
    place(each, rule);
    m_lists->forEachSlot(m_lists->candidateOf(each), [&](std::uint32_t, ApplicationNumber other) {
        if (isLive(m_states[other]))
            move(other, State::Closed, rule);
    });
}

void Board::acceptForNow(ApplicationNumber each)
{
    m_lists->forEachSlot(m_lists->candidateOf(each), [&](std::uint32_t, ApplicationNumber other) {
        if (other == each)
            return;
        const State state = m_states[other];
        const auto isWorkStudy = [&] {
            return m_lists->formations()[m_lists->formationOf(other)].track == Track::WorkStudy;
        };
        if (state == State::Held ||
            (state == State::Proposed && !(m_switches.workStudyOffersOutliveHold && isWorkStudy())))
            move(other, State::Declined, Rule::AcceptedForNow);
    });
    move(each, State::Held, Rule::AcceptedForNow);
}

void Board::beginOrder(CandidateNumber candidate)
{
    m_ordered[candidate] = 1;
    m_lists->forEachSlot(candidate,
                         [&](std::uint32_t slot, ApplicationNumber) { m_orders[slot] = 0; });
}

void Board::putInOrder(ApplicationNumber each)
{
    m_orders[m_lists->slotOf(each)] = m_ordered[m_lists->candidateOf(each)]++;
}

// Slots stand in the order of preference within a phase; both runs are merged by it.
void Board::orderAsPreferred(CandidateNumber candidate)
{
    beginOrder(candidate);
    std::vector<std::pair<int, std::uint32_t>> wanted; // preference and slot
    m_lists->forEachSlot(candidate, [&](std::uint32_t slot, ApplicationNumber each) {
        const int preference = m_lists->preferenceInSlot(slot);
        if (isWanted(m_states[each]))
            wanted.emplace_back(preference == 0 ? latestDay + 1 : preference, slot);
    });
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    for (const auto& each : wanted)
        m_orders[each.second] = m_ordered[candidate]++;
}

// To where it would stand by now. Without a contract that holds nobody is on a list of alternance:
// it is validated again.
void Board::reinstate(ApplicationNumber each)
{
    const Track track = m_lists->formations()[m_lists->formationOf(each)].track;
    State to = phase() == Phase::Withdrawals ? State::Archived : State::Waiting;
    if (m_lists->complementary(each) && !m_newListsOpened)
        to = State::Ranked;
    else if (track == Track::WorkStudy)
        to = State::Searching;
    move(each, to, Rule::Reinstated);
    lookAgainAt(each);
}

void Board::lookAgainAt(ApplicationNumber each)
{
    std::uint32_t& cursor = m_cursors[m_lists->formationOf(each)];
    cursor = std::min(cursor, m_lists->rankOf(each) - 1);
}

void Board::collectCalls(FormationNumber first, FormationNumber last,
                         std::vector<ApplicationNumber>& calls)
{
    const std::array<bool, 2> open{m_calendar->hasMorning(m_day, Track::Classic),
                                   m_calendar->hasMorning(m_day, Track::WorkStudy)};
    for (FormationNumber each = first; each < last; ++each) {
        const Formation& formation = m_lists->formations()[each];
        if (!open[static_cast<std::size_t>(formation.track)])
            continue;
        std::uint32_t free = m_targets[each] - std::min(m_targets[each], m_taken[each]);
        const std::uint32_t end =
            m_newListsOpened ? m_lists->length(each) : m_lists->mainLength(each);
        std::uint32_t& cursor = m_cursors[each];
        for (; cursor < end; ++cursor) {
            const ApplicationNumber next = m_lists->at(each, cursor + 1);
            if (!isCallable(m_states[next]))
                continue;
            if (free == 0 && cursor + 1 > formation.rankLimit)
                break;
            calls.push_back(next);
            free -= std::min(free, 1U);
        }
    }
}

std::uint64_t Board::hash() const
{
    std::uint64_t sum = hashOf(m_day, m_placed, m_everProposed);
    for (CandidateNumber each = 0; each < m_lists->candidateCount(); ++each) {
        std::uint64_t own = hashOf(m_marks[each], m_ordered[each]);
        m_lists->forEachSlot(each, [&](std::uint32_t slot, ApplicationNumber application) {
            const State state = m_states[application];
            const std::uint64_t due = state == State::Proposed ? m_due[application] : 0U;
            own = mix64(own + (std::uint64_t{application} << 24U |
                               static_cast<std::uint64_t>(state) << 16U | due << 8U |
                               m_orders[slot]));
        });
        sum += own;
    }
    for (FormationNumber each = 0; each < m_lists->formationCount(); ++each)
        sum += hashOf(each, m_taken[each], m_targets[each], m_lastRanks[each]);
    return sum;
}

std::size_t Board::bytes() const
{
    const auto bytesOf = [](const auto& each) { return each.capacity() * sizeof(each[0]); };
    std::size_t sum = bytesOf(m_states) + bytesOf(m_due) + bytesOf(m_orders) + bytesOf(m_ordered) +
                      bytesOf(m_marks) + bytesOf(m_taken) + bytesOf(m_targets) +
                      bytesOf(m_lastRanks) + bytesOf(m_cursors) + bytesOf(m_changed) +
                      bytesOf(m_validated) + bytesOf(m_called);
    for (const auto& each : m_dueOn)
        sum += bytesOf(each);
    return sum;
}

} // namespace delibere::campaign
