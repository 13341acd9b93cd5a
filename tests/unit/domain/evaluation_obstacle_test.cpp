// SPDX-License-Identifier: GPL-3.0-or-later
// Why a member is not to evaluate a candidate, one reason at a time.
#include <catch2/catch.hpp>

#include "domain/evaluation_obstacle.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::c1;
using sample::m2;
using sample::m3;

struct Meeting {
    JurySession session = sample::session();
    Juror& juror = session.jurors[1]; // m2
    Candidate& candidate = session.candidates[0];

    [[nodiscard]] std::optional<EvaluationObstacle> obstacle(int minutes = 0) const
    {
        return obstacleOf(session, juror, candidate, minutes);
    }
};

} // namespace

TEST_CASE("a member of the panel may evaluate a candidate whom nothing ties to them")
{
    CHECK_FALSE(Meeting().obstacle());
    CHECK_FALSE(Meeting().obstacle(50));
}

TEST_CASE("who does not sit does not evaluate, and it is said why")
{
    Meeting meeting;
    meeting.session.recusals = {{c1, m2, ""}};
    CHECK(meeting.obstacle() == EvaluationObstacle::Recused);
    meeting.juror.attendance = Attendance::Absent;
    CHECK(meeting.obstacle() == EvaluationObstacle::Absent);

    Meeting late;
    late.candidate.time = "09:30";
    late.juror.arrival = "10:00";
    CHECK(late.obstacle() == EvaluationObstacle::NotThere);
    late.candidate.time = "10:00";
    CHECK_FALSE(late.obstacle());
    late.session.seats = {{c1, m2, false}};
    CHECK(late.obstacle() == EvaluationObstacle::NotThere);
}

TEST_CASE(
    "who leaves before the end of the passage does not evaluate, unless the president says so")
{
    Meeting meeting;
    meeting.candidate.time = "11:30";
    meeting.juror.departure = "12:00";
    CHECK_FALSE(meeting.obstacle()); // how long it takes is not known
    CHECK_FALSE(meeting.obstacle(30));
    CHECK(meeting.obstacle(31) == EvaluationObstacle::LeavesEarly);
    meeting.session.seats = {{c1, m2, true}};
    CHECK_FALSE(meeting.obstacle(31));
}

TEST_CASE("a company is the same however it is spelt, and nobody's is no company")
{
    Meeting meeting;
    meeting.juror.employer = "LAITERIE  FICTIVE SAS";
    CHECK(meeting.obstacle() == EvaluationObstacle::SameCompany);
    meeting.juror.employer = "";
    meeting.candidate.company = "";
    CHECK_FALSE(meeting.obstacle());
}

TEST_CASE("who led the repérage of a candidate, or bears their name, does not evaluate them")
{
    Meeting meeting;
    meeting.candidate.interviewers = {"Nadia Colin", "Okafor Paul"};
    CHECK(meeting.obstacle() == EvaluationObstacle::Interviewer);
    meeting.candidate.interviewers = {};
    meeting.juror.name = "Mme Amelie Roussel";
    CHECK(meeting.obstacle() == EvaluationObstacle::SameName);
}

TEST_CASE("a substitute stands aside for whom they replace, and takes the place when it is free")
{
    Meeting meeting;
    meeting.juror.replaces = m3;
    CHECK(meeting.obstacle() == EvaluationObstacle::Substitute);
    meeting.session.seats = {{c1, m2, true}, {c1, m3, true}};
    CHECK_FALSE(meeting.obstacle()); // the president has both at the table
    meeting.session.seats = {};
    meeting.session.recusals = {{c1, m3, ""}};
    CHECK_FALSE(meeting.obstacle());
    meeting.session.recusals = {};
    meeting.session.jurors[2].attendance = Attendance::Absent;
    CHECK_FALSE(meeting.obstacle());
}
