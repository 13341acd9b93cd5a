// SPDX-License-Identifier: GPL-3.0-or-later
// What is noted of a passage: the identity at the door, the video, the time really taken.
#include <catch2/catch.hpp>

#include "domain/preparation_edit.h"
#include "domain/removal.h"
#include "support/sample.h"

using namespace delibere;
using sample::c1;
using sample::c2;

namespace {

struct Noting {
    Framework framework = sample::percentFramework();
    JurySession session = sample::session();
    RecordHistory history{};
    Deliberation deliberation{};

    [[nodiscard]] Problems refused(const PreparationEdit& edit) const
    {
        return refusals({framework, session, history, deliberation}, edit);
    }
};

ProblemCode codeOf(const Problems& problems)
{
    REQUIRE(problems.size() == 1);
    return problems.front().code;
}

} // namespace

TEST_CASE("the time taken is known once both hours are noted")
{
    HearingNotes notes;
    CHECK(notes.blank());
    CHECK_FALSE(notes.minutes());
    notes.began = "09:02";
    CHECK_FALSE(notes.minutes());
    notes.ended = "09:24";
    CHECK(notes.minutes() == 22);
    CHECK_FALSE(notes.blank());
}

TEST_CASE("a passage that ends before it begins, or never began, is refused")
{
    const Noting day;
    CHECK(day.refused(SetHearingNotes{c1, {{}, {}, false, "09:02", "09:02"}}).empty());
    CHECK(codeOf(day.refused(SetHearingNotes{c1, {{}, {}, false, "09:02", "09:01"}})) ==
          ProblemCode::TimesReversed);
    CHECK(codeOf(day.refused(SetHearingNotes{c1, {{}, {}, false, {}, "09:01"}})) ==
          ProblemCode::TimesReversed);
    CHECK(codeOf(day.refused(SetHearingNotes{c1, {{}, {}, false, "9 h", {}}})) ==
          ProblemCode::TimeMalformed);
}

TEST_CASE("an identity is checked by somebody, of somebody who is in the session")
{
    const Noting day;
    CHECK(day.refused(SetHearingNotes{c1, {"Lise Roy", "08:50"}}).empty());
    CHECK(day.refused(SetHearingNotes{c1, {"Lise Roy"}}).empty());
    CHECK(codeOf(day.refused(SetHearingNotes{c1, {" ", "08:50"}})) == ProblemCode::BadRequest);
    CHECK(codeOf(day.refused(SetHearingNotes{c1, {" "}})) == ProblemCode::BadRequest);
    CHECK(codeOf(day.refused(SetHearingNotes{CandidateId("c9"), {"Lise Roy"}})) ==
          ProblemCode::UnknownCandidate);
}

TEST_CASE("what was noted is put back by the edit that undoes it, and blank notes are none")
{
    const JurySession before = sample::session();
    const SetHearingNotes noted{c1, {"Lise Roy", "08:50", true, {}, {}}};
    const JurySession after = edited(before, noted);
    CHECK(after.notesOf(c1) == noted.notes);
    CHECK(after.notesOf(c2).blank());
    CHECK(edited(after, inverse(before, noted)) == before);
    CHECK(edited(edited(after, SetHearingNotes{c1, {}}), inverse(after, SetHearingNotes{c1, {}})) ==
          after);
}

TEST_CASE("a candidate of whom something is noted is not removed with it")
{
    Noting day;
    day.session.hearingNotes[c1] = {"Lise Roy", "08:50"};
    const Problems problems = day.refused(RemoveCandidate{c1});
    CHECK(codeOf(problems) == ProblemCode::IdInUse);
    CHECK(problems.front().detail == namedIn::hearingNotes);
    CHECK(day.refused(RemoveCandidate{c2}).empty());
}
