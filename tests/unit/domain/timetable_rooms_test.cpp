// SPDX-License-Identifier: GPL-3.0-or-later
// Several rooms on one day, worked by hand: four members in two pairs, fifty minutes each.
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

const CandidateId c3("c3");
const CandidateId c4("c4");
const JurorId m4("m4");

// c1 and c3 before m1 and m2, c2 and c4 before m3 and m4.
JurySession twoPairs()
{
    JurySession session = sample::session();
    session.jurors.push_back(session.jurors[2]);
    session.jurors[3].id = m4;
    for (const CandidateId& id : {c3, c4}) {
        session.candidates.push_back(session.candidates[0]);
        session.candidates.back().id = id;
    }
    for (const auto& [candidate, one, other] : {std::tuple(c1, m1, m2), std::tuple(c2, m3, m4),
                                                std::tuple(c3, m1, m2), std::tuple(c4, m3, m4)}) {
        session.assignments.push_back({candidate, one});
        session.assignments.push_back({candidate, other});
    }
    return session;
}

TimetableRequest twoRooms()
{
    TimetableRequest request;
    request.start = minutesOfDay("09:00");
    request.passage = 50;
    request.rooms = {"Salle A", "Salle B"};
    return request;
}

// "c1 09:00 Salle A", in the order of the candidates.
std::vector<std::string> places(const JurySession& session)
{
    std::vector<std::string> texts;
    for (const Candidate& candidate : session.candidates)
        texts.push_back(candidate.id.text() + " " + candidate.time + " " + candidate.room);
    return texts;
}

JurySession planned(JurySession session, const TimetableRequest& request)
{
    for (const PutCandidate& edit : editsFor(session, proposeTimetable(session, request).value()))
        session = edited(session, edit);
    return session;
}

// As the session is looked at: in the order of hearing.
std::vector<TimetableConflict> conflicts(JurySession session)
{
    putInHearingOrder(session);
    return timetableConflicts(session, 50, {});
}

} // namespace

TEST_CASE("two rooms run beside each other, and members stay in theirs")
{
    const JurySession day = planned(twoPairs(), twoRooms());
    CHECK(places(day) == std::vector<std::string>{"c1 09:00 Salle A", "c2 09:00 Salle B",
                                                  "c3 09:50 Salle A", "c4 09:50 Salle B"});
    CHECK(conflicts(day).empty());
    CHECK(roomsOf(day) == std::vector<std::string>{"Salle A", "Salle B"});
}

TEST_CASE("a member who evaluates in both rooms is waited for")
{
    JurySession session = twoPairs();
    session.assignments[2].juror = m1; // c2: m1 and m4
    const JurySession day = planned(session, twoRooms());
    // c4 has nobody of c1: it goes first beside it.
    CHECK(places(day) == std::vector<std::string>{"c1 09:00 Salle A", "c2 10:40 Salle A",
                                                  "c3 09:50 Salle A", "c4 09:00 Salle B"});
    CHECK(conflicts(day).empty());
}

TEST_CASE("an order said by hand is kept in each room")
{
    JurySession session = twoPairs();
    session.assignments[2].juror = m1;
    session.hearingOrder = {c1, c2, c3, c4};
    const JurySession day = planned(session, twoRooms());
    CHECK(places(day) == std::vector<std::string>{"c1 09:00 Salle A", "c2 09:50 Salle A",
                                                  "c3 10:40 Salle A", "c4 09:00 Salle B"});
    CHECK(conflicts(day).empty());
}

TEST_CASE("where nobody is named, everybody evaluates, and a second room serves for nothing")
{
    JurySession session = twoPairs();
    session.assignments.clear();
    const JurySession day = planned(session, twoRooms());
    CHECK(places(day) == std::vector<std::string>{"c1 09:00 Salle A", "c2 09:50 Salle A",
                                                  "c3 10:40 Salle A", "c4 11:30 Salle A"});
    CHECK(roomsWithoutPassage(day, {"salle a", "Salle B"}) == std::vector<std::string>{"Salle B"});
    // Before there are hours nothing is said of rooms.
    JurySession blank = session;
    for (Candidate& candidate : blank.candidates)
        candidate.time.clear();
    CHECK(roomsWithoutPassage(blank, {"Salle B"}).empty());
}

