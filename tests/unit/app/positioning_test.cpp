// SPDX-License-Identifier: GPL-3.0-or-later
// A repérage in a session: kept, undone, sealed, verified, and never in a synthesis.
#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "app/freezing.h"
#include "app/positioning_import.h"
#include "app/records.h"
#include "app/verification.h"
#include "codec/canonical.h"
#include "codec/positioning_codec.h"
#include "domain/positioning_summary.h"
#include "positioning_room.h"
#include "signed_room.h"
#include "support/sample.h"
#include "wording/problem_text.h"
#include "wording/verification_text.h"

using namespace delibere;
using sample::PositioningRoom;

namespace {

using sample::c1;
const TableEntry partly{Answer::Yes, 2, true, "Détail", "Notes"};

bool names(const Verification& result, VerificationCode code)
{
    return std::ranges::any_of(result.findings, [&](const VerificationFinding& finding) {
        return finding.code == code && finding.weight == VerificationWeight::Error;
    });
}

std::filesystem::path written(const PositioningRoom& room, const char* name,
                              const std::string& bytes)
{
    const auto path = room.folder() / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

std::string exported(PositioningRoom& room)
{
    return app::exportPositioning(room.session(), room.id(), Viewer::staff()).value();
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    text.replace(text.find(from), from.size(), to);
    return text;
}

// Everything that a grid of this candidate is made of.
std::string gridOf(app::Session& session)
{
    const auto grid = app::GridDocument::of(session, c1, Viewer::staff());
    REQUIRE(grid.has_value());
    return codec::canonical(grid->view());
}

} // namespace

TEST_CASE("a repérage is there again when the file is opened again")
{
    PositioningRoom room;
    room.enter("C1.T1", partly);
    room.apply(SetPositioningOpening{room.id(), {"Dix ans", {}, {}}});
    room.apply(SetPositioningSummary{room.id(), BlockId("C5"), {{{"C5.B4", true}}, {}, {}}});
    room.apply(SetPositioningPlan{room.id(), "C1.B1", {"Stage", "juin", "Entreprise"}});
    const Positioning before = room.stored();
    room.reopen();
    CHECK(room.stored() == before);
    CHECK(room.session().positionings(Viewer::staff()).value() == std::vector<Positioning>{before});
}

TEST_CASE("a repérage never feeds a synthesis: the grid is the same to the byte")
{
    PositioningRoom room;
    const std::string before = gridOf(room.session());
    for (const Competency* table : positioningTables(room.session().framework()))
        room.enter(table->id.text().c_str(), sample::acquired());
    room.apply(SetPositioningSummary{room.id(), BlockId("C1"), {{}, {"formation"}, "Détail"}});
    CHECK(gridOf(room.session()) == before);
    room.signAll();
    CHECK(gridOf(room.session()) == before);
    const auto view = room.session().view(c1, Viewer::staff());
    CHECK(view->sheets.empty());
    CHECK(view->deliberation == Deliberation{c1, {}, {}, {}, {}, {}, {}});
}

TEST_CASE("every entry is undone by its inverse")
{
    PositioningRoom room;
    room.enter("C1.T1", partly);
    const Positioning before = room.stored();
    for (const Edit& edit : std::vector<Edit>{
             SetPositioningTable{room.id(), CompetencyId("C1.T1"), {}},
             SetPositioningTable{room.id(), CompetencyId("C1.T2"), partly},
             SetPositioningOpening{room.id(), {"a", "b", "c"}},
             SetPositioningSummary{room.id(), BlockId("C1"), {{{"C1.B2", true}}, {}, {}}},
             SetPositioningPlan{room.id(), "C1.B1", {"Stage", {}, {}}},
             PutPositioning{room.id(), {c1, Date{2026, 3, 3}, {}}}}) {
        const auto applied = room.session().apply(edit, {});
        REQUIRE(applied.has_value());
        REQUIRE(applied->inverse.has_value());
        CHECK(room.stored() != before);
        room.apply(*applied->inverse);
        CHECK(room.stored() == before);
    }
    const PositioningId other("bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee");
    const auto added = room.session().apply(PutPositioning{other, before.info}, {});
    REQUIRE(added->inverse.has_value());
    room.apply(*added->inverse);
    CHECK(room.session().positioning(other, Viewer::staff()).error().code ==
          ProblemCode::UnknownPositioning);
}

TEST_CASE("a member who withdrew from a candidate sees nothing of their repérage")
{
    PositioningRoom room;
    room.apply(SetRecusal{c1, JurorId("m3"), "Collègue"});
    const Viewer withdrawn = Viewer::member(JurorId("m3"));
    CHECK(room.session().positionings(withdrawn)->empty());
    CHECK(room.session().positioning(room.id(), withdrawn).error().code ==
          ProblemCode::SightRefused);
    CHECK(room.session().history(room.subject(), withdrawn).error().code ==
          ProblemCode::SightRefused);
    CHECK(app::exportPositioning(room.session(), room.id(), withdrawn).error().code ==
          ProblemCode::SightRefused);
    CHECK_FALSE(
        app::PositioningDocument::of(room.session(), room.id(), PositioningPart::Guide, withdrawn));
    CHECK(room.session().positionings(Viewer::member(JurorId("m2")))->size() == 1);
}

TEST_CASE("an intervenant who sits on the candidate's jury raises the independence warning")
{
    PositioningRoom room;
    const auto warned = [&] {
        const auto panel = room.session().panel(c1);
        return std::ranges::any_of(*panel, [](const PanelFinding& finding) {
            return finding.check == PanelCheck::Interviewer && finding.juror == JurorId("m2");
        });
    };
    CHECK_FALSE(warned());
    PositioningInfo info = room.stored().info;
    info.interviewers[1] = {"OKAFOR", "Paul", "Atelier B", "Formateur", true};
    room.apply(PutPositioning{room.id(), info});
    CHECK(warned());
    room.reopen();
    CHECK(warned());
    CHECK(room.session().panel(CandidateId("c2")).has_value());
}

TEST_CASE("the three sign the same content, and then nothing of it moves")
{
    PositioningRoom room;
    room.enter("C1.T1", partly);
    CHECK(room.sign(candidateSigner())->missing ==
          std::vector<SignerId>{interviewerSigner(0), interviewerSigner(1)});
    CHECK(room.refusal(SetPositioningTable{room.id(), CompetencyId("C1.T1"), {}}) ==
          ProblemCode::PositioningFrozen);
    CHECK(room.sign(candidateSigner()).error().code == ProblemCode::SignedAlready);
    CHECK(room.sign(SignerId("m1")).error().code == ProblemCode::NotASignatory);
    REQUIRE(room.sign(interviewerSigner(1)).has_value());
    CHECK(room.sign(interviewerSigner(0))->missing.empty());
    CHECK(room.history().back().locked());
    CHECK(room.refusal(SetPositioningTable{room.id(), CompetencyId("C1.T1"), {}}) ==
          ProblemCode::PositioningLocked);
    CHECK(room.refusal(RemoveCandidate{c1}) == ProblemCode::IdInUse);
    room.apply(SetComment{c1, "Le jury reste libre"});
}

TEST_CASE("a signature of a repérage that is refused freezes nothing")
{
    PositioningRoom room;
    room.enter("C1.T1", partly);
    const auto position = room.session().journalPosition();
    const auto refused =
        app::sign(room.session(), {room.subject(), candidateSigner(), {}, {}, "pas une image"});
    CHECK(refused.error().code == ProblemCode::ImageRefused);
    CHECK(room.history().empty());
    CHECK(room.session().journalPosition() == position);
    room.enter("C1.T1", {}); // still open
}

TEST_CASE("every signature has a key of its own that is in no list of keys")
{
    PositioningRoom room;
    room.signAll();
    const auto history = room.history();
    const auto& signatures = history.back().signatures;
    CHECK(signatures[0].publicKey != signatures[1].publicKey);
    CHECK(signatures[1].publicKey != signatures[2].publicKey);
    CHECK(room.session().keys()->empty());
    CHECK(app::fingerprintOf(signatures[0]) != app::fingerprintOf(signatures[1]));
    CHECK(app::fingerprintOf(signatures[0]).size() >= 40);
}

TEST_CASE("a correction annuls and replaces what was signed, which stays")
{
    PositioningRoom room;
    room.enter("C1.T1", partly);
    room.signAll();
    const std::string first = room.history().front().body;
    CHECK(room.refusal(ReplaceRecord{room.subject(), 1, " "}) == ProblemCode::ReasonRequired);
    room.apply(ReplaceRecord{room.subject(), 1, "Tableau 2 oublié"});
    room.enter("C1.T2", sample::acquired());
    room.signAll();
    const RecordHistory history = room.history();
    REQUIRE(history.size() == 2);
    CHECK(history[0].stage == RecordStage::Replaced);
    CHECK(history[0].body == first);
    CHECK(history[1].locked());
    const auto document = app::PositioningDocument::of(room.session(), room.id(),
                                                       PositioningPart::Summary, Viewer::staff());
    REQUIRE(document.has_value());
    const RecordView view = document->view();
    const auto& record = std::get<PositioningRecord>(view);
    CHECK(record.stamp.state == RecordState::Signed);
    CHECK(record.stamp.version == 2);
    CHECK(record.stamp.correction == "Tableau 2 oublié");
    REQUIRE(record.version != nullptr);
    CHECK(record.version->signatures.size() == 3);
    const auto old = app::PositioningDocument::of(room.session(), history[0], PositioningPart::Plan,
                                                  Viewer::staff());
    const RecordView oldView = old->view();
    CHECK(std::get<PositioningRecord>(oldView).stamp.state == RecordState::Replaced);
    CHECK(std::get<PositioningRecord>(oldView).positioning.tables.size() == 1);
}

TEST_CASE("what is printed of a signed repérage is what was signed, whatever changes after")
{
    PositioningRoom room;
    room.signAll();
    Candidate renamed = *room.session().jury().candidate(c1);
    renamed.lastName = "DURAND";
    room.apply(PutCandidate{renamed});
    const auto document = app::PositioningDocument::of(room.session(), room.id(),
                                                       PositioningPart::Guide, Viewer::staff());
    const RecordView view = document->view();
    CHECK(std::get<PositioningRecord>(view).candidate.lastName == "ROUSSEL");
    CHECK(std::get<PositioningRecord>(view).keyFingerprints.size() == 3);
    const Verification result = room.session().verify();
    CHECK(result.passes());
    CHECK(std::ranges::any_of(result.findings, [](const VerificationFinding& finding) {
        return finding.code == VerificationCode::CandidateDiffers &&
               finding.weight == VerificationWeight::Warning;
    }));
}

TEST_CASE("what a signed repérage prints comes from its bytes alone, its framework at hand")
{
    PositioningRoom room;
    room.addEarlier();
    room.enter("C1.T1", sample::acquired());
    room.signAll();
    const RecordVersion version = room.history().back();
    const auto seen = [&](const app::PositioningDocument& document) {
        const PositioningRecord record = document.record();
        REQUIRE(record.earlier != nullptr);
        return std::tuple(record.session.info.title, record.session.info.date,
                          record.earlier->info.date,
                          record.earlier->table(CompetencyId("C1.T1")).level, record.stamp.code);
    };
    const auto of = [&] {
        return app::PositioningDocument::of(room.session().framework(), version,
                                            PositioningPart::Plan);
    };
    REQUIRE(of());
    const auto before = seen(*of());
    CHECK(std::get<0>(before) == room.session().jury().info.title);
    CHECK(std::get<3>(before) == 2);
    // Whatever becomes of the session and of the earlier interview.
    SessionInfo info = room.session().jury().info;
    info.title = "Autre intitulé";
    info.date = Date{2030, 1, 1};
    room.apply(SetSessionInfo{info});
    room.apply(SetPositioningTable{room.earlierId(), CompetencyId("C1.T1"), sample::acquired()});
    CHECK(seen(*of()) == before);
    CHECK(seen(*app::PositioningDocument::of(room.session(), version, PositioningPart::Plan,
                                             Viewer::staff())) == before);
}

TEST_CASE("a version of before the session was signed with it names none and compares with none")
{
    PositioningRoom room;
    room.addEarlier();
    auto frozen =
        codec::readFrozenPositioning(app::makeRecord(room.session(), room.subject()).value().body);
    REQUIRE(frozen);
    frozen->info = {};
    frozen->earlier.reset();
    FreezeRecord edit{room.subject(), 1, codec::canonical(*frozen, room.session().framework()),
                      positioningSignatories()};
    room.apply(edit);
    room.signAll();
    CHECK(room.history().back().body == edit.body);
    const auto document = app::PositioningDocument::of(
        room.session().framework(), room.history().back(), PositioningPart::Plan);
    REQUIRE(document);
    const PositioningRecord record = document->record();
    CHECK(record.earlier == nullptr);
    CHECK(record.session.info.title.empty());
    CHECK(record.session.info.date == record.positioning.info.date);
    CHECK(room.session().verify().passes());
}

TEST_CASE("a repérage that was frozen once never becomes another candidate's")
{
    PositioningRoom room;
    PositioningInfo info = room.stored().info;
    info.candidate = CandidateId("c2");
    room.apply(PutPositioning{room.id(), info}); // nothing was signed yet
    info.candidate = c1;
    room.apply(PutPositioning{room.id(), info});
    room.signAll();
    room.apply(ReplaceRecord{room.subject(), 1, "Une coquille"});
    info.candidate = CandidateId("c2");
    CHECK(room.refusal(PutPositioning{room.id(), info}) == ProblemCode::PositioningInUse);
    info.candidate = c1;
    info.date = Date{2026, 2, 3};
    room.apply(PutPositioning{room.id(), info});
    CHECK(room.session().verify().passes());
}

TEST_CASE("the bytes of another repérage, candidate or version are not those of this one")
{
    PositioningRoom room;
    room.signAll();
    const RecordVersion version = room.history().back();
    const auto refused = [&](auto change) {
        RecordVersion other = version;
        change(other);
        const auto document =
            app::PositioningDocument::of(room.session().framework(), other, PositioningPart::Guide);
        return !document && document.error().code == ProblemCode::SessionCorrupt;
    };
    CHECK(refused([](RecordVersion& other) { other.number = 2; }));
    CHECK(refused([](RecordVersion& other) {
        other.subject = PositioningSubject{*other.positioning(), CandidateId("c2")};
    }));
    CHECK(refused([&](RecordVersion& other) {
        other.subject = PositioningSubject{room.earlierId(), other.candidate()};
    }));
    CHECK(refused([](RecordVersion& other) { other.body[20] ^= 1; }));
    CHECK(app::PositioningDocument::of(sample::percentFramework(), version, PositioningPart::Guide)
              .error()
              .code == ProblemCode::NotForPositioning);
}

TEST_CASE("a repérage without both intervenants is not signed")
{
    PositioningRoom room;
    room.apply(PutPositioning{room.id(), {c1, Date{2026, 3, 3}, {}}});
    CHECK(room.sign(candidateSigner()).error().code == ProblemCode::InterviewersMissing);
    CHECK(room.history().empty());
}

TEST_CASE("the blank guide needs a framework with a repérage")
{
    PositioningRoom room;
    const auto blank = app::PositioningDocument::blank(room.session());
    REQUIRE(blank.has_value());
    const RecordView view = blank->view();
    CHECK(std::get<PositioningRecord>(view).blank());
    sample::SignedRoom other;
    CHECK(app::PositioningDocument::blank(other.session()).error().code ==
          ProblemCode::NotForPositioning);
}

TEST_CASE("a signed repérage that nobody touched passes the verification")
{
    PositioningRoom room;
    room.enter("C1.T1", partly);
    room.apply(SetPositioningPlan{room.id(), "C1.B1", {"Stage", "juin", "Entreprise"}});
    room.signAll();
    room.apply(ReplaceRecord{room.subject(), 1, "Tableau 2 oublié"});
    room.signAll();
    room.close();
    const Verification result = app::verifyFile(room.path());
    std::string text;
    for (const VerificationFinding& finding : result.findings)
        text += wording::findingText(finding, result.session) + "\n";
    INFO(text);
    CHECK(result.passes());
    CHECK(result.positionings == 1);
    CHECK(result.signatures == 6);
}

TEST_CASE("a signed repérage that someone altered beside the program is named")
{
    using Code = VerificationCode;
    struct Tampering {
        const char* sql;
        Code code;
    };
    const std::vector<Tampering> tamperings{
        {"UPDATE positioning_record SET body = replace(body, 'Notes', 'Autre')",
         Code::RecordAltered},
        {"UPDATE positioning_table SET level = 3", Code::PositioningDiffers},
        {"UPDATE positioning_table SET level = 3", Code::BesideJournal},
        {"UPDATE positioning SET career = 'x'", Code::PositioningDiffers},
        {"UPDATE positioning_interviewer SET last_name = 'x'", Code::PositioningDiffers},
        {"INSERT INTO positioning_plan SELECT id, 'C1.B1', 'x', '', '' FROM positioning",
         Code::PositioningDiffers},
        {"DELETE FROM positioning_signature WHERE signer = 'candidat'", Code::LockedIncomplete},
        {"UPDATE positioning_signature SET value = zeroblob(64) WHERE signer = 'candidat'",
         Code::SignatureInvalid},
        {"UPDATE positioning_signature SET public_key = zeroblob(32)", Code::SignatureInvalid},
        {"UPDATE positioning_signature SET reservation = 'x'", Code::SignatureInvalid},
        {"UPDATE positioning_signature SET journal_hash = zeroblob(32)", Code::AnchorLost},
        {"UPDATE positioning_record SET stage = 'signing'", Code::BesideJournal},
    };
    for (const Tampering& each : tamperings) {
        INFO(each.sql);
        PositioningRoom room;
        room.enter("C1.T1", partly);
        room.signAll();
        room.close();
        REQUIRE(sample::tamper(room.path(), each.sql));
        const Verification result = app::verifyFile(room.path());
        CHECK_FALSE(result.passes());
        CHECK(names(result, each.code));
    }
}

TEST_CASE("a finding about a repérage says so, with the names of its parties")
{
    VerificationFinding finding{VerifiedAspect::Authenticity,
                                VerificationWeight::Error,
                                VerificationCode::SignatureInvalid,
                                "c1",
                                "intervenant-2",
                                sample::positioning().subject()};
    CHECK(wording::findingText(finding, sample::session()) ==
          "Amélie ROUSSEL (repérage\u00a0aaaaaaaa)\u00a0: la signature donnée par "
          "l’intervenant\u00a02 "
          "n’est pas "
          "valable\u00a0: elle, ou ce qu’elle couvre, a été changé.");
}

TEST_CASE("a repérage goes to another session by a file, with its candidate, and only once")
{
    PositioningRoom from;
    from.enter("C1.T1", partly);
    const auto file = written(from, "r.json", exported(from));
    PositioningRoom to;
    to.apply(RemovePositioning{to.id()});
    const auto plan = app::planPositioningImport(to.session(), {file});
    REQUIRE(plan.count(app::ImportVerdict::New) == 1);
    CHECK_FALSE(plan.lines.front().newCandidate); // Amélie ROUSSEL is known there too
    REQUIRE(app::commitImport(to.session(), plan).has_value());
    CHECK(to.stored() == from.stored());
    const auto again = app::planPositioningImport(to.session(), {file});
    CHECK(again.count(app::ImportVerdict::Identical) == 1);
    CHECK(app::commitImport(to.session(), again).has_value());
}

TEST_CASE("a person whom the session does not know comes with their repérage")
{
    PositioningRoom room;
    std::string text = replaced(exported(room), "ROUSSEL", "NGUYEN");
    text = replaced(text, "aaaaaaaa-", "cccccccc-");
    const auto plan = app::planPositioningImport(room.session(), {written(room, "r.json", text)});
    REQUIRE(plan.count(app::ImportVerdict::New) == 1);
    CHECK(plan.lines.front().newCandidate);
    REQUIRE(app::commitImport(room.session(), plan).has_value());
    REQUIRE(room.session().jury().candidates.size() == 3);
    const Candidate& added = room.session().jury().candidates.back();
    CHECK(added.lastName == "NGUYEN");
    CHECK(added.id == CandidateId("c3"));
    CHECK(room.session().positionings(Viewer::staff())->size() == 2);
}

TEST_CASE("files that cannot be imported are told apart, and then none is")
{
    PositioningRoom room;
    const std::string text = exported(room);
    const std::string other = replaced(text, "aaaaaaaa-", "cccccccc-");
    const auto refusal = [&](const std::string& bytes) {
        const auto plan = app::planPositioningImport(
            room.session(), {written(room, "a.json", other), written(room, "b.json", bytes)});
        REQUIRE(plan.count(app::ImportVerdict::New) == 1);
        REQUIRE(plan.refused());
        CHECK_FALSE(wording::problemText(*plan.lines[1].problem).empty());
        return plan.lines[1].problem->code;
    };
    CHECK(refusal(replaced(text, "2026-02-02", "2026-02-03")) == ProblemCode::DivergentPositioning);
    CHECK(refusal(other) == ProblemCode::SameSheetTwice);
    CHECK(refusal(replaced(text, room.session().frameworkDigest(), std::string(64, '0'))) ==
          ProblemCode::OtherFramework);
    CHECK(refusal("{}") == ProblemCode::BadFile);
    CHECK(room.session().positionings(Viewer::staff())->size() == 1);
}
