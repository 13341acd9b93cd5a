// SPDX-License-Identifier: GPL-3.0-or-later
// The days of one campaign: phases, mornings, deadlines. A calendar is data (calendriers/*.json);
// nothing in the engine knows a date. Days are civil days in Paris, counted from the first day of
// the calendar; a deadline is the last second of a civil day, so that no change of clock matters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/admission.h"
#include "domain/date.h"

namespace delibere::campaign {

using Day = int; // from Calendar::origin, 0-250

inline constexpr Day latestDay = 250; // days are kept in one byte
inline constexpr Day noDay = 255;     // no deadline

// Both ends belong to it; without days when the last stands before the first.
struct DaySpan {
    Day first = 0;
    Day last = -1;

    [[nodiscard]] bool contains(Day day) const { return first <= day && day <= last; }
    [[nodiscard]] bool none() const { return last < first; }

    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

// Proposals received on these days are answered by one day, or by the day after each.
struct AnswerRule {
    DaySpan received;
    std::optional<Day> due; // absent: the day after

    friend bool operator==(const AnswerRule&, const AnswerRule&) = default;
};

enum class Phase { Preparation, Main, Ordering, Complementary, Withdrawals, Over };

struct Calendar {
    std::string name; // "2025"
    Date origin;
    DaySpan applications;
    DaySpan examination;
    Day contractSearch = 0; // alternance: ranked applications may look for a contract from here on
    DaySpan mainPhase;
    DaySpan classicMornings; // of the main phase
    DaySpan workStudyMornings;
    DaySpan ordering;              // candidates put their applications in order
    DaySpan complementaryMornings; // none: the campaign has no complementary phase
    Day newListsFrom = 0;          // from here on the complementary lists are called too
    DaySpan withdrawals;
    DaySpan withdrawalMornings;
    std::vector<AnswerRule> classicAnswers; // of the main phase
    std::vector<AnswerRule> workStudyAnswers;
    std::vector<AnswerRule> withdrawalAnswers;
    std::vector<std::string> inferred; // keys that no text was found for

    [[nodiscard]] Date dateOf(Day day) const { return origin.plusDays(day); }
    [[nodiscard]] std::optional<Day> dayOf(const Date& date) const;
    [[nodiscard]] Day lastDay() const { return withdrawals.last; }
    [[nodiscard]] Phase phaseOf(Day day) const;
    // Whether proposals go out that morning.
    [[nodiscard]] bool hasMorning(Day day, Track track) const;
    // Last day to answer what is received that day; noDay where nothing is asked (complementary).
    [[nodiscard]] Day dueOf(Day received, Track track) const;

    friend bool operator==(const Calendar&, const Calendar&) = default;
};

enum class CalendarFault {
    TooLong,        // more days than one byte counts
    PhasesDisorder, // phases overlap, leave days between them or come in another order
    MorningOutside, // a morning outside its phase
    NoDeadline,     // a morning whose proposals nobody says when to answer
    DeadlinePassed, // a deadline before the proposal, or after the phase it belongs to
};

// The first fault; absent: the engine can run by it.
[[nodiscard]] std::optional<CalendarFault> faultOf(const Calendar& calendar);

} // namespace delibere::campaign
