// SPDX-License-Identifier: GPL-3.0-or-later
// Who evaluates whom, in the file: kept, journalled, undone, frozen with the grid.
#include <algorithm>

#include <catch2/catch.hpp>

#include "app/freezing.h"
#include "app/verification.h"
#include "codec/frozen_record.h"
#include "signed_room.h"
#include "store/session_file.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::c1;
using sample::m1;
using sample::m2;
using sample::m3;

} // namespace

TEST_CASE("who evaluates a candidate is kept in the file and its journal, and undone")
{
    sample::SignedRoom room;
    const CandidateId other("c2");
    const auto named = room.session().apply(SetAssignment{other, {m3, m1}}, m1);
    REQUIRE(named.has_value());
    CHECK(room.session().jury().assignedTo(other) == std::vector{m1, m3});
    room.reopen();
    CHECK(room.session().jury().assignedTo(other) == std::vector{m1, m3});
    CHECK(room.session().verify().verdict() == Verdict::Unaltered);
    room.apply(*named->inverse);
    CHECK(room.session().jury().assignments.empty());
    CHECK(room.session().verify().verdict() == Verdict::Unaltered);
    room.close();
    const auto journal = store::SessionFile::open(room.path())->journal().value();
    const store::JournalEntry& line = journal[journal.size() - 2];
    CHECK(line.kind == "evaluateurs");
    CHECK(line.body == R"({"candidat":"c2","type":"evaluateurs","valeur":["m1","m3"]})");
    CHECK(line.actor == "m1");
}

TEST_CASE("the grid of a candidate says who evaluated, and reads back as it was frozen")
{
    sample::SignedRoom room;
    room.apply(SetProposal{c1, std::nullopt});
    room.apply(SetAssignment{c1, {m1, m2}});
    const auto draft = app::draftRecord(room.session(), c1);
    REQUIRE(draft.has_value());
    const auto read = codec::readFrozenRecord(draft->edit.body, room.session().framework());
    REQUIRE(read.has_value());
    CHECK(read->session.assignments == std::vector<Assignment>{{c1, m1}, {c1, m2}});
    CHECK(read->sheets.size() == 2);
    CHECK(read->signatories.size() == 3); // everybody who sits signs
}

TEST_CASE("an assignment changed under a signed grid differs from what was signed")
{
    sample::SignedRoom room;
    room.apply(SetAssignment{c1, {m1, m2}});
    room.signAll("c1");
    REQUIRE(room.session().verify().verdict() == Verdict::Unaltered);
    room.close();
    REQUIRE(sample::tamper(room.path(), "DELETE FROM assignment WHERE juror = 'm2'"));
    room.reopen();
    const auto found = room.session().verify().findings;
    CHECK(std::ranges::any_of(found, [](const VerificationFinding& finding) {
        return finding.code == VerificationCode::CandidateDiffers && finding.where == "c1";
    }));
}
