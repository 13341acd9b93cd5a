// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that leave the jury's room: tableau récapitulatif, relevé, attestation.
#include <catch2/catch.hpp>

#include "app/certificate_document.h"
#include "app/records.h"
#include "app/signing.h"
#include "app/statement_document.h"
#include "app/summary_table_document.h"
#include "codec/canonical.h"
#include "signed_room.h"
#include "support/sample.h"

using namespace delibere;
using Catch::Contains;
using sample::SignedRoom;

namespace {

using sample::c1;
using sample::c2;
const Viewer staff = Viewer::staff();

template <class Document>
ProblemCode refusal(app::Session& session, const Viewer& viewer)
{
    const auto made = Document::of(session, c1, viewer);
    REQUIRE_FALSE(made.has_value());
    return made.error().code;
}

ProblemCode certificateRefusal(SignedRoom& room)
{
    return refusal<app::CertificateDocument>(room.session(), staff);
}

app::StatementDocument statementOf(SignedRoom& room)
{
    return app::StatementDocument::of(room.session(), c1, staff).value();
}

// BC1 not validated, everything else validated.
void decidePartly(SignedRoom& room)
{
    room.decide("c1");
    room.apply(SetProposal{c1, std::nullopt});
    room.apply(SetAppraisal{c1, BlockId("BC1"), Appraisal{false, Percent{60}, "Deux accidents."}});
    room.apply(SetRecommendation{c1, BlockId("BC1"), "Revoir la consignation."});
    room.apply(SetProposal{c1, ProposalKind::Partial});
}

void signAll(SignedRoom& room)
{
    room.makeKeys();
    for (const char* juror : {"m1", "m2", "m3"})
        REQUIRE(room.sign("c1", juror).has_value());
}

} // namespace

TEST_CASE("the forms of the decision are refused to who may not see the grid")
{
    SignedRoom room;
    room.signAll("c1");
    app::Session& session = room.session();
    const Viewer stranger = Viewer::member(JurorId("m9"));
    CHECK(refusal<app::StatementDocument>(session, stranger) == ProblemCode::SightRefused);
    CHECK(refusal<app::CertificateDocument>(session, stranger) == ProblemCode::SightRefused);
    CHECK(app::SummaryTableDocument::of(session, stranger).error().code ==
          ProblemCode::SightRefused);
    SignedRoom blind;
    blind.apply(ReopenSheet{sample::key("c1", "m2"), "Concertation"}, "m2");
    CHECK(refusal<app::StatementDocument>(blind.session(), Viewer::member(sample::m2)) ==
          ProblemCode::SheetsHidden);
    CHECK(refusal<app::CertificateDocument>(blind.session(), Viewer::member(sample::m2)) ==
          ProblemCode::SheetsHidden);
    CHECK(app::SummaryTableDocument::of(blind.session(), Viewer::member(sample::m2)).error().code ==
          ProblemCode::SheetsHidden);
}

TEST_CASE("the forms of the decision of an unknown candidate are refused")
{
    SignedRoom room;
    const CandidateId nobody("c99");
    CHECK(app::StatementDocument::of(room.session(), nobody, staff).error().code ==
          ProblemCode::UnknownCandidate);
    CHECK(app::CertificateDocument::of(room.session(), nobody, staff).error().code ==
          ProblemCode::UnknownCandidate);
}

TEST_CASE("the table of the session has a line for each candidate, with the state of the grid")
{
    SignedRoom room;
    room.signAll("c1");
    const auto table = app::SummaryTableDocument::of(room.session(), staff);
    REQUIRE(table.has_value());
    const RecordView view = table->view();
    const auto& record = std::get<SummaryTableRecord>(view);
    REQUIRE(record.rows.size() == 2);
    CHECK(record.rows[0].state == RecordState::Signed);
    CHECK(record.rows[0].version == 1);
    CHECK(record.rows[0].fingerprint == app::digestText(room.history("c1").back()));
    CHECK(record.rows[0].proposal == ProposalKind::Total);
    CHECK(record.rows[0].blocks.front().percent == Percent{80});
    CHECK(record.rows[1].state == RecordState::Draft);
    CHECK(record.rows[1].blocks.front().state == BlockState::Undecided);
    CHECK(record.stamp.state == RecordState::Draft); // c2 is not signed
}

TEST_CASE("a draft in the table has the fingerprint that its grid prints")
{
    SignedRoom room;
    const auto table = app::SummaryTableDocument::of(room.session(), staff);
    const auto grid = app::GridDocument::of(room.session(), c1, staff);
    const RecordView tableView = table->view();
    const RecordView gridView = grid->view();
    CHECK(std::get<SummaryTableRecord>(tableView).rows.front().fingerprint ==
          std::get<GridRecord>(gridView).stamp.fingerprint);
}

