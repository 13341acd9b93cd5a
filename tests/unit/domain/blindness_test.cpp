// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/blindness.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

using sample::c1;
const Viewer member = Viewer::member(JurorId("m2"));

} // namespace

TEST_CASE("a member sees the others' marks once their own sheet is handed in")
{
    const JurySession session = sample::session();
    CHECK(sightOf(session, c1, member, SheetState::Draft, false) == Sight::OwnSheet);
    CHECK(sightOf(session, c1, member, SheetState::Submitted, false) == Sight::Everything);
}

TEST_CASE("the president is blind like every member")
{
    const Viewer president = Viewer::member(JurorId("m1"));
    CHECK(sightOf(sample::session(), c1, president, SheetState::Draft, false) == Sight::OwnSheet);
}

TEST_CASE("a member who withdrew sees nothing, even of a sheet handed in before")
{
    JurySession session = sample::session();
    session.recusals = {{c1, JurorId("m2"), ""}};
    CHECK(sightOf(session, c1, member, SheetState::Submitted, false) == Sight::Nothing);
}

TEST_CASE("a member who is absent, or gone when the candidate is heard, sees no one's marks")
{
    JurySession session = sample::session();
    session.candidates[0].time = "16:00";
    session.jurors[1].departure = "15:30";
    CHECK(sightOf(session, c1, member, SheetState::Submitted, false) == Sight::OwnSheet);
    session.jurors[1].departure = "16:30";
    CHECK(sightOf(session, c1, member, SheetState::Submitted, false) == Sight::Everything);
    session.jurors[1].attendance = Attendance::Absent;
    CHECK(sightOf(session, c1, member, SheetState::Submitted, false) == Sight::OwnSheet);
}

TEST_CASE("someone who is not of this jury sees nothing; the staff see everything")
{
    const JurySession session = sample::session();
    const Viewer stranger = Viewer::member(JurorId("m9"));
    CHECK(sightOf(session, c1, stranger, SheetState::Submitted, false) == Sight::Nothing);
    CHECK(sightOf(session, c1, Viewer::staff(), SheetState::Draft, false) == Sight::Everything);
    CHECK(sightOf(session, CandidateId("c9"), member, SheetState::Submitted, false) ==
          Sight::Nothing);
}

TEST_CASE("discreet staff see the marks of a candidate once everyone has signed, not before")
{
    JurySession session = sample::session();
    const Viewer desk = Viewer::discreetStaff();
    CHECK(desk.isStaff());
    CHECK(sightOf(session, c1, desk, SheetState::Submitted, false) == Sight::OwnSheet);
    CHECK(sightOf(session, c1, desk, SheetState::Draft, true) == Sight::Everything);
    session.candidates[0].status = CandidateStatus::Excused; // nothing is deliberated on
    CHECK(sightOf(session, c1, desk, SheetState::Draft, false) == Sight::Everything);
}
