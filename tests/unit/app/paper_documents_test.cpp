// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that leave the program on paper: émargement, blank guide, bordereau de saisie.
#include <algorithm>

#include <catch2/catch.hpp>

#include "app/entry_slip_document.h"
#include "app/paper_records.h"
#include "app/records.h"
#include "signed_room.h"
#include "support/sample.h"

using namespace delibere;
using sample::SignedRoom;

namespace {

using sample::c1;
using sample::m2;

std::string attendanceFingerprint(SignedRoom& room)
{
    return app::attendanceRecord(room.session()).stamp.fingerprint;
}

ProblemCode slipRefusal(SignedRoom& room, const char* candidate, const Viewer& viewer)
{
    const auto slip = app::EntrySlipDocument::of(room.session(), CandidateId(candidate), viewer);
    REQUIRE_FALSE(slip.has_value());
    return slip.error().code;
}

void setStatus(SignedRoom& room, CandidateStatus status, const std::string& reason)
{
    Candidate candidate = *room.session().jury().candidate(c1);
    candidate.status = status;
    candidate.statusReason = reason;
    room.apply(PutCandidate{candidate});
}

} // namespace

TEST_CASE("the fingerprint of the feuille d’émargement follows who is called")
{
    SignedRoom room;
    const std::string before = attendanceFingerprint(room);
    CHECK(before.size() == 64);
    CHECK(before == attendanceFingerprint(room));
    room.apply(SetRecusal{c1, m2, "motif intime"});
    const std::string withdrawn = attendanceFingerprint(room);
    CHECK(withdrawn != before);
    room.apply(SetRecusal{c1, m2, "un autre motif"}); // never printed
    CHECK(attendanceFingerprint(room) == withdrawn);
}

TEST_CASE("the feuille d’émargement does not depend on a suspicion nor on a reason")
{
    SignedRoom room;
    const std::string before = attendanceFingerprint(room);
    setStatus(room, CandidateStatus::Suspended, "soupçon");
    CHECK(attendanceFingerprint(room) == before);
    setStatus(room, CandidateStatus::Excused, "");
    CHECK(attendanceFingerprint(room) != before);
}

TEST_CASE("a blank guide may name a candidate, a member, both or nobody")
{
    SignedRoom room;
    for (const bool named : {false, true}) {
        const auto guide = app::blankGuideRecord(room.session(), named ? c1 : CandidateId(),
                                                 named ? m2 : JurorId());
        REQUIRE(guide.has_value());
        CHECK((guide->candidate != nullptr) == named);
        CHECK((guide->juror != nullptr) == named);
        CHECK(guide->stamp.frameworkDigest == room.session().frameworkDigest());
    }
}

TEST_CASE("a blank guide for somebody unknown, or for a withdrawn member, is refused")
{
    SignedRoom room;
    const auto code = [&](const char* candidate, const char* juror) {
        const auto guide =
            app::blankGuideRecord(room.session(), CandidateId(candidate), JurorId(juror));
        REQUIRE_FALSE(guide.has_value());
        return guide.error().code;
    };
    CHECK(code("c9", "m2") == ProblemCode::UnknownCandidate);
    CHECK(code("c1", "m9") == ProblemCode::UnknownJuror);
    room.apply(SetRecusal{c1, m2, ""});
    CHECK(code("c1", "m2") == ProblemCode::JurorRecused);
    CHECK(app::blankGuideRecord(room.session(), CandidateId("c2"), m2).has_value());
}

TEST_CASE("a bordereau holds what the jury retained and leaves the rest undecided")
{
    SignedRoom room;
    const BlockId first = room.session().framework().blocks.front().id;
    room.apply(SetAppraisal{c1, first, Appraisal{true, Percent{80}, {}}});
    const auto slip = app::EntrySlipDocument::of(room.session(), c1, Viewer::staff());
    REQUIRE(slip.has_value());
    const RecordView view = slip->view();
    const auto& record = std::get<EntrySlipRecord>(view);
    REQUIRE(record.lines.size() == 5);
    CHECK(record.lines[0] == EntryLine{first, BlockState::Validated, Percent{80}});
    for (const EntryLine& line : record.lines.subspan(1)) {
        CHECK(line.state == BlockState::Undecided);
        CHECK_FALSE(line.percent.has_value()); // though the members' mean is 80
    }
    CHECK(record.version == nullptr);
    CHECK(record.stamp.state == RecordState::Draft);
}

TEST_CASE("a bordereau is taken from the exact bytes of the version that holds")
{
    SignedRoom room;
    room.signAll("c1");
    const RecordVersion version = room.history("c1").back();
    const auto slip = app::EntrySlipDocument::of(room.session(), c1, Viewer::staff());
    REQUIRE(slip.has_value());
    const RecordView view = slip->view();
    const auto& record = std::get<EntrySlipRecord>(view);
    CHECK(record.comment == "Parcours solide.");
    CHECK(record.stamp.state == RecordState::Signed);
    CHECK(record.stamp.version == 1);
    CHECK(record.stamp.fingerprint == app::digestText(version));
    REQUIRE(record.version != nullptr);
    CHECK(*record.version == version);
}

TEST_CASE("a bordereau of altered bytes is refused")
{
    SignedRoom room;
    room.signAll("c1");
    room.close();
    REQUIRE(sample::tamper(room.path(),
                           "UPDATE record SET body = replace(body, 'Parcours', 'Parcourt')"));
    room.reopen();
    CHECK(slipRefusal(room, "c1", Viewer::staff()) == ProblemCode::SessionCorrupt);
}

TEST_CASE("a bordereau is refused to whom the grid is refused")
{
    SignedRoom room;
    CHECK(slipRefusal(room, "c9", Viewer::staff()) == ProblemCode::UnknownCandidate);
    room.apply(ReopenSheet{sample::key("c1", "m2"), "Concertation"}, "m2");
    CHECK(slipRefusal(room, "c1", Viewer::member(m2)) == ProblemCode::SheetsHidden);
    room.apply(SetRecusal{CandidateId("c2"), m2, ""});
    CHECK(slipRefusal(room, "c2", Viewer::member(m2)) == ProblemCode::SightRefused);
    CHECK(app::EntrySlipDocument::of(room.session(), c1, Viewer::staff()).has_value());
}
