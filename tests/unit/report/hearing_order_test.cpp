// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "report/layout.h"
#include "unit/report/form_text.h"
#include "unit/report/paper_case.h"

using namespace delibere;
using namespace delibere::report;
using Catch::Contains;

TEST_CASE("the ordre de passage names who evaluates a candidate, or everybody who sits")
{
    const std::string text = textOf(sample::hearingOrder());
    CHECK_THAT(text, Contains("1 | 10\u00a0h\u00a000 | ROUSSEL Amélie | "));
    CHECK_THAT(text, Contains(" | Claire Martin et Paul Okafor"));
    CHECK_THAT(text, Contains(" | tous ceux qui siègent"));
}

TEST_CASE("the ordre de passage leaves out who is named and does not sit")
{
    sample::HearingCase day = sample::hearingOrder();
    day.session.recusals.push_back(
        {day.session.candidates.front().id, day.session.jurors[0].id, "cousin germain"});
    CHECK_THAT(textOf(day), Contains(" | Paul Okafor\n"));
    CHECK_THAT(textOf(day), !Contains("cousin"));
    day.session.jurors[1].attendance = Attendance::Absent;
    CHECK_THAT(textOf(day), !Contains("Paul Okafor"));
}

TEST_CASE("the ordre de passage says who is not heard and not why, nor that a decision waits")
{
    sample::HearingCase day = sample::hearingOrder();
    Candidate& away = day.session.candidates[1];
    away.status = CandidateStatus::Excused;
    away.statusReason = "hospitalisation";
    day.session.candidates[2].status = CandidateStatus::Suspended;
    const std::string text = textOf(day);
    CHECK_THAT(text, Contains("excusé sur justificatif"));
    CHECK_THAT(text, !Contains("hospitalisation"));
    CHECK_THAT(text, !Contains("suspend"));
    day.session.candidates[2].status = CandidateStatus::Expected;
    CHECK(textOf(day) == text); // whether or not it is
}

TEST_CASE("an ordre de passage without candidates is an empty table")
{
    sample::HearingCase day = sample::hearingOrder();
    day.session.candidates.clear();
    const std::vector<Table> tables = tablesOf(day);
    REQUIRE(tables.size() == 1);
    CHECK(tables.front().rows.empty());
}

TEST_CASE("an ordre de passage with rooms has a table for each, and one for who has none")
{
    sample::HearingCase day = sample::hearingOrder();
    day.session.candidates[0].room = "Salle B";
    day.session.candidates[1].room = "Salle A";
    day.session.candidates[2].room = "SALLE B";
    CHECK_THAT(textOf(day), Contains("# Salle B\n"));
    CHECK_THAT(textOf(day), Contains("# Sans salle\n"));
    const std::vector<Table> tables = tablesOf(day);
    REQUIRE(tables.size() == 3);
    CHECK(tables[0].rows.size() == 2);
    CHECK(tables[1].rows.size() == 1);
    for (Candidate& candidate : day.session.candidates)
        candidate.room = "Salle A";
    CHECK_THAT(textOf(day), !Contains("Sans salle"));
    CHECK(tablesOf(day).size() == 1);
}
