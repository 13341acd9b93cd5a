// SPDX-License-Identifier: GPL-3.0-or-later
// Who may be called, and in which order: the signed lists of all formations as one array of
// applications, found by formation and by candidate. Only ranked applications are here; who was
// refused is never called and costs nothing.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <tl/expected.hpp>

#include "campaign/calendar.h"
#include "campaign/numbers.h"
#include "domain/admission.h"

namespace delibere::campaign {

struct Formation {
    Track track = Track::Classic;
    std::uint16_t capacity = 0;          // places
    std::uint16_t target = 0;            // how many to hold called: the capacity, or more (A15)
    std::uint32_t rankLimit = 0;         // whoever is ranked up to here is called whatever is free
    std::optional<Day> contractsUntil{}; // A7: last day for contracts; absent: always

    friend bool operator==(const Formation&, const Formation&) = default;
};

// The lists of one phase, one after the other, best first.
struct Lists {
    std::vector<std::uint32_t> offsets;      // of each formation, and the end
    std::vector<CandidateNumber> candidates; // at each rank
    std::vector<std::uint8_t> preferences;   // the candidate's own order, 1 = best; 0: not said
};

enum class ListFault {
    Offsets,          // not one more than formations, not growing, or not the lengths of the arrays
    UnknownCandidate, // a number that no candidate has
    RankedTwice,      // a candidate twice in a formation, its complementary list included
    ListTooLong,      // more than 65,535 in one formation
    TooManyOfOne,     // more than 125 applications of one candidate in one phase
    AddedTwice,       // complementary lists were there already
};

class RankedLists {
public:
    static tl::expected<RankedLists, ListFault> make(std::vector<Formation> formations,
                                                     std::uint32_t candidates, Lists main);
    // The complementary lists go on where the main list of the same formation ends (A10). No
    // number that was given before changes.
    std::optional<ListFault> addComplementary(Lists lists);

    [[nodiscard]] const std::vector<Formation>& formations() const { return m_formations; }
    [[nodiscard]] std::uint32_t formationCount() const
    {
        return static_cast<std::uint32_t>(m_formations.size());
    }
    [[nodiscard]] std::uint32_t candidateCount() const { return m_candidates; }
    [[nodiscard]] std::uint32_t mainCount() const { return m_mainCount; }
    [[nodiscard]] std::uint32_t count() const
    {
        return static_cast<std::uint32_t>(m_candidateOf.size());
    }
    [[nodiscard]] CandidateNumber candidateOf(ApplicationNumber each) const
    {
        return m_candidateOf[each];
    }
    [[nodiscard]] FormationNumber formationOf(ApplicationNumber each) const
    {
        return m_formationOf[each];
    }
    [[nodiscard]] bool complementary(ApplicationNumber each) const { return each >= m_mainCount; }
    // 1 is the best; complementary ranks follow those of the main list.
    [[nodiscard]] std::uint32_t rankOf(ApplicationNumber each) const;
    [[nodiscard]] std::uint32_t mainLength(FormationNumber formation) const
    {
        return m_main[formation + 1] - m_main[formation];
    }
    [[nodiscard]] std::uint32_t length(FormationNumber formation) const
    {
        return mainLength(formation) + m_added[formation + 1] - m_added[formation];
    }
    // Precondition: 1 ≤ rank ≤ length.
    [[nodiscard]] ApplicationNumber at(FormationNumber formation, std::uint32_t rank) const
    {
        const std::uint32_t main = mainLength(formation);
        return rank <= main ? m_main[formation] + rank - 1 : m_added[formation] + rank - main - 1;
    }
    // First number of a formation's list of that phase; one past the last: of the next formation.
    [[nodiscard]] ApplicationNumber begin(FormationNumber formation, AdmissionPhase phase) const
    {
        return phase == AdmissionPhase::Main ? m_main[formation] : m_added[formation];
    }

    // A slot is a candidate's view of an application: those of one candidate stand together in two
    // runs, the main phase and the complementary one, each in their own order.
    template <class Visit>
    void forEachSlot(CandidateNumber candidate, Visit visit) const
    {
        for (auto slot = m_mainSlots[candidate]; slot < m_mainSlots[candidate + 1]; ++slot)
            visit(slot, m_slots[slot]);
        for (auto slot = m_addedSlots[candidate]; slot < m_addedSlots[candidate + 1]; ++slot)
            visit(slot, m_slots[slot]);
    }
    [[nodiscard]] ApplicationNumber inSlot(std::uint32_t slot) const { return m_slots[slot]; }
    [[nodiscard]] std::uint8_t preferenceInSlot(std::uint32_t slot) const
    {
        return m_preferences[slot];
    }
    [[nodiscard]] std::uint32_t slotOf(ApplicationNumber each) const;
    // Without a ranked application of the main phase.
    [[nodiscard]] bool isNewcomer(CandidateNumber candidate) const
    {
        return m_mainSlots[candidate] == m_mainSlots[candidate + 1];
    }
    [[nodiscard]] std::size_t bytes() const;

private:
    RankedLists() = default;
    [[nodiscard]] std::optional<ListFault> faultIn(const Lists& lists) const;
    [[nodiscard]] bool rankedTwice() const;
    void append(const Lists& lists);
    [[nodiscard]] std::optional<ListFault> index(std::vector<std::uint32_t>& slotsOf,
                                                 std::uint32_t first,
                                                 const std::vector<std::uint8_t>& preferences);

    std::vector<Formation> m_formations;
    std::uint32_t m_candidates = 0;
    std::uint32_t m_mainCount = 0;
    std::vector<std::uint32_t> m_main;  // first main number of a formation, and the end
    std::vector<std::uint32_t> m_added; // the same of the complementary lists
    std::vector<CandidateNumber> m_candidateOf;
    std::vector<FormationNumber> m_formationOf;
    std::vector<std::uint32_t> m_mainSlots; // first main slot of a candidate, and the end
    std::vector<std::uint32_t> m_addedSlots;
    std::vector<ApplicationNumber> m_slots;
    std::vector<std::uint8_t> m_preferences; // by slot
};

} // namespace delibere::campaign
