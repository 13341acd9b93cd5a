// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/blindness.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

const CandidateId c1("c1");
const Viewer member = Viewer::member(JurorId("m2"));

} // namespace

TEST_CASE("a member sees the others' marks once their own sheet is handed in")
{
    const JurySession session = sample::session();
    CHECK(sightOf(session, c1, member, SheetState::Draft) == Sight::OwnSheet);
    CHECK(sightOf(session, c1, member, SheetState::Submitted) == Sight::Everything);
}

TEST_CASE("the president is blind like every member")
{
    const Viewer president = Viewer::member(JurorId("m1"));
    CHECK(sightOf(sample::session(), c1, president, SheetState::Draft) == Sight::OwnSheet);
}

TEST_CASE("a member who withdrew sees nothing, even of a sheet handed in before")
{
    JurySession session = sample::session();
    session.recusals = {{c1, JurorId("m2"), ""}};
    CHECK(sightOf(session, c1, member, SheetState::Submitted) == Sight::Nothing);
}

TEST_CASE("a member who is absent, or gone when the candidate is heard, sees no one's marks")
{
    JurySession session = sample::session();
    session.candidates[0].time = "16:00";
    session.jurors[1].departure = "15:30";
    CHECK(sightOf(session, c1, member, SheetState::Submitted) == Sight::OwnSheet);
    session.jurors[1].departure = "16:30";
    CHECK(sightOf(session, c1, member, SheetState::Submitted) == Sight::Everything);
    session.jurors[1].attendance = Attendance::Absent;
    CHECK(sightOf(session, c1, member, SheetState::Submitted) == Sight::OwnSheet);
}

TEST_CASE("someone who is not of this jury sees nothing; the staff see everything")
{
    const JurySession session = sample::session();
    const Viewer stranger = Viewer::member(JurorId("m9"));
    CHECK(sightOf(session, c1, stranger, SheetState::Submitted) == Sight::Nothing);
    CHECK(sightOf(session, c1, Viewer::staff(), SheetState::Draft) == Sight::Everything);
    CHECK(sightOf(session, CandidateId("c9"), member, SheetState::Submitted) == Sight::Nothing);
}
