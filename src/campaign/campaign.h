// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign, day by day: openDay, morning, act, closeDay. Every step appends its events and folds
// them; nothing else changes the state. Formations are independent within a morning and candidates
// within a day: any order, and one thread or two, give the same events.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "campaign/answer_rules.h"
#include "campaign/board.h"

namespace delibere::campaign {

struct RefusedAction {
    Action action;
    Refusal refusal = Refusal::Unknown;

    friend bool operator==(const RefusedAction&, const RefusedAction&) = default;
};

// What the morning of an opened day did: `sum` adds mix64(candidate << 32 | formation) over its
// proposals, so that two programs may compare a day whatever order they work in. With how far the
// candidates are in the evening, or now.
struct MorningCount {
    Day day = 0;
    std::uint32_t proposals = 0;
    std::uint64_t sum = 0;
    std::uint32_t proposed = 0; // candidates who ever had a proposal
    std::uint32_t placed = 0;   // candidates who have a place for good

    friend bool operator==(const MorningCount&, const MorningCount&) = default;
};

class Campaign {
public:
    // What is given outlives the campaign. Precondition: no faultOf(calendar).
    Campaign(const RankedLists& lists, const Calendar& calendar, const Switches& switches,
             int threads = 1);

    // Goes on where these events end, as a file keeps them. Precondition: nothing was done yet, and
    // a campaign over the same lists wrote them (firstUnlike).
    void resume(std::vector<Event> events);

    // The day after the last one; the first one may be any up to the first of the main phase.
    std::optional<Refusal> openDay(Day day);
    std::optional<Refusal> morning(); // once a day, also where no proposal is due
    std::optional<Refusal> act(const Action& action);
    // In the order of their seconds, then of candidates, then as they are given.
    std::vector<RefusedAction> act(const std::vector<Action>& actions);
    // A provisional acceptance that keeps these places on waiting lists and searches, and no other.
    // Without a list, A3 decides.
    std::optional<Refusal> hold(ApplicationNumber each, int second,
                                std::optional<std::span<const ApplicationNumber>> kept);
    std::optional<Refusal> closeDay();

    // Of a day that is not the open one, as they come from a file or a clock.
    std::optional<Refusal> actOn(Day day, const Action& action)
    {
        return day == m_board.day() ? act(action) : Refusal::OtherDay;
    }
    void listsGrew() { m_board.listsGrew(); }
    void reserve(std::size_t events) { m_events.reserve(events); }

    [[nodiscard]] const Board& board() const { return m_board; }
    [[nodiscard]] Board& board() { return m_board; }
    [[nodiscard]] const std::vector<Event>& events() const { return m_events; }
    [[nodiscard]] const std::vector<MorningCount>& mornings() const { return m_mornings; }
    [[nodiscard]] int threads() const { return m_threads; }
    // The last complementary morning still made proposals: more of them would have followed.
    [[nodiscard]] bool unfinished() const { return m_unfinished; }

private:
    enum class Stage { Closed, Opened, Running };

    void append(const Event& event);
    void follow(const Event& event);
    void write(const Action& action);
    void collect(std::vector<std::vector<ApplicationNumber>>& shards);

    Board m_board;
    int m_threads;
    Stage m_stage = Stage::Closed;
    bool m_unfinished = false;
    std::vector<Event> m_events;
    std::vector<MorningCount> m_mornings;
};

// The state that these events lead to. Precondition: a campaign over the same lists wrote them.
[[nodiscard]] Board foldOf(std::span<const Event> events, const RankedLists& lists,
                           const Calendar& calendar, const Switches& switches);

// Plays the events again, mornings included: the number of the first that a campaign would not have
// written there; absent when it writes exactly these.
[[nodiscard]] std::optional<std::size_t> firstUnlike(std::span<const Event> events,
                                                     const RankedLists& lists,
                                                     const Calendar& calendar,
                                                     const Switches& switches);

} // namespace delibere::campaign
