// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/calendar_2025.h"

namespace delibere::campaign {

Calendar calendar2025()
{
    Calendar calendar;
    calendar.name = "2025";
    calendar.origin = {2025, 2, 25};
    const auto day = [&](int month, int number) {
        return calendar.dayOf({2025, month, number}).value();
    };
    calendar.applications = {day(2, 25), day(3, 24)};
    calendar.examination = {day(3, 31), day(6, 1)};
    calendar.contractSearch = day(5, 2);
    calendar.mainPhase = {day(6, 2), day(6, 16)};
    calendar.classicMornings = {day(6, 2), day(6, 15)};
    calendar.workStudyMornings = {day(6, 13), day(6, 16)};
    calendar.ordering = {day(6, 17), day(6, 23)};
    calendar.complementaryMornings = {day(6, 24), day(7, 17)};
    calendar.newListsFrom = day(7, 8);
    calendar.withdrawals = {day(7, 18), day(8, 31)};
    calendar.withdrawalMornings = {day(7, 18), day(8, 30)};
    calendar.classicAnswers = {{{day(6, 2), day(6, 4)}, day(6, 5)},
                               {{day(6, 5), day(6, 15)}, std::nullopt}};
    calendar.workStudyAnswers = {{{day(6, 13), day(6, 16)}, day(6, 16)}};
    calendar.withdrawalAnswers = {{{day(7, 18), day(8, 17)}, day(8, 18)},
                                  {{day(8, 18), day(8, 30)}, std::nullopt}};
    return calendar;
}

} // namespace delibere::campaign
