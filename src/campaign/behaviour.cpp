// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/behaviour.h"

#include <optional>
#include <utility>

#include "campaign/chance.h"
#include "campaign/shards.h"

namespace delibere::campaign {

namespace {

enum What : int {
    TakesNothing = 100,
    When,
    Forgets,
    Early,
    Orders,
    OrderDay,
    Contract,
    Withdraws,
    Second
};

constexpr std::size_t slotOfDay(Day day)
{
    return static_cast<std::size_t>(day);
}

} // namespace

Simulation::Simulation(Campaign& campaign, const NationShape& shape, const Behaviour& behaviour)
    : m_campaign(&campaign), m_shape(&shape), m_behaviour(behaviour),
      m_asked(campaign.board().lists().candidateCount(), static_cast<std::uint8_t>(noDay))
{
    planWithdrawals();
    planContracts();
}

template <class... Numbers>
std::uint64_t Simulation::drawn(int what, Numbers... numbers) const
{
    return hashOf(m_behaviour.seed, static_cast<std::uint64_t>(what), numbers...);
}

// Between ten and twenty-three o'clock.
int Simulation::secondOf(CandidateNumber candidate) const
{
    const auto day = static_cast<std::uint64_t>(m_campaign->board().day());
    return 36'000 + static_cast<int>(drawn(Second, candidate, day) % 46'800U);
}

void Simulation::planWithdrawals()
{
    const Calendar& calendar = m_campaign->board().calendar();
    const Day first = calendar.mainPhase.first + 1;
    const auto days = static_cast<std::uint64_t>(calendar.withdrawalMornings.last - first);
    for (CandidateNumber each = 0; each < m_asked.size(); ++each) {
        const std::uint64_t hash = drawn(Withdraws, each);
        if (oneIn(hash, m_behaviour.withdraws))
            m_withdrawing[slotOfDay(first) + hash % days].push_back(each);
    }
}

// An application that has not the first chance may have the second, from the phases after.
void Simulation::planContracts()
{
    const RankedLists& lists = m_campaign->board().lists();
    const Calendar& calendar = m_campaign->board().calendar();
    const Day first = calendar.mainPhase.first;
    const auto early = static_cast<std::uint64_t>(calendar.workStudyMornings.first - first);
    const auto late = static_cast<std::uint64_t>(calendar.withdrawals.first + 14 -
                                                 calendar.workStudyMornings.first);
    for (FormationNumber formation = 0; formation < lists.formationCount(); ++formation) {
        if (lists.formations()[formation].track != Track::WorkStudy)
            continue;
        for (std::uint32_t rank = 1; rank <= lists.length(formation); ++rank) {
            const ApplicationNumber each = lists.at(formation, rank);
            const std::uint64_t hash = drawn(Contract, lists.candidateOf(each), formation);
            if (oneIn(hash, m_behaviour.findsContract))
                m_contracts[slotOfDay(first) + hash % early].push_back(each);
            else if (oneIn(mix64(hash), m_behaviour.findsContractLate))
                m_contracts[slotOfDay(calendar.workStudyMornings.first) + hash % late].push_back(
                    each);
        }
    }
}

void Simulation::playDay()
{
    const Board& board = m_campaign->board();
    m_actions.clear();
    planAnswers();
    std::vector<CandidateNumber> asked;
    for (const CandidateNumber each : std::exchange(m_answering[slotOfDay(board.day())], {})) {
        if (m_asked[each] == board.day() || board.isPlaced(each))
            continue;
        m_asked[each] = static_cast<std::uint8_t>(board.day());
        asked.push_back(each);
    }
    drawBeside(static_cast<std::uint32_t>(asked.size()),
               [&](std::uint32_t at, Actions& said) { answer(asked[at], said); });
    if (board.phase() == Phase::Ordering) {
        drawBeside(board.lists().candidateCount(),
                   [&](CandidateNumber each, Actions& said) { saveOrder(each, said); });
    }
    showContracts();
    withdraw();
    m_refused += m_campaign->act(m_actions).size();
}

// What people say depends on the board alone, which nobody writes meanwhile; their words are put
// one after the other as one thread would have.
template <class Drawing>
void Simulation::drawBeside(std::uint32_t count, Drawing drawing)
{
    std::vector<Actions> said(static_cast<std::size_t>(m_campaign->threads()));
    inShards(m_campaign->threads(), count,
             [&](std::uint64_t shard, std::uint32_t first, std::uint32_t last) {
                 for (std::uint32_t each = first; each < last; ++each)
                     drawing(each, said[shard]);
             });
    for (const Actions& each : said)
        m_actions.insert(m_actions.end(), each.begin(), each.end());
}

