// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/calendar.h"

#include <algorithm>
#include <chrono>

namespace delibere::campaign {

namespace {

std::chrono::sys_days civilDay(const Date& date)
{
    return std::chrono::year_month_day{std::chrono::year{date.year},
                                       std::chrono::month{static_cast<unsigned>(date.month)},
                                       std::chrono::day{static_cast<unsigned>(date.day)}};
}

Day dueBy(const std::vector<AnswerRule>& rules, Day received)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const AnswerRule& each) {
        return each.received.contains(received);
    });
    if (rule == rules.end())
        return noDay;
    return rule->due.value_or(received + 1);
}

bool within(const DaySpan& inner, const DaySpan& outer)
{
    return inner.none() || (outer.contains(inner.first) && outer.contains(inner.last));
}

// Every morning has a deadline, not before it and not after `last`.
std::optional<CalendarFault> deadlineFault(const DaySpan& mornings,
                                           const std::vector<AnswerRule>& rules, Day last)
{
    for (Day day = mornings.first; day <= mornings.last; ++day) {
        const Day due = dueBy(rules, day);
        if (due == noDay)
            return CalendarFault::NoDeadline;
        if (due < day || due > last)
            return CalendarFault::DeadlinePassed;
    }
    return std::nullopt;
}

bool inOrder(const Calendar& calendar)
{
    const Day afterOrdering = calendar.complementaryMornings.none()
                                  ? calendar.ordering.last
                                  : calendar.complementaryMornings.last;
    const bool complementaryFollows =
        calendar.complementaryMornings.none() ||
        (calendar.complementaryMornings.first == calendar.ordering.last + 1 &&
         calendar.complementaryMornings.contains(calendar.newListsFrom));
    return !calendar.mainPhase.none() && !calendar.ordering.none() &&
           !calendar.withdrawals.none() && calendar.contractSearch <= calendar.mainPhase.first &&
           calendar.ordering.first == calendar.mainPhase.last + 1 && complementaryFollows &&
           calendar.withdrawals.first == afterOrdering + 1;
}

} // namespace

std::optional<Day> Calendar::dayOf(const Date& date) const
{
    const auto day = (civilDay(date) - civilDay(origin)).count();
    if (day < 0 || day > latestDay)
        return std::nullopt;
    return static_cast<Day>(day);
}

Phase Calendar::phaseOf(Day day) const
{
    if (day < mainPhase.first)
        return Phase::Preparation;
    if (day <= mainPhase.last)
        return Phase::Main;
    if (day <= ordering.last)
        return Phase::Ordering;
    if (complementaryMornings.contains(day))
        return Phase::Complementary;
    return withdrawals.contains(day) ? Phase::Withdrawals : Phase::Over;
}

bool Calendar::hasMorning(Day day, Track track) const
{
    const DaySpan& main = track == Track::Classic ? classicMornings : workStudyMornings;
    return main.contains(day) || complementaryMornings.contains(day) ||
           withdrawalMornings.contains(day);
}

Day Calendar::dueOf(Day received, Track track) const
{
    switch (phaseOf(received)) {
    case Phase::Main:
        return dueBy(track == Track::Classic ? classicAnswers : workStudyAnswers, received);
    case Phase::Withdrawals:
        return dueBy(withdrawalAnswers, received);
    default:
        return noDay;
    }
}

std::optional<CalendarFault> faultOf(const Calendar& calendar)
{
    if (calendar.lastDay() > latestDay)
        return CalendarFault::TooLong;
    if (!inOrder(calendar))
        return CalendarFault::PhasesDisorder;
    if (!within(calendar.classicMornings, calendar.mainPhase) ||
        !within(calendar.workStudyMornings, calendar.mainPhase) ||
        !within(calendar.withdrawalMornings, calendar.withdrawals))
        return CalendarFault::MorningOutside;
    const Day mainLast = calendar.mainPhase.last;
    if (const auto fault =
            deadlineFault(calendar.classicMornings, calendar.classicAnswers, mainLast))
        return fault;
    if (const auto fault =
            deadlineFault(calendar.workStudyMornings, calendar.workStudyAnswers, mainLast))
        return fault;
    return deadlineFault(calendar.withdrawalMornings, calendar.withdrawalAnswers,
                         calendar.withdrawals.last);
}

} // namespace delibere::campaign
