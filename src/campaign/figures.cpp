// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/figures.h"

namespace delibere::campaign {

Figures figuresOf(const Board& board, std::span<const Event> events)
{
    const RankedLists& lists = board.lists();
    Figures figures;
    for (const Event& each : events) {
        if (each.kind != EventKind::Proposed)
            continue;
        ++figures.proposals;
        if (board.state(each.subject) != State::Final)
            continue;
        const Phase phase = board.calendar().phaseOf(each.day);
        const Track track = lists.formations()[lists.formationOf(each.subject)].track;
        ++figures.placed;
        figures.placedComplementary += static_cast<std::uint32_t>(phase == Phase::Complementary);
        figures.placedLate += static_cast<std::uint32_t>(phase == Phase::Withdrawals);
        figures.placedWorkStudy += static_cast<std::uint32_t>(track == Track::WorkStudy);
    }
    for (CandidateNumber each = 0; each < lists.candidateCount(); ++each)
        figures.waitingOnly +=
            static_cast<std::uint32_t>(!lists.isNewcomer(each) && !board.wasProposed(each));
    for (const Formation& each : lists.formations())
        figures.seats += each.capacity;
    return figures;
}

} // namespace delibere::campaign
