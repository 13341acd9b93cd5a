// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/history.h"

namespace delibere::campaign {

Concern::Concern(const RankedLists& lists, std::span<const CandidateNumber> candidates)
    : m_lists(&lists), m_candidates(lists.candidateCount())
{
    for (const CandidateNumber each : candidates)
        m_candidates[each] = true;
}

bool Concern::holds(const Event& event) const
{
    switch (event.kind) {
    case EventKind::DayOpened:
    case EventKind::MorningDone:
    case EventKind::DayClosed:
    case EventKind::TargetNamed:
    case EventKind::TargetSet:
        return true;
    case EventKind::OrderBegun:
    case EventKind::OrderAsPreferred:
        return m_candidates[event.subject];
    default:
        return m_candidates[m_lists->candidateOf(event.subject)];
    }
}

namespace {

void foldOwn(Board& board, CandidateNumber candidate, std::span<const Event> events)
{
    const Concern own(board.lists(), {&candidate, 1});
    for (const Event& each : events) {
        if (own.holds(each))
            board.apply(each);
    }
}

} // namespace

Board boardOf(CandidateNumber candidate, std::span<const Event> events, const RankedLists& lists,
              const Calendar& calendar, const Switches& switches)
{
    Board board(lists, calendar, switches, std::vector{candidate});
    foldOwn(board, candidate, events);
    return board;
}

std::vector<Change> changesOf(CandidateNumber candidate, std::span<const Event> events,
                              const RankedLists& lists, const Calendar& calendar,
                              const Switches& switches)
{
    std::vector<Change> changes;
    Board board(lists, calendar, switches, std::vector{candidate});
    board.watch(&changes);
    foldOwn(board, candidate, events);
    return changes;
}

} // namespace delibere::campaign