// When what came this morning will be answered.
void Simulation::planAnswers()
{
    const Board& board = m_campaign->board();
    if (board.phase() == Phase::Complementary)
        return;
    for (const ApplicationNumber each : board.called()) {
        const CandidateNumber candidate = board.lists().candidateOf(each);
        if (board.state(each) != State::Proposed ||
            oneIn(drawn(Forgets, candidate, each), m_behaviour.forgets))
            continue;
        const std::uint64_t hash = drawn(When, candidate, board.day());
        Day day = board.day();
        const auto later = static_cast<std::uint64_t>(board.due(each) - day);
        if (later > 0 && !oneIn(hash, m_behaviour.answersSameDay))
            day += 1 + static_cast<int>(hash % later);
        m_answering[slotOfDay(day)].push_back(candidate);
    }
}

// The best of what is held and proposed is kept, the other proposals are declined first.
void Simulation::answer(CandidateNumber candidate, Actions& said) const
{
    const Board& board = m_campaign->board();
    const int second = secondOf(candidate);
    const bool takesNothing = oneIn(drawn(TakesNothing, candidate), m_behaviour.takesNothing);
    std::optional<ApplicationNumber> best;
    bool betterMayCome = false;
    board.lists().forEachSlot(candidate, [&](std::uint32_t, ApplicationNumber each) {
        const State state = board.state(each);
        if (!best && !takesNothing && (state == State::Proposed || state == State::Held))
            best = each;
        else if (state == State::Proposed)
            said.push_back({EventKind::Declined, each, second});
        betterMayCome = betterMayCome || (!best && isWanted(state));
    });
    if (!best)
        return;
    const bool early = oneIn(drawn(Early, candidate), m_behaviour.acceptsEarly);
    if (!betterMayCome || early || board.phase() == Phase::Withdrawals)
        said.push_back({EventKind::AcceptedForGood, *best, second});
    else if (board.state(*best) == State::Proposed)
        said.push_back({EventKind::AcceptedForNow, *best, second});
}

// Each on a day of their own; who made new wishes saves an order anyway.
void Simulation::saveOrder(CandidateNumber candidate, Actions& said) const
{
    const Board& board = m_campaign->board();
    const DaySpan& days = board.calendar().ordering;
    const auto count = static_cast<std::uint64_t>(days.last - days.first) + 1;
    const auto today = static_cast<std::uint64_t>(board.day() - days.first);
    if (board.isPlaced(candidate) || drawn(OrderDay, candidate) % count != today ||
        oneIn(drawn(TakesNothing, candidate), m_behaviour.takesNothing))
        return;
    bool holds = false;
    bool wants = false;
    bool isNew = false;
    board.lists().forEachSlot(candidate, [&](std::uint32_t, ApplicationNumber each) {
        holds = holds || board.state(each) == State::Held;
        wants = wants || isWanted(board.state(each));
        isNew = isNew || board.lists().complementary(each);
    });
    const std::uint32_t chance = holds ? m_behaviour.ordersHolding : m_behaviour.ordersWaiting;
    if (wants && (isNew || oneIn(drawn(Orders, candidate), chance)))
        said.push_back({EventKind::OrderAsPreferred, candidate, secondOf(candidate)});
}

void Simulation::showContracts()
{
    const Board& board = m_campaign->board();
    const auto shown = std::exchange(m_contracts[slotOfDay(board.day())], {});
    for (const ApplicationNumber each : shown) {
        const CandidateNumber candidate = board.lists().candidateOf(each);
        if (board.state(each) != State::Searching || board.isPlaced(candidate) ||
            m_asked[candidate] == board.day())
            continue;
        m_actions.push_back({EventKind::ContractDeposited, each, 9 * 3600 + 60});
        m_actions.push_back({EventKind::ContractValidated, each, 9 * 3600 + 120});
    }
}

void Simulation::withdraw()
{
    const Board& board = m_campaign->board();
    const auto gone = std::exchange(m_withdrawing[slotOfDay(board.day())], {});
    for (const CandidateNumber each : gone) {
        board.lists().forEachSlot(each, [&](std::uint32_t, ApplicationNumber application) {
            if (board.state(application) == State::Final)
                m_actions.push_back({EventKind::Withdrew, application, secondOf(each)});
        });
    }
}

} // namespace delibere::campaign
