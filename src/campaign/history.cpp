// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/history.h"

namespace delibere::campaign {

namespace {

bool concerns(const RankedLists& lists, CandidateNumber candidate, const Event& event)
{
    switch (event.kind) {
    case EventKind::DayOpened:
    case EventKind::MorningDone:
    case EventKind::DayClosed:
        return true;
    case EventKind::OrderBegun:
    case EventKind::OrderAsPreferred:
        return event.subject == candidate;
    case EventKind::TargetNamed:
    case EventKind::TargetSet:
        return false;
    default:
        return lists.candidateOf(event.subject) == candidate;
    }
}

void foldOwn(Board& board, CandidateNumber candidate, std::span<const Event> events)
{
    for (const Event& each : events) {
        if (concerns(board.lists(), candidate, each))
            board.apply(each);
    }
}

} // namespace

Board boardOf(CandidateNumber candidate, std::span<const Event> events, const RankedLists& lists,
              const Calendar& calendar, const Switches& switches)
{
    Board board(lists, calendar, switches, candidate);
    foldOwn(board, candidate, events);
    return board;
}

std::vector<Change> changesOf(CandidateNumber candidate, std::span<const Event> events,
                              const RankedLists& lists, const Calendar& calendar,
                              const Switches& switches)
{
    std::vector<Change> changes;
    Board board(lists, calendar, switches, candidate);
    board.watch(&changes);
    foldOwn(board, candidate, events);
    return changes;
}

} // namespace delibere::campaign
