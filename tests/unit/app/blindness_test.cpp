// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/joint_coverage.h"
#include "app/person_data.h"
#include "app/records.h"
#include "app/session_agreement.h"
#include "app/session_grid.h"
#include "signed_room.h"
#include "support/sample.h"

using namespace delibere;
using sample::SignedRoom;

namespace {

using sample::c1;
const Viewer asM1 = Viewer::member(JurorId("m1"));
const Viewer asM2 = Viewer::member(JurorId("m2"));

// m2 has reopened their sheet for c1: theirs is a draft, the two others are in.
struct BlindRoom : SignedRoom {
    BlindRoom() { apply(ReopenSheet{sample::key("c1", "m2"), "Concertation"}, "m2"); }
};

} // namespace

TEST_CASE("the service gives nobody's marks to a member who has not handed in")
{
    BlindRoom room;
    app::Session& session = room.session();
    CHECK(session.sight(c1, asM2) == Sight::OwnSheet);
    CHECK(session.view(c1, asM2).error().code == ProblemCode::SheetsHidden);
    CHECK(session.history(c1, asM2).error().code == ProblemCode::SheetsHidden);
    CHECK(app::GridDocument::of(session, c1, asM2).error().code == ProblemCode::SheetsHidden);
    CHECK(app::MinutesDocument::of(session, asM2).error().code == ProblemCode::SheetsHidden);
    for (const char* other : {"m1", "m3"}) {
        CHECK(session.sheet(sample::key("c1", other), asM2).error().code ==
              ProblemCode::SheetsHidden);
        CHECK(app::SheetDocument::of(session, sample::key("c1", other), asM2).error().code ==
              ProblemCode::SheetsHidden);
    }
}

TEST_CASE("their own sheet stays theirs, and another candidate's marks are not concerned")
{
    BlindRoom room;
    CHECK(room.session().sheet(sample::key("c1", "m2"), asM2)->state == SheetState::Draft);
    CHECK(room.session().view(CandidateId("c2"), asM2).has_value());
}

TEST_CASE("handing in opens the others' marks")
{
    BlindRoom room;
    room.apply(SubmitSheet{sample::key("c1", "m2")}, "m2");
    CHECK(room.session().view(c1, asM2)->sheets.size() == 3);
}

TEST_CASE("a draft that another member is writing is theirs alone, even for one who handed in")
{
    BlindRoom room;
    const auto view = room.session().view(c1, asM1);
    REQUIRE(view.has_value());
    for (const ScoreSheet& sheet : view->sheets)
        CHECK(sheet.state == SheetState::Submitted);
    CHECK(room.session().sheet(sample::key("c1", "m2"), asM1).error().code ==
          ProblemCode::SheetsHidden);
}

TEST_CASE("the checks of the panel hold no mark and stay in sight")
{
    BlindRoom room;
    CHECK(room.session().panel(c1).has_value());
}

TEST_CASE("a member who withdrew is given nothing of that candidate, their own old sheet included")
{
    SignedRoom room;
    room.apply(SetRecusal{c1, JurorId("m2"), ""});
    CHECK(room.session().view(c1, asM2).error().code == ProblemCode::SightRefused);
    CHECK(room.session().sheet(sample::key("c1", "m2"), asM2).error().code ==
          ProblemCode::SightRefused);
}

TEST_CASE("statistics leave out the candidates that the one who asks may not see")
{
    BlindRoom room;
    const auto seen = app::sessionAgreement(room.session(), asM2);
    REQUIRE(seen.has_value());
    CHECK(seen->hidden == 1);
    CHECK(seen->blocks.front().candidates == 1);
    CHECK(app::sessionAgreement(room.session(), Viewer::staff())->hidden == 0);
}

TEST_CASE("what a concertation moved is for the president, once their own sheet is in")
{
    BlindRoom room;
    const auto kept = room.session().revisions(c1, asM1);
    REQUIRE(kept.has_value());
    REQUIRE(kept->size() == 1);
    CHECK(kept->front().reason == "Concertation");
    CHECK(kept->front().before.state == SheetState::Submitted);
    CHECK(kept->front().before.block(BlockId("BC1")).final == Grade(Percent{80}));
    room.apply(SubmitSheet{sample::key("c1", "m2")}, "m2");
    CHECK(room.session().revisions(c1, asM2).error().code == ProblemCode::SightRefused);
    room.apply(ReopenSheet{sample::key("c1", "m1"), "Concertation"}, "m1");
    CHECK(room.session().revisions(c1, asM1).error().code == ProblemCode::SheetsHidden);
}

TEST_CASE("the service keeps the marks of an open deliberation from discreet staff, in every form")
{
    BlindRoom room;
    app::Session& session = room.session();
    const Viewer desk = Viewer::discreetStaff();
    CHECK(session.view(c1, desk).error().code == ProblemCode::MarksNotShown);
    CHECK(session.history(c1, desk).error().code == ProblemCode::MarksNotShown);
    CHECK(session.revisions(c1, desk).error().code == ProblemCode::MarksNotShown);
    CHECK(app::GridDocument::of(session, c1, desk).error().code == ProblemCode::MarksNotShown);
    CHECK(app::MinutesDocument::of(session, desk).error().code == ProblemCode::MarksNotShown);
    CHECK(app::personDataJson(session, desk, c1).error().code == ProblemCode::MarksNotShown);
    for (const char* juror : {"m1", "m2", "m3"})
        CHECK(session.sheet(sample::key("c1", juror), desk).error().code ==
              ProblemCode::MarksNotShown);
    CHECK(app::sessionGrid(session, desk)->hidden == 2);
    CHECK(session.view(c1, Viewer::staff()).has_value());
}

TEST_CASE("what nobody has touched is told to whoever sits, and not who touched the rest")
{
    BlindRoom room;
    const app::Session& session = room.session();
    const auto before = app::jointlyUncovered(session, c1, asM1).value();
    REQUIRE(before.size() > 1);
    room.apply(SetMark{sample::key("c1", "m2"), before.front(), Evidence::Interview, Percent{0}},
               "m2");
    const std::vector<CriterionId> left(before.begin() + 1, before.end());
    CHECK(app::jointlyUncovered(session, c1, asM1).value() == left);
    CHECK(app::jointlyUncovered(session, c1, asM2).value() == left);
    CHECK(app::jointlyUncovered(session, CandidateId("c9"), asM1).error().code ==
          ProblemCode::UnknownCandidate);
    room.apply(SetRecusal{CandidateId("c2"), JurorId("m1"), "lien"});
    CHECK(app::jointlyUncovered(session, CandidateId("c2"), asM1).error().code ==
          ProblemCode::SightRefused);
}
