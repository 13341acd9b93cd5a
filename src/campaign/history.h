// SPDX-License-Identifier: GPL-3.0-or-later
// Why an application stands where it stands: every change of it, each with its rule.
#pragma once

#include <span>
#include <vector>

#include "campaign/board.h"

namespace delibere::campaign {

// Which events a board of a few candidates needs: theirs, and what the calendar and targets do.
class Concern {
public:
    Concern(const RankedLists& lists, std::span<const CandidateNumber> candidates);

    [[nodiscard]] bool holds(const Event& event) const;

private:
    const RankedLists* m_lists;
    std::vector<bool> m_candidates;
};

// A board of this candidate alone, where these events end.
[[nodiscard]] Board boardOf(CandidateNumber candidate, std::span<const Event> events,
                            const RankedLists& lists, const Calendar& calendar,
                            const Switches& switches);

// Of all applications of one candidate, in their order. Reads the events once and folds those that
// concern the candidate.
[[nodiscard]] std::vector<Change> changesOf(CandidateNumber candidate,
                                            std::span<const Event> events, const RankedLists& lists,
                                            const Calendar& calendar, const Switches& switches);

} // namespace delibere::campaign