TEST_CASE("a signed candidate is printed as signed, whatever the session says of them since")
{
    SignedRoom room;
    room.signAll("c1");
    const std::string before = app::digestText(room.history("c1").back());
    room.close();
    REQUIRE(sample::tamper(room.path(), "UPDATE candidate SET company = 'Autre entreprise'"));
    room.reopen();
    const auto statement = statementOf(room);
    const RecordView view = statement.view();
    CHECK(std::get<StatementRecord>(view).candidate.company != "Autre entreprise");
    CHECK(std::get<StatementRecord>(view).grid.fingerprint == before);
}

TEST_CASE("bytes that are not what was frozen make no form")
{
    SignedRoom room;
    room.signAll("c1");
    room.close();
    REQUIRE(
        sample::tamper(room.path(), "UPDATE record SET body = replace(body, 'solide', 'moyen')"));
    room.reopen();
    app::Session& session = room.session();
    CHECK(refusal<app::StatementDocument>(session, staff) == ProblemCode::SessionCorrupt);
    CHECK(refusal<app::CertificateDocument>(session, staff) == ProblemCode::SessionCorrupt);
    CHECK(app::SummaryTableDocument::of(session, staff).error().code ==
          ProblemCode::SessionCorrupt);
}

TEST_CASE("a relevé is a draft until everyone has signed the grid")
{
    SignedRoom room;
    const auto stateOf = [&] {
        const auto statement = statementOf(room);
        const RecordView view = statement.view();
        return std::get<StatementRecord>(view).stamp.state;
    };
    room.decide("c1");
    CHECK(stateOf() == RecordState::Draft);
    room.makeKeys();
    REQUIRE(room.sign("c1", "m1").has_value());
    CHECK(stateOf() == RecordState::Signing);
    REQUIRE(room.sign("c1", "m2").has_value());
    REQUIRE(room.sign("c1", "m3").has_value());
    CHECK(stateOf() == RecordState::Signed);
}

TEST_CASE("what a candidate receives holds no member, no mark of one and no reason")
{
    SignedRoom room;
    decidePartly(room);
    signAll(room);
    const auto statement = statementOf(room);
    const std::string bytes = codec::canonical(statement.view());
    CHECK_THAT(bytes, Contains("Revoir la consignation.") && Contains("Parcours solide."));
    CHECK_THAT(bytes, !Contains("m1") && !Contains("Claire") && !Contains("\"membres\"") &&
                          !Contains("moyenne") && !Contains("Deux accidents."));
}

TEST_CASE("the fingerprint of a relevé is of the relevé, and changes when a step is dated")
{
    SignedRoom room;
    room.signAll("c1");
    const auto printed = [&] {
        const auto statement = statementOf(room);
        const RecordView view = statement.view();
        return std::get<StatementRecord>(view).stamp.fingerprint;
    };
    const std::string before = printed();
    CHECK(before != app::digestText(room.history("c1").back()));
    CHECK(before == printed());
    room.apply(SetFollowUp{FollowUpStep::ParitaryJury, Date{2026, 4, 1}});
    CHECK(before != printed());
}

TEST_CASE("an attestation is only made of a grid that everyone has signed")
{
    SignedRoom room;
    room.decide("c1");
    CHECK(certificateRefusal(room) == ProblemCode::NotSigned);
    room.makeKeys();
    REQUIRE(room.sign("c1", "m1").has_value());
    CHECK(certificateRefusal(room) == ProblemCode::NotSigned);
    REQUIRE(room.sign("c1", "m2").has_value());
    REQUIRE(room.sign("c1", "m3").has_value());
    CHECK(app::CertificateDocument::of(room.session(), c1, staff).has_value());
    room.apply(ReplaceRecord{c1, 1, "Un bloc était mal reporté."}, "m1");
    CHECK(certificateRefusal(room) == ProblemCode::NotSigned);
}

TEST_CASE("an attestation lists the validated blocs and no other")
{
    SignedRoom room;
    decidePartly(room);
    signAll(room);
    const auto certificate = app::CertificateDocument::of(room.session(), c1, staff);
    REQUIRE(certificate.has_value());
    const RecordView view = certificate->view();
    const auto& record = std::get<CertificateRecord>(view);
    CHECK(std::vector(record.blocks.begin(), record.blocks.end()) ==
          std::vector{BlockId("BC2"), BlockId("BC3"), BlockId("BC4"), BlockId("BC5")});
    CHECK(record.grid.version == 1);
}

TEST_CASE("without a validated bloc, and without a candidate, there is nothing to attest")
{
    SignedRoom room;
    for (const Block& block : room.session().framework().blocks) {
        room.apply(SetAppraisal{c1, block.id, Appraisal{false, Percent{60}, "Insuffisant."}});
        room.apply(SetRecommendation{c1, block.id, "Se former."});
    }
    room.apply(SetComment{c1, "Parcours à reprendre."});
    room.apply(SetProposal{c1, ProposalKind::None});
    signAll(room);
    CHECK(certificateRefusal(room) == ProblemCode::NoBlockValidated);
    Candidate absent = *room.session().jury().candidate(c2);
    absent.status = CandidateStatus::Absent;
    room.apply(PutCandidate{absent});
    const auto refused = app::CertificateDocument::of(room.session(), c2, staff);
    CHECK(refused.error().code == ProblemCode::CandidateNotHeard);
}
