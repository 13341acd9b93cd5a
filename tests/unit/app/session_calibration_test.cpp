// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_calibration.h"

#include <catch2/catch.hpp>

#include "admission_room.h"
#include "app/data_folder.h"
#include "app/framework_library.h"
#include "support/sample.h"
#include "support/scratch_folder.h"

using namespace delibere;

namespace {

// c1 presents BC1 only, and everyone handed in for it.
struct RoomHandedIn {
    RoomHandedIn()
    {
        const auto file = app::loadFramework(app::frameworkFolder() /
                                             "cqp-technicien-maintenance-alimentaire.json");
        JurySession jury = sample::session();
        for (Candidate& candidate : jury.candidates)
            candidate.presented = {BlockId("BC1")};
        session = std::move(*app::Session::create(
            folder.path() / "a.jury", jury, *file,
            [at = store::Instant(std::chrono::seconds(1'000))]() mutable { return ++at; }));
        for (const Juror& juror : jury.jurors)
            handIn(juror.id, 60);
    }
    void handIn(const JurorId& juror, int percent)
    {
        const SheetKey key{CandidateId("c1"), juror};
        apply(SetBlockEntry{key, BlockId("BC1"), {{}, Percent{percent}}});
        apply(SubmitSheet{key});
    }
    void reopen(const JurorId& juror, const char* reason)
    {
        apply(ReopenSheet{{CandidateId("c1"), juror}, reason});
    }
    void apply(const Edit& edit) { REQUIRE(session->apply(edit, JurorId())); }

    sample::ScratchFolder folder;
    std::optional<app::Session> session;
};

const JurorId first("m1");
const JurorId second("m2");

} // namespace

TEST_CASE("each reopening says what the sheet went from and to, the newest first")
{
    RoomHandedIn room;
    room.reopen(second, "première concertation");
    room.handIn(second, 70);
    room.reopen(second, "seconde concertation");
    const auto seen = app::sessionCalibration(*room.session, Viewer::member(first));
    REQUIRE(seen);
    REQUIRE(seen->reopenings.size() == 2);
    const app::Reopening& last = seen->reopenings[0];
    CHECK(last.reason == "seconde concertation");
    CHECK_FALSE(last.handedInAgain);
    CHECK(last.changes.front().before == Grade(Percent{70}));
    CHECK_FALSE(last.changes.front().after);
    const app::Reopening& before = seen->reopenings[1];
    CHECK(before.sheet == SheetKey{CandidateId("c1"), second});
    CHECK(before.handedInAgain);
    CHECK(before.changes.front().before == Grade(Percent{60}));
    CHECK(before.changes.front().after == Grade(Percent{70}));
    CHECK(before.at < last.at);
}

TEST_CASE("what the concertation moved is for the presidency and the staff")
{
    RoomHandedIn room;
    room.reopen(second, "concertation");
    const auto refused = app::sessionCalibration(*room.session, Viewer::member(JurorId("m3")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ProblemCode::SightRefused);
    CHECK(app::sessionCalibration(*room.session, Viewer::staff())->reopenings.size() == 1);
}

TEST_CASE("a president whose own sheet is open again sees no reopening of that candidate")
{
    RoomHandedIn room;
    room.reopen(second, "concertation");
    CHECK(app::sessionCalibration(*room.session, Viewer::member(first))->hidden == 1); // c2
    room.reopen(first, "concertation");
    const auto seen = app::sessionCalibration(*room.session, Viewer::member(first));
    REQUIRE(seen);
    CHECK(seen->reopenings.empty());
    CHECK(seen->hidden == 2);
}

TEST_CASE("of a commission the exact result of the reading is there, before and after")
{
    sample::AdmissionRoom room;
    const SheetKey key{CandidateId("c1"), JurorId("m2")}; // 90 everywhere
    room.apply(ReopenSheet{key, "concertation"});
    room.apply(SetMark{key, CriterionId("K1"), Evidence::Dossier, Percent{60}});
    const auto seen = [&] {
        const auto made = app::sessionCalibration(room.session(), Viewer::staff());
        REQUIRE(made.has_value());
        REQUIRE(made->reopenings.size() == 1);
        return made->reopenings.front();
    };
    REQUIRE(seen().resultBefore.has_value());
    CHECK(seen().resultBefore->whole == Fraction(90, 1));
    CHECK_FALSE(seen().resultAfter.has_value()); // a draft is its author's alone
    room.apply(SubmitSheet{key});
    REQUIRE(seen().resultAfter.has_value());
    CHECK(seen().resultAfter->whole == Fraction(75, 1)); // (3 × 60 + 2 × 90 + 1 × 90) / 6
    CHECK(seen().resultBefore->whole == Fraction(90, 1));
}
