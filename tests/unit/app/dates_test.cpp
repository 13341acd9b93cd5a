// SPDX-License-Identifier: GPL-3.0-or-later
// Days and hours that cannot be: refused with the reason, nothing written.
#include <catch2/catch.hpp>

#include "signed_room.h"
#include "store/clock.h"
#include "support/sample.h"
#include "wording/problem_text.h"

using namespace delibere;
using sample::SignedRoom;

namespace {

std::string refused(app::Session& session, const Edit& edit)
{
    const auto applied = session.apply(edit, {});
    return applied ? std::string() : wording::problemText(applied.error());
}

bool says(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a step after the jury is neither before it nor in a year that has not come")
{
    SignedRoom room; // of 12 March 2026
    const auto on = [&](const Date& day) {
        return refused(room.session(), SetFollowUp{FollowUpStep::ParitaryJury, day});
    };
    CHECK(says(on({2026, 3, 11}), "passage devant le jury"));
    CHECK(says(on({2099, 1, 1}), "2099-01-01"));
    CHECK(says(on({2099, 1, 1}), "Vérifiez l’année"));
    CHECK(room.session().followUp()->empty());
    CHECK(on({2026, 3, 12}).empty());
}

TEST_CASE("a bloc is not acquired after the day of the jury, typed in or in a definition")
{
    SignedRoom room;
    Candidate candidate = room.session().jury().candidates[1];
    const BlockId block = candidate.presented.back();
    candidate.presented.pop_back();
    candidate.acquired = {{block, Date{2030, 1, 1}, "PV"}};
    CHECK(says(refused(room.session(), PutCandidate{candidate}), "acquis le 2030-01-01"));
    JurySession jury = room.session().jury();
    jury.candidates[1] = candidate;
    const auto path = room.folder() / "autre.jury";
    const auto made =
        app::Session::create(path, jury, sample::shippedFramework(sample::percentFile));
    REQUIRE_FALSE(made.has_value());
    CHECK(says(wording::problemText(made.error()), "acquis le 2030-01-01"));
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("nobody signs with a clock that stands before the last line of the journal")
{
    SignedRoom room;
    room.decide("c1");
    room.makeKeys();
    const store::Instant now = room.session().now();
    room.close();
    const auto signs = [&](store::Instant at) {
        auto session = app::Session::open(room.path(), [at] { return at; });
        REQUIRE(session.has_value());
        const auto done =
            app::sign(*session, {CandidateId("c1"), SignerId("m1"), sample::passphrase, {}, {}});
        CHECK(session->history(CandidateId("c1"), Viewer::staff())->empty() == !done.has_value());
        return done ? std::string() : wording::problemText(done.error());
    };
    const std::string reason = signs(now - std::chrono::hours(2));
    CHECK(says(reason, "avant la dernière ligne du journal"));
    CHECK(says(reason, "Réglez l’heure"));
    CHECK(signs(now + std::chrono::hours(1)).empty());
}
