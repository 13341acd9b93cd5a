// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/ranked_lists.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace delibere::campaign {

namespace {

constexpr std::uint32_t mostInList = 65'535;
constexpr std::uint32_t mostOfOne = 125;

// By preference; those that say none (0) last, by number.
std::uint32_t sortKey(std::uint8_t preference)
{
    return preference == 0 ? std::numeric_limits<std::uint8_t>::max() + 1U : preference;
}

} // namespace

tl::expected<RankedLists, ListFault> RankedLists::make(std::vector<Formation> formations,
                                                       std::uint32_t candidates, Lists main)
{
    RankedLists made;
    made.m_formations = std::move(formations);
    made.m_candidates = candidates;
    if (const auto fault = made.faultIn(main))
        return tl::unexpected(*fault);
    made.append(main);
    made.m_main = std::move(main.offsets);
    made.m_mainCount = made.count();
    made.m_added.assign(made.m_formations.size() + 1, made.m_mainCount);
    made.m_addedSlots.assign(candidates + 1, made.m_mainCount);
    if (const auto fault = made.index(made.m_mainSlots, 0, main.preferences))
        return tl::unexpected(*fault);
    if (made.rankedTwice())
        return tl::unexpected(ListFault::RankedTwice);
    return made;
}

std::optional<ListFault> RankedLists::addComplementary(Lists lists)
{
    if (count() != m_mainCount)
        return ListFault::AddedTwice;
    if (const auto fault = faultIn(lists))
        return fault;
    append(lists);
    for (std::uint32_t& offset : lists.offsets)
        offset += m_mainCount;
    m_added = std::move(lists.offsets);
    auto fault = index(m_addedSlots, m_mainCount, lists.preferences);
    if (!fault && rankedTwice())
        fault = ListFault::RankedTwice;
    if (fault) { // as it was before
        m_added.assign(m_formations.size() + 1, m_mainCount);
        m_addedSlots.assign(m_candidates + 1, m_mainCount);
        for (auto* each : {&m_candidateOf, &m_formationOf, &m_slots})
            each->resize(m_mainCount);
        m_preferences.resize(m_mainCount);
    }
    return fault;
}

std::optional<ListFault> RankedLists::faultIn(const Lists& lists) const
{
    const auto& offsets = lists.offsets;
    if (offsets.size() != m_formations.size() + 1 || offsets.front() != 0 ||
        offsets.back() != lists.candidates.size() ||
        lists.preferences.size() != lists.candidates.size() ||
        !std::is_sorted(offsets.begin(), offsets.end()))
        return ListFault::Offsets;
    for (std::size_t each = 0; each < m_formations.size(); ++each) {
        const std::uint32_t before =
            m_main.empty() ? 0 : mainLength(static_cast<FormationNumber>(each));
        if (offsets[each + 1] - offsets[each] + before > mostInList)
            return ListFault::ListTooLong;
    }
    const bool known = std::all_of(lists.candidates.begin(), lists.candidates.end(),
                                   [&](CandidateNumber each) { return each < m_candidates; });
    return known ? std::nullopt : std::optional(ListFault::UnknownCandidate);
}

void RankedLists::append(const Lists& lists)
{
    m_candidateOf.insert(m_candidateOf.end(), lists.candidates.begin(), lists.candidates.end());
    m_formationOf.reserve(m_candidateOf.size());
    for (std::size_t each = 0; each < m_formations.size(); ++each) {
        m_formationOf.insert(m_formationOf.end(), lists.offsets[each + 1] - lists.offsets[each],
                             static_cast<FormationNumber>(each));
    }
}

// A list is read with the last formation that each candidate was seen in.
bool RankedLists::rankedTwice() const
{
    std::vector<FormationNumber> seen(m_candidates, std::numeric_limits<FormationNumber>::max());
    for (FormationNumber each = 0; each < formationCount(); ++each) {
        for (std::uint32_t rank = 1; rank <= length(each); ++rank) {
            const CandidateNumber candidate = m_candidateOf[at(each, rank)];
            if (seen[candidate] == each)
                return true;
            seen[candidate] = each;
        }
    }
    return false;
}

std::optional<ListFault> RankedLists::index(std::vector<std::uint32_t>& slotsOf,
                                            std::uint32_t first,
                                            const std::vector<std::uint8_t>& preferences)
{
    slotsOf.assign(m_candidates + 2, 0);
    for (ApplicationNumber each = first; each < count(); ++each)
        ++slotsOf[m_candidateOf[each] + 2];
    if (std::any_of(slotsOf.begin(), slotsOf.end(), [](auto number) { return number > mostOfOne; }))
        return ListFault::TooManyOfOne;
    slotsOf[0] = first;
    slotsOf[1] = first;
    for (std::size_t each = 2; each < slotsOf.size(); ++each)
        slotsOf[each] += slotsOf[each - 1];
    m_slots.resize(count());
    m_preferences.resize(count());
    for (ApplicationNumber each = first; each < count(); ++each) {
        const std::uint32_t slot = slotsOf[m_candidateOf[each] + 1]++;
        m_slots[slot] = each;
        m_preferences[slot] = preferences[each - first];
    }
    slotsOf.pop_back(); // what was next of each is now where the following one begins
    for (CandidateNumber candidate = 0; candidate < m_candidates; ++candidate) {
        for (auto slot = slotsOf[candidate] + 1; slot < slotsOf[candidate + 1]; ++slot) {
            for (auto at = slot; at > slotsOf[candidate] &&
                                 sortKey(m_preferences[at]) < sortKey(m_preferences[at - 1]);
                 --at) {
                std::swap(m_preferences[at], m_preferences[at - 1]);
                std::swap(m_slots[at], m_slots[at - 1]);
            }
        }
    }
    return std::nullopt;
}

std::uint32_t RankedLists::rankOf(ApplicationNumber each) const
{
    const FormationNumber formation = m_formationOf[each];
    return complementary(each) ? each - m_added[formation] + mainLength(formation) + 1
                               : each - m_main[formation] + 1;
}

std::uint32_t RankedLists::slotOf(ApplicationNumber each) const
{
    const CandidateNumber candidate = m_candidateOf[each];
    const auto& slots = complementary(each) ? m_addedSlots : m_mainSlots;
    std::uint32_t slot = slots[candidate];
    while (m_slots[slot] != each)
        ++slot;
    return slot;
}

std::size_t RankedLists::bytes() const
{
    const auto bytesOf = [](const auto& each) { return each.capacity() * sizeof(each[0]); };
    return bytesOf(m_formations) + bytesOf(m_main) + bytesOf(m_added) + bytesOf(m_candidateOf) +
           bytesOf(m_formationOf) + bytesOf(m_mainSlots) + bytesOf(m_addedSlots) +
           bytesOf(m_slots) + bytesOf(m_preferences);
}

} // namespace delibere::campaign
