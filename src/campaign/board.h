// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a campaign, and the fold that makes it: apply() is the only way in which anything
// changes, for who runs a campaign and for who replays one.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "campaign/event.h"
#include "campaign/ranked_lists.h"
#include "campaign/rule.h"
#include "campaign/state.h"
#include "campaign/switches.h"

namespace delibere::campaign {

struct Change {
    ApplicationNumber application = 0;
    State from = State::Ranked;
    State to = State::Ranked;
    Rule rule = Rule::Listed;
    Day day = 0;
    std::uint16_t minute = 0;

    friend bool operator==(const Change&, const Change&) = default;
};

class Board {
public:
    // What is given outlives the board. `only`: a board of these candidates, for who asks what
    // became of them; its seats and ranks count them alone, and are whole where all of a list are
    // there.
    Board(const RankedLists& lists, const Calendar& calendar, const Switches& switches,
          std::optional<std::vector<CandidateNumber>> only = std::nullopt);

    // Precondition: the event is one that answer_rules allow, or one of a morning or a day.
    void apply(const Event& event);
    // The complementary lists were added. Precondition: no order was saved that names them.
    void listsGrew();
    // Whom these formations would call this morning, best rank first. Writes nothing but how far it
    // looked, so that formations may be asked side by side.
    void collectCalls(FormationNumber first, FormationNumber last,
                      std::vector<ApplicationNumber>& calls);
    void watch(std::vector<Change>* changes) { m_watch = changes; }

    [[nodiscard]] const RankedLists& lists() const { return *m_lists; }
    [[nodiscard]] const Calendar& calendar() const { return *m_calendar; }
    [[nodiscard]] const Switches& switches() const { return m_switches; }
    [[nodiscard]] Day day() const { return m_day; }
    [[nodiscard]] Phase phase() const { return m_calendar->phaseOf(m_day); }
    [[nodiscard]] State state(ApplicationNumber each) const { return m_states[each]; }
    [[nodiscard]] std::span<const State> states() const { return m_states; }
    // Of what is proposed; noDay: nothing is asked.
    [[nodiscard]] Day due(ApplicationNumber each) const { return m_due[each]; }
    // In the order that the candidate saved for the complementary phase, 1 = best; 0: not in it.
    [[nodiscard]] std::uint8_t order(ApplicationNumber each) const
    {
        return m_orders[m_lists->slotOf(each)];
    }
    [[nodiscard]] std::uint8_t orderInSlot(std::uint32_t slot) const { return m_orders[slot]; }
    [[nodiscard]] bool hasOrdered(CandidateNumber each) const { return m_ordered[each] != 0; }
    [[nodiscard]] bool isPlaced(CandidateNumber each) const { return (m_marks[each] & 1U) != 0; }
    [[nodiscard]] bool wasProposed(CandidateNumber each) const { return (m_marks[each] & 2U) != 0; }
    [[nodiscard]] std::uint32_t placedCount() const { return m_placed; }
    [[nodiscard]] std::uint32_t proposedCount() const { return m_everProposed; }
    [[nodiscard]] std::uint32_t seatsTaken(FormationNumber each) const { return m_taken[each]; }
    [[nodiscard]] std::uint32_t target(FormationNumber each) const { return m_targets[each]; }
    [[nodiscard]] std::uint32_t lastRankCalled(FormationNumber each) const
    {
        return m_lastRanks[each]; // 0: nobody was called
    }
    // Of today's morning, in the order of their numbers.
    [[nodiscard]] std::span<const ApplicationNumber> called() const { return m_called; }
    [[nodiscard]] bool listChanged(FormationNumber each) const { return m_changed[each] != 0; }
    void forgetListChanges() { m_changed.assign(m_changed.size(), 0); }

    // Equal for equal states, however they were reached.
    [[nodiscard]] std::uint64_t hash() const;
    [[nodiscard]] std::size_t bytes() const;

private:
    void open(Day day);
    void rankContracts();
    void archive();
    void propose(ApplicationNumber each);
    void place(ApplicationNumber each, Rule rule);
    void acceptForGood(ApplicationNumber each, Rule rule);
    void acceptForNow(ApplicationNumber each);
    void finishMorning();
    void settleComplementary(CandidateNumber candidate);
    void settleLate(CandidateNumber candidate);
    void beginOrder(CandidateNumber candidate);
    void orderAsPreferred(CandidateNumber candidate);
    void putInOrder(ApplicationNumber each);
    void close();
    void expire();
    void endOrdering();
    void makeHoldsFinal();
    void reinstate(ApplicationNumber each);
    void lookAgainAt(ApplicationNumber each);
    void move(ApplicationNumber each, State to, Rule rule);
    template <class Visit>
    void forEachListed(AdmissionPhase phase, Visit visit);
    template <class Visit>
    void forEachApplication(Visit visit);

    const RankedLists* m_lists;
    const Calendar* m_calendar;
    Switches m_switches;
    std::optional<std::vector<CandidateNumber>> m_only;
    std::vector<Change>* m_watch = nullptr;

    // by application
    std::vector<State> m_states;
    std::vector<std::uint8_t> m_due;
    // by slot
    std::vector<std::uint8_t> m_orders;
    // by candidate
    std::vector<std::uint8_t> m_ordered; // one more than what is in the order; 0: none was saved
    std::vector<std::uint8_t> m_marks;   // 1: placed for good, 2: once had a proposal
    // by formation
    std::vector<std::uint32_t> m_taken;
    std::vector<std::uint32_t> m_targets;
    std::vector<std::uint32_t> m_lastRanks;
    std::vector<std::uint32_t> m_cursors; // ranks up to here have nobody to call; not in the hash
    std::vector<std::uint8_t> m_changed;  // who waits changed; for who shows positions

    std::array<std::vector<ApplicationNumber>, 256> m_dueOn; // proposals by their deadline
    std::vector<ApplicationNumber> m_validated;              // contracts, until the next opening
    std::vector<ApplicationNumber> m_called;
    Day m_day = -1;
    std::uint16_t m_minute = 0;
    FormationNumber m_named = 0; // by TargetNamed
    bool m_searchOpened = false;
    bool m_mainOpened = false;
    bool m_newListsOpened = false;
    std::uint32_t m_placed = 0;
    std::uint32_t m_everProposed = 0;
};

} // namespace delibere::campaign
