// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the day, worked by hand: five candidates, fifty minutes each.
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "domain/edit.h"
#include "domain/hearing_order.h"
#include "domain/time_of_day.h"
#include "domain/timetable.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using Kind = TimetableConflictKind;
using sample::c1;
using sample::c2;
using sample::m1;
using sample::m2;
using sample::m3;

JurySession fiveCandidates()
{
    JurySession session = sample::session();
    for (int number = 3; number <= 5; ++number) {
        Candidate candidate = session.candidates[0];
        candidate.id = CandidateId("c" + std::to_string(number));
        session.candidates.push_back(candidate);
    }
    return session;
}

TimetableRequest fromNine()
{
    TimetableRequest request;
    request.start = minutesOfDay("09:00");
    request.passage = 50;
    return request;
}

std::vector<std::string> hours(const Result<std::vector<Passage>>& proposed)
{
    REQUIRE(proposed.has_value());
    std::vector<std::string> hours;
    for (const Passage& passage : *proposed)
        hours.push_back(timeOfDay(passage.from));
    return hours;
}

JurySession withHours(JurySession session, const TimetableRequest& request)
{
    for (const PutCandidate& edit : editsFor(session, proposeTimetable(session, request).value()))
        session = edited(session, edit);
    return session;
}

// c1 at ten, for fifty minutes, alone.
struct OnePassage {
    JurySession session = sample::session();

    OnePassage()
    {
        session.candidates.pop_back();
        session.candidates[0].time = "10:00";
    }
    [[nodiscard]] std::vector<TimetableConflict> conflicts(std::vector<Pause> pauses = {},
                                                           int passage = 50) const
    {
        return timetableConflicts(session, passage, pauses);
    }
};

} // namespace

TEST_CASE("an hour is written with two digits each, and read back")
{
    CHECK(timeOfDay(0) == "00:00");
    CHECK(timeOfDay(9 * 60 + 5) == "09:05");
    CHECK(timeOfDay(23 * 60 + 59) == "23:59");
    for (int minutes = 0; minutes < minutesInDay; ++minutes)
        REQUIRE((isTimeOfDay(timeOfDay(minutes)) && minutesOfDay(timeOfDay(minutes)) == minutes));
}

TEST_CASE("candidates are heard one after the other")
{
    CHECK(hours(proposeTimetable(fiveCandidates(), fromNine())) ==
          std::vector<std::string>{"09:00", "09:50", "10:40", "11:30", "12:20"});
}

TEST_CASE("nobody is heard in a pause, nor begins what would run into it")
{
    TimetableRequest request = fromNine();
    request.pauses = {{minutesOfDay("10:30"), minutesOfDay("10:45")},
                      {minutesOfDay("12:30"), minutesOfDay("14:00")}};
    // c2 ends at 10:40, in the pause: it begins behind it.
    CHECK(hours(proposeTimetable(fiveCandidates(), request)) ==
          std::vector<std::string>{"09:00", "10:45", "11:35", "14:00", "14:50"});
    // One that ends where the pause begins stays in front of it.
    request.pauses = {{minutesOfDay("10:40"), minutesOfDay("11:00")}};
    CHECK(hours(proposeTimetable(fiveCandidates(), request))[2] == "11:00");
    // Pauses that touch are one behind the other, in whatever order they are said.
    request.pauses = {{minutesOfDay("09:30"), minutesOfDay("09:40")},
                      {minutesOfDay("09:00"), minutesOfDay("09:30")}};
    CHECK(hours(proposeTimetable(fiveCandidates(), request))[0] == "09:40");
}

TEST_CASE("after so many passages in a row comes a pause, and lunch is one as well")
{
    TimetableRequest request = fromNine();
    request.series = 2;
    request.seriesPause = 15;
    CHECK(hours(proposeTimetable(fiveCandidates(), request)) ==
          std::vector<std::string>{"09:00", "09:50", "10:55", "11:45", "12:50"});
    // Lunch after the third: the two that follow are a row of their own.
    request.pauses = {{minutesOfDay("11:45"), minutesOfDay("13:30")}};
    CHECK(hours(proposeTimetable(fiveCandidates(), request)) ==
          std::vector<std::string>{"09:00", "09:50", "10:55", "13:30", "14:20"});
}

