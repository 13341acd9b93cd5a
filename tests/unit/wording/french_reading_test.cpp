// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/french_reading.h"

#include <catch2/catch.hpp>

#include "wording/french_format.h"

using namespace delibere;

TEST_CASE("an hour is read as people write it, and the half of one is none")
{
    for (const char* typed : {"9h40", "9H40", "9:40", "940", "0940", "09:40", " 9 h 40 ", "9.40",
                              "9\u00a0h\u00a040", "9\u202fh\u202f40"}) {
        CAPTURE(typed);
        CHECK(wording::timeFrom(typed) == "09:40");
    }
    CHECK(wording::timeFrom("14h") == "14:00");
    CHECK(wording::timeFrom(" \u00a0\n") == "");
    for (const char* typed : {"09:40:00", "9h40:12", "9:39:59", "9:40:29"}) {
        CAPTURE(typed);
        CHECK(wording::timeFrom(typed) == "09:40"); // as spreadsheets write hours
    }
    for (const char* typed :
         {"9:40:60", "23:59:30", "9:40:0", "9:40:00:00", "24h00", "9h60", "940h", "12345",
          "9:", "9.", "9", "14", "neuf heures", "-1:00", "9h4", "h40", "9h40h", "\xff"}) {
        CAPTURE(typed);
        CHECK_FALSE(wording::timeFrom(typed));
    }
}

TEST_CASE("every hour comes back as it is printed")
{
    for (const char* time : {"00:00", "09:05", "12:30", "23:59"}) {
        CHECK(wording::timeFrom(wording::formatTime(time)) == time);
        CHECK(wording::timeFrom(time) == time);
    }
}

TEST_CASE("a day is read as people write it, and the half of one is none")
{
    const Date day{2026, 3, 12};
    for (const char* text : {"12/03/2026", "12/3/2026", "12.03.2026", "12032026", "12-3-2026",
                             "12 03 2026", "12 / 3 / 2026", "12 mars 2026", " 12  Mars 2026 ",
                             "12\u00a0MARS\u00a02026", "2026-03-12"}) {
        CAPTURE(text);
        CHECK(wording::dateFrom(text) == day);
    }
    CHECK(wording::dateFrom("1er mars 2026") == Date{2026, 3, 1});
    CHECK(wording::dateFrom("29/02/2024") == Date{2024, 2, 29});
    CHECK(wording::dateFrom("3 aout 2025") == Date{2025, 8, 3});
    for (const char* text : {"",
                             "12/03",
                             "31/02/2026",
                             "29/02/2026",
                             "12/13/2026",
                             "0/3/2026",
                             "mars 2026",
                             "demain",
                             "12/03/026",
                             "12-3-27",
                             "12/3/26",
                             "120326",
                             "12/03/2026 14:00",
                             "12//03/2026",
                             "12 mars",
                             "12 marz 2026",
                             "2er mars 2026",
                             "2026-3-12",
                             "12/03/1789",
                             "12,03,2026",
                             "12/03/20266",
                             "99999999999999",
                             "\xff"}) {
        CAPTURE(text);
        CHECK_FALSE(wording::dateFrom(text));
    }
}

TEST_CASE("every day comes back as it is printed")
{
    for (Date day{2023, 12, 30}; day < Date{2025, 1, 3}; day = day.plusDays(1)) {
        CAPTURE(day.iso());
        CHECK(wording::dateFrom(wording::formatDate(day)) == day);
        CHECK(wording::dateFrom(day.iso()) == day);
    }
}