TEST_CASE("without rooms to choose from, everybody stays in the room that they have")
{
    JurySession session = twoPairs();
    session.candidates[0].room = "Salle A";
    session.candidates[1].room = "salle  b";
    session.candidates[2].room = "Salle A";
    session.candidates[3].room = "Salle B";
    TimetableRequest request = twoRooms();
    request.rooms.clear();
    CHECK(places(planned(session, request)) ==
          std::vector<std::string>{"c1 09:00 Salle A", "c2 09:00 salle  b", "c3 09:50 Salle A",
                                   "c4 09:50 Salle B"});
}

TEST_CASE("who is settled keeps hour, room and members to themselves")
{
    JurySession session = twoPairs();
    session.candidates[3].time = "09:00";
    session.candidates[3].room = "Salle B";
    TimetableRequest request = twoRooms();
    request.settled = {c4};
    // c2 needs the members of c4.
    CHECK(places(planned(session, request)) ==
          std::vector<std::string>{"c1 09:00 Salle A", "c2 09:50 Salle B", "c3 09:50 Salle A",
                                   "c4 09:00 Salle B"});
}

TEST_CASE("a pause is one in every room, and a day can be too short in each")
{
    TimetableRequest request = twoRooms();
    request.pauses = {{minutesOfDay("09:30"), minutesOfDay("10:00")}};
    CHECK(places(planned(twoPairs(), request))[1] == "c2 10:00 Salle B");
    request.start = minutesOfDay("23:30");
    const auto refused = proposeTimetable(twoPairs(), request);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ProblemCode::DayTooShort);
}

TEST_CASE("two at a time are together in one room, and elsewhere only where a member is in both")
{
    JurySession day = planned(twoPairs(), twoRooms());
    day.candidates[1].room = "SALLE A"; // the same one
    CHECK(conflicts(day) == std::vector<TimetableConflict>{{Kind::Together, c2, c1, {}}});
    day.candidates[1].room = "Salle B";
    day.assignments[2].juror = m1;
    CHECK(conflicts(day) == std::vector<TimetableConflict>{{Kind::TwoRooms, c2, c1, m1}});
    day.recusals.push_back({c2, m1, ""});
    CHECK(conflicts(day).empty());
}

TEST_CASE("of two at a time in two rooms, who is everybody's is told")
{
    JurySession day = planned(twoPairs(), twoRooms());
    std::erase_if(day.assignments, [](const Assignment& each) { return each.candidate == c1; });
    CHECK(conflicts(day) == std::vector<TimetableConflict>{{Kind::NobodyNamed, c1, c2, {}}});
}

TEST_CASE("an order is the order of a room")
{
    JurySession day = planned(twoPairs(), twoRooms());
    day.hearingOrder = {c1, c2, c3, c4};
    day.candidates[1].time = "08:00"; // alone in its room so early
    CHECK(conflicts(day).empty());
    day.candidates[3].time = "07:00"; // behind c2 in the same room
    CHECK(conflicts(day) == std::vector<TimetableConflict>{{Kind::OutOfOrder, c4, c2, {}}});
}

TEST_CASE("whatever is proposed, no member is in two rooms and no room has two at a time")
{
    std::mt19937 random(7);
    for (int run = 0; run < 200; ++run) {
        JurySession session = twoPairs();
        session.assignments.clear();
        for (const CandidateId& candidate : {c1, c2, c3, c4}) {
            std::vector<JurorId> all{m1, m2, m3, m4};
            std::ranges::shuffle(all, random);
            session = edited(session, SetAssignment{candidate, {all[0], all[1]}});
        }
        TimetableRequest request = twoRooms();
        if (run % 2 == 0)
            request.rooms.emplace_back("Salle C");
        request.series = static_cast<int>(random() % 3);
        request.seriesPause = 10;
        REQUIRE(conflicts(planned(session, request)).empty());
    }
}