TEST_CASE("who is not heard has no passage, and a settled candidate keeps theirs to themselves")
{
    JurySession session = fiveCandidates();
    session.candidates[1].status = CandidateStatus::Excused;
    session.candidates[2].time = "10:00";
    TimetableRequest request = fromNine();
    request.settled = {CandidateId("c3")};
    // c1 at nine, c3 stays from 10:00 to 10:50, c4 behind them.
    CHECK(hours(proposeTimetable(session, request)) ==
          std::vector<std::string>{"09:00", "10:50", "11:40"});
    const JurySession after = withHours(session, request);
    CHECK(after.candidate(CandidateId("c3"))->time == "10:00");
    CHECK(after.candidate(c2)->time.empty());
}

TEST_CASE("the order said by hand is the order of the day")
{
    JurySession session = fiveCandidates();
    session.hearingOrder = {c2, c1};
    putInHearingOrder(session);
    const JurySession after = withHours(session, fromNine());
    CHECK(after.candidate(c2)->time == "09:00");
    CHECK(after.candidate(c1)->time == "09:50");
}

TEST_CASE("a day that does not end before midnight is refused, and whose passage it is said")
{
    TimetableRequest request = fromNine();
    request.start = minutesOfDay("22:30");
    const auto proposed = proposeTimetable(fiveCandidates(), request);
    REQUIRE_FALSE(proposed.has_value());
    CHECK(proposed.error() == Problem{ProblemCode::DayTooShort, "c2", {}});
    request.start = minutesOfDay("22:20");
    JurySession two = sample::session();
    CHECK(hours(proposeTimetable(two, request)) == std::vector<std::string>{"22:20", "23:10"});
}

TEST_CASE("the same hours again change nothing, and nothing but hours changes")
{
    const JurySession session = fiveCandidates();
    JurySession after = withHours(session, fromNine());
    CHECK(editsFor(after, proposeTimetable(after, fromNine()).value()).empty());
    for (Candidate& candidate : after.candidates)
        candidate.time.clear();
    CHECK(after == session);
}

TEST_CASE(
    "whatever is asked for, the day that is proposed has no two at a time and none in a pause")
{
    std::mt19937 random(20261130);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    for (int round = 0; round < 200; ++round) {
        JurySession session = fiveCandidates();
        TimetableRequest request;
        request.start = 6 * 60 + upTo(300);
        request.passage = 5 + upTo(60);
        request.series = upTo(3);
        request.seriesPause = upTo(20);
        for (int pause = upTo(3); pause > 0; --pause) {
            const int from = 6 * 60 + upTo(600);
            request.pauses.push_back({from, from + 5 + upTo(90)});
        }
        const CandidateId settled("c" + std::to_string(1 + upTo(4)));
        session.candidates[static_cast<std::size_t>(upTo(4))].time = "16:00";
        if (session.candidate(settled)->time.empty())
            request.settled = {settled}; // has no hour: stays without one
        const JurySession after = withHours(session, request);
        for (const TimetableConflict& found :
             timetableConflicts(after, request.passage, request.pauses))
            REQUIRE((found.kind == Kind::NoHour && found.candidate == settled));
    }
}

TEST_CASE("a passage that fits is in no conflict")
{
    OnePassage one;
    one.session.info.start = "10:00";
    one.session.info.end = "10:50";
    one.session.jurors[1].arrival = "10:00";
    one.session.jurors[1].departure = "10:50";
    one.session.assignments = {{c1, m1}, {c1, m2}};
    CHECK(one.conflicts({{minutesOfDay("09:30"), minutesOfDay("10:00")},
                         {minutesOfDay("10:50"), minutesOfDay("11:00")}})
              .empty());
}

TEST_CASE("an hour that is missing, a pause, an opening and a closing are said of a candidate")
{
    OnePassage one;
    const std::vector<Pause> coffee{{minutesOfDay("10:45"), minutesOfDay("11:00")}};
    CHECK(one.conflicts(coffee) == std::vector<TimetableConflict>{{Kind::InPause, c1}});
    CHECK(one.conflicts(coffee, 0).empty()); // how long it takes is not known
    one.session.info.start = "10:05";
    one.session.info.end = "10:45";
    CHECK(one.conflicts() ==
          std::vector<TimetableConflict>{{Kind::BeforeOpening, c1}, {Kind::AfterClosing, c1}});
    one.session.candidates[0].time = "";
    CHECK(one.conflicts() == std::vector<TimetableConflict>{{Kind::NoHour, c1}});
    one.session.candidates[0].status = CandidateStatus::Absent;
    CHECK(one.conflicts().empty());
}

