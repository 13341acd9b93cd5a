// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/invariants.h"

#include <algorithm>
#include <utility>

namespace delibere::campaign {

InvariantWatch::InvariantWatch(const Board& board)
    : m_takenBefore(board.lists().formationCount()), m_lastRanks(board.lists().formationCount()),
      m_reopened(board.lists().formationCount())
{
    checkLists(board);
}

void InvariantWatch::breaks(int invariant, std::uint32_t subject)
{
    m_broken.push_back({invariant, subject, m_day});
}

// I13: ranks are 1 … n, and each application has one.
void InvariantWatch::checkLists(const Board& board)
{
    const RankedLists& lists = board.lists();
    for (FormationNumber formation = 0; formation < lists.formationCount(); ++formation) {
        for (std::uint32_t rank = 1; rank <= lists.length(formation); ++rank) {
            const ApplicationNumber each = lists.at(formation, rank);
            if (lists.rankOf(each) != rank || lists.formationOf(each) != formation ||
                lists.complementary(each) != (rank > lists.mainLength(formation)))
                breaks(13, formation);
        }
    }
}

void InvariantWatch::beforeMorning(const Board& board)
{
    m_day = board.day();
    for (FormationNumber each = 0; each < board.lists().formationCount(); ++each)
        m_takenBefore[each] = board.seatsTaken(each);
    m_called.resize(board.lists().count(), static_cast<std::uint8_t>(noDay));
    m_evening.resize(board.lists().count(), State::Ranked);
    m_validated.resize(board.lists().count());
    m_before.assign(board.states().begin(), board.states().end());
}

std::vector<Broken> InvariantWatch::afterMorning(const Board& board)
{
    const RankedLists& lists = board.lists();
    for (const ApplicationNumber each : board.called()) {
        m_called[each] = static_cast<std::uint8_t>(m_day);
        if (!isCallable(m_before[each]))
            breaks(6, each);
    }
    auto from = board.called().begin();
    for (FormationNumber formation = 0; formation < lists.formationCount(); ++formation) {
        std::vector<ApplicationNumber> calls;
        for (; from != board.called().end() && lists.formationOf(*from) == formation; ++from)
            calls.push_back(*from);
        checkCalls(board, formation, calls);
    }
    checkCandidates(board);
    checkSeats(board);
    checkDeadlines(board, false);
    checkPlaces(board);
    if (board.phase() == Phase::Complementary) {
        checkOrders(board);
        if (board.called().empty())
            checkFixpoint(board);
    }
    checkLosses(board);
    m_before.assign(board.states().begin(), board.states().end());
    return std::exchange(m_broken, {});
}

// I3 never more than the target (beyond the rank limit), I4 nobody is passed over, I5 no seat stays
// empty while somebody waits, I12 the last rank only grows.
void InvariantWatch::checkCalls(const Board& board, FormationNumber formation,
                                std::span<const ApplicationNumber> calls)
{
    const RankedLists& lists = board.lists();
    const Formation& facts = lists.formations()[formation];
    if (!board.calendar().hasMorning(m_day, facts.track)) {
        if (!calls.empty())
            breaks(7, formation);
        return;
    }
    const std::uint32_t target = board.target(formation);
    const std::uint32_t before = m_takenBefore[formation];
    const std::uint32_t free = target - std::min(target, before);
    std::uint32_t last = 0;
    std::uint32_t beyondLimit = 0;
    for (const ApplicationNumber each : calls) {
        last = std::max(last, lists.rankOf(each));
        beyondLimit += static_cast<std::uint32_t>(lists.rankOf(each) > facts.rankLimit);
    }
    if (beyondLimit > free)
        breaks(3, formation);
    for (std::uint32_t rank = 1; rank <= lists.length(formation); ++rank) {
        const ApplicationNumber each = lists.at(formation, rank);
        const bool passedOver = isCallable(m_before[each]) &&
                                std::find(calls.begin(), calls.end(), each) == calls.end();
        if (passedOver && rank < last)
            breaks(4, each);
        if (passedOver && calls.size() < free)
            breaks(5, each);
    }
    if (board.lastRankCalled(formation) < m_lastRanks[formation] ||
        board.lastRankCalled(formation) < last)
        breaks(12, formation);
    m_lastRanks[formation] = board.lastRankCalled(formation);
}

// I1 one hold, I2 nothing beside a place, I17 no hold after withdrawals.
void InvariantWatch::checkCandidates(const Board& board)
{
    const bool late = board.phase() == Phase::Withdrawals;
    for (CandidateNumber candidate = 0; candidate < board.lists().candidateCount(); ++candidate) {
        int holds = 0;
        int places = 0;
        int live = 0;
        board.lists().forEachSlot(candidate, [&](std::uint32_t, ApplicationNumber each) {
            holds += static_cast<int>(board.state(each) == State::Held);
            places += static_cast<int>(board.state(each) == State::Final);
            live += static_cast<int>(isLive(board.state(each)));
        });
        if (holds > 1)
            breaks(1, candidate);
        if (places > 1 || (board.isPlaced(candidate) && live > 0))
            breaks(2, candidate);
        if (late && holds > 0)
            breaks(17, candidate);
    }
}

// I18: the seats that the board counts are those that applications hold.
void InvariantWatch::checkSeats(const Board& board)
{
    const RankedLists& lists = board.lists();
    for (FormationNumber formation = 0; formation < lists.formationCount(); ++formation) {
        std::uint32_t taken = 0;
        for (std::uint32_t rank = 1; rank <= lists.length(formation); ++rank)
            taken += static_cast<std::uint32_t>(holdsSeat(board.state(lists.at(formation, rank))));
        if (taken != board.seatsTaken(formation))
            breaks(18, formation);
    }
}

// I8 each deadline is that of the day of the proposal, I9 none has passed in the evening.
void InvariantWatch::checkDeadlines(const Board& board, bool closed)
{
    const RankedLists& lists = board.lists();
    for (ApplicationNumber each = 0; each < lists.count(); ++each) {
        if (board.state(each) != State::Proposed)
            continue;
        const Track track = lists.formations()[lists.formationOf(each)].track;
        const Day due = board.due(each);
        if (due < m_day || due != board.calendar().dueOf(m_called[each], track))
            breaks(8, each);
        if (closed && due <= m_day)
            breaks(9, each);
    }
}

// I20 no alternance without a validated contract, I21 a place is only ever withdrawn.
void InvariantWatch::checkPlaces(const Board& board)
{
    const RankedLists& lists = board.lists();
    for (ApplicationNumber each = 0; each < lists.count(); ++each) {
        const State was = m_evening[each];
        const State is = board.state(each);
        if ((isCallable(is) || holdsSeat(is)) && m_validated[each] == 0 &&
            lists.formations()[lists.formationOf(each)].track == Track::WorkStudy)
            breaks(20, each);
        if (was == State::Final && is != State::Final && is != State::Withdrawn)
            breaks(21, each);
    }
}

// I15: after a complementary morning each has one place at most, and waits for better ones only.
void InvariantWatch::checkOrders(const Board& board)
{
    for (CandidateNumber candidate = 0; candidate < board.lists().candidateCount(); ++candidate) {
        int held = noDay + 1;
        int seats = 0;
        int worst = 0;
        board.lists().forEachSlot(candidate, [&](std::uint32_t slot, ApplicationNumber each) {
            const State state = board.state(each);
            if (state == State::Proposed || state == State::Held) {
                held = board.orderInSlot(slot);
                ++seats;
            } else if (isLive(state)) {
                worst = std::max<int>(worst, board.orderInSlot(slot));
            }
        });
        if (seats > 1 || worst > held)
            breaks(15, candidate);
    }
}

// I16: what was lost since the last look made way for a better proposal of today, or for T13.
void InvariantWatch::checkLosses(const Board& board)
{
    const RankedLists& lists = board.lists();
    for (ApplicationNumber each = 0; each < lists.count(); ++each) {
        if (board.state(each) != State::Lost || m_before[each] == State::Lost)
            continue;
        if (m_day == board.calendar().ordering.last)
            continue;
        bool better = false;
        lists.forEachSlot(
            lists.candidateOf(each), [&](std::uint32_t slot, ApplicationNumber other) {
                better = better ||
                         (m_called[other] == m_day && board.orderInSlot(slot) < board.order(each));
            });
        if (!better)
            breaks(16, each);
    }
}

// I22: nobody waits for a seat that is free, or that went to a lower rank in this phase.
void InvariantWatch::checkFixpoint(const Board& board)
{
    const RankedLists& lists = board.lists();
    for (FormationNumber formation = 0; formation < lists.formationCount(); ++formation) {
        // A late contract, and who was reinstated, stand above who was called before them.
        if (lists.formations()[formation].track == Track::WorkStudy || m_reopened[formation] != 0)
            continue;
        std::optional<ApplicationNumber> waits;
        for (std::uint32_t rank = 1; rank <= lists.length(formation); ++rank) {
            const ApplicationNumber each = lists.at(formation, rank);
            const bool called = board.calendar().complementaryMornings.contains(m_called[each]);
            if (isCallable(board.state(each)))
                waits = waits.value_or(each);
            else if (waits && called && board.state(each) == State::Held)
                breaks(22, *waits);
        }
        if (waits && board.seatsTaken(formation) < board.target(formation))
            breaks(22, *waits);
    }
}

std::vector<Broken> InvariantWatch::afterClose(const Board& board, const Positions& positions)
{
    const RankedLists& lists = board.lists();
    m_shown.resize(lists.count()); // lists may have come since the morning
    m_before.resize(lists.count(), State::Ranked);
    m_validated.resize(lists.count());
    m_called.resize(lists.count(), static_cast<std::uint8_t>(noDay));
    for (ApplicationNumber each = 0; each < lists.count(); ++each) {
        if (board.state(each) == State::Proposed && m_before[each] != State::Proposed)
            breaks(7, each);
        const std::uint16_t now = positions.of(each);
        const Track track = lists.formations()[lists.formationOf(each)].track;
        if (track == Track::Classic && m_shown[each] != 0 && now > m_shown[each])
            breaks(11, each);
        m_shown[each] = now;
        if (!isWanted(m_before[each]) && isWanted(board.state(each)))
            m_reopened[lists.formationOf(each)] = 1;
        if (board.state(each) == State::Validated)
            m_validated[each] = 1;
        else if (board.state(each) == State::Searching)
            m_validated[each] = 0;
    }
    checkCandidates(board);
    checkSeats(board);
    checkDeadlines(board, true);
    checkLosses(board);
    m_evening.assign(board.states().begin(), board.states().end());
    return std::exchange(m_broken, {});
}

} // namespace delibere::campaign
