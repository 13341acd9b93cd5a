// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/positions.h"

#include <algorithm>

#include "campaign/shards.h"

namespace delibere::campaign {

namespace {

// One list of one phase; `before` wait before its first. Returns how many wait then.
std::uint16_t show(std::span<const State> states, std::span<std::uint16_t> shown,
                   std::uint16_t before, bool frozen)
{
    for (std::size_t each = 0; each < states.size(); ++each) {
        if (!isCallable(states[each])) {
            shown[each] = 0;
            continue;
        }
        ++before;
        shown[each] = frozen && shown[each] != 0 ? std::min(shown[each], before) : before;
    }
    return before;
}

} // namespace

void Positions::update(Board& board, int threads)
{
    const RankedLists& lists = board.lists();
    m_shown.resize(lists.count());
    inShards(
        threads, lists.formationCount(),
        [&](std::uint64_t, FormationNumber first, FormationNumber last) {
            for (FormationNumber each = first; each < last; ++each) {
                if (!board.listChanged(each))
                    continue;
                const bool frozen = lists.formations()[each].track == Track::Classic;
                std::uint16_t before = 0;
                for (const auto phase : {AdmissionPhase::Main, AdmissionPhase::Complementary}) {
                    const ApplicationNumber begin = lists.begin(each, phase);
                    const std::size_t length = lists.begin(each + 1, phase) - begin;
                    before = show(board.states().subspan(begin, length),
                                  std::span(m_shown).subspan(begin, length), before, frozen);
                }
            }
        });
    board.forgetListChanges();
}

} // namespace delibere::campaign