TEST_CASE("two at a time are said once, of the later one")
{
    JurySession session = sample::session();
    session.candidates[0].time = "10:00";
    session.candidates[1].time = "10:50";
    CHECK(timetableConflicts(session, 50, {}).empty());
    CHECK(timetableConflicts(session, 51, {}) ==
          std::vector<TimetableConflict>{{Kind::Together, c2, c1}});
    session.candidates[1].time = "10:00";
    CHECK(timetableConflicts(session, 0, {}) ==
          std::vector<TimetableConflict>{{Kind::Together, c2, c1}});
}

TEST_CASE("an hour that goes against the order said by hand is said")
{
    JurySession session = sample::session();
    session.candidates[0].time = "10:00";
    session.candidates[1].time = "09:00";
    session.hearingOrder = {c1, c2};
    putInHearingOrder(session);
    CHECK(timetableConflicts(session, 50, {}) ==
          std::vector<TimetableConflict>{{Kind::OutOfOrder, c2, c1}});
    session.hearingOrder = {};
    putInHearingOrder(session);
    CHECK(timetableConflicts(session, 50, {}).empty());
}

TEST_CASE("who is named for a candidate is there from the beginning to the end")
{
    OnePassage one;
    one.session.assignments = {{c1, m1}, {c1, m2}};
    one.session.jurors[1].arrival = "10:10";
    one.session.jurors[2].departure = "10:10"; // not named
    CHECK(one.conflicts() == std::vector<TimetableConflict>{{Kind::MemberArrives, c1, {}, m2}});
    one.session.jurors[1].arrival = "14:00";
    CHECK(one.conflicts() == std::vector<TimetableConflict>{{Kind::MemberArrives, c1, {}, m2}});
    one.session.jurors[1].arrival = "";
    one.session.jurors[1].departure = "10:49";
    CHECK(one.conflicts() == std::vector<TimetableConflict>{{Kind::MemberLeaves, c1, {}, m2}});
    one.session.jurors[1].departure = "10:00";
    CHECK(one.conflicts({}, 0) == std::vector<TimetableConflict>{{Kind::MemberLeaves, c1, {}, m2}});
    one.session.seats = {{c1, m2, true}}; // the president says that they sit
    CHECK(one.conflicts().empty());
    one.session.seats = {};
    one.session.recusals = {{c1, m2, ""}}; // said elsewhere
    CHECK(one.conflicts().empty());
}

TEST_CASE("where nobody is named only who is there for a part of it is said")
{
    OnePassage one;
    one.session.jurors[1].arrival = "14:00";
    one.session.jurors[2].departure = "10:00";
    CHECK(one.conflicts().empty()); // neither sits
    one.session.jurors[1].arrival = "10:10";
    one.session.jurors[2].departure = "10:10";
    CHECK(one.conflicts() == std::vector<TimetableConflict>{{Kind::MemberArrives, c1, {}, m2},
                                                            {Kind::MemberLeaves, c1, {}, m3}});
    one.session.jurors[1].attendance = Attendance::Absent;
    one.session.jurors[2].attendance = Attendance::Absent;
    CHECK(one.conflicts().empty());
}

TEST_CASE("of a commission only who is summoned passes, and nobody else is missed in the day")
{
    JurySession session = fiveCandidates();
    session.candidates[1].interviewed = false;
    session.candidates[3].interviewed = false;
    const auto proposed = proposeTimetable(session, fromNine());
    CHECK(hours(proposed) == std::vector<std::string>{"09:00", "09:50", "10:40"});
    for (const Passage& passage : *proposed)
        CHECK((passage.candidate != c2 && passage.candidate != CandidateId("c4")));
    CHECK(timetableConflicts(withHours(session, fromNine()), 50, {}).empty());
}
