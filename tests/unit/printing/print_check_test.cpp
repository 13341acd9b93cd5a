// SPDX-License-Identifier: GPL-3.0-or-later
// A print against itself: what was signed passes, and everything done to it afterwards is told.
#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <catch2/catch.hpp>

#include "app/signing.h"
#include "domain/record_edit.h"
#include "report/pdf_proof.h"
#include "unit/app/signed_room.h"
#include "unit/printing/checked_print.h"

using namespace delibere;
using namespace delibere::printing;

namespace {

PrintedForm gridOf(sample::SignedRoom& room, int version = 1)
{
    const auto form =
        layOut(room.session(), Viewer::staff(), {FormKind::Grid, CandidateId("c1"), {}, version});
    REQUIRE(form);
    return *form;
}

// The same pages over a version that somebody changed.
QByteArray forged(sample::SignedRoom& room, const std::function<void(RecordVersion&)>& change)
{
    PrintedForm form = gridOf(room);
    auto proof = app::readProof(form.document.proof);
    REQUIRE(proof);
    change(proof->version);
    form.document.proof = app::proofText(*proof);
    return pdfOf(form);
}

} // namespace

TEST_CASE("the print of a signed grid is what its own version draws")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const PrintCheck check = checkPrint(pdfOf(gridOf(room)), frameworks());
    CHECK(check.passes());
    REQUIRE(check.proof);
    CHECK(check.proof->version == room.history("c1").front());
    CHECK(compare(*check.proof, room.session()) == SessionMatch::Same);
}

TEST_CASE("a draft, and a form that nobody signs, prove nothing")
{
    sample::SignedRoom room;
    const auto draft =
        layOut(room.session(), Viewer::staff(), {FormKind::Grid, CandidateId("c2"), {}, 0});
    REQUIRE(draft);
    CHECK(faults(pdfOf(*draft)) == Faults{PrintFault::NotSigned});
    CHECK(faults(QByteArray()) == Faults{PrintFault::NotSigned});
    CHECK(faults("%PDF-1.4\n/PieceInfo<</Delibere<</Private 9 0 R") ==
          Faults{PrintFault::NotSigned});
}

TEST_CASE("an incremental update that shows another page is told (shadow attack)")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const QByteArray pdf = pdfOf(gridOf(room));
    const QByteArray update = "4 0 obj\n<</Type/Page>>\nendobj\nxref\n4 1\n" +
                              QByteArray::number(pdf.size()).rightJustified(10, '0') +
                              " 00000 n \ntrailer\n<</Size 30/Root 1 0 R/Prev 9>>\nstartxref\n" +
                              QByteArray::number(pdf.size() + 40) + "\n%%EOF\n";
    CHECK(faults(pdf + update) == Faults{PrintFault::Extended, PrintFault::PagesDiffer});
    CHECK(faults(pdf + "\n") == Faults{PrintFault::Extended, PrintFault::PagesDiffer});
}

TEST_CASE("whatever single byte of the file is changed, the print no longer passes")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const QByteArray pdf = pdfOf(gridOf(room));
    for (qsizetype at = 0; at < pdf.size(); at += 1009) { // a prime: headers, pages, fonts, proof
        QByteArray changed = pdf;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CAPTURE(at);
        CHECK_FALSE(checkPrint(changed, frameworks()).passes());
    }
    CHECK_FALSE(checkPrint(pdf.left(pdf.size() / 2), frameworks()).passes());
}

TEST_CASE("pages of another candidate over a valid version are told")
{
    sample::SignedRoom room;
    room.signAll("c1");
    PrintedForm other = gridOf(room);
    other.document.title = "Grille de synthèse d’une autre personne";
    CHECK(faults(pdfOf(other)) == Faults{PrintFault::PagesDiffer});
}

TEST_CASE("a version that was changed after it was frozen is told")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const auto body = forged(room, [](RecordVersion& version) {
        const auto at = version.body.find("80");
        REQUIRE(at != std::string::npos);
        version.body[at] = '9';
    });
    CHECK(faults(body) == Faults{PrintFault::ContentAltered});
    const auto text = forged(room, [](RecordVersion& version) { version.body = "{}"; });
    CHECK(faults(text) == Faults{PrintFault::FrameworkUnknown});
}

TEST_CASE("a signature that is not valid, or is missing, is told with whose it is")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const auto invalid = forged(room, [](RecordVersion& version) {
        version.signatures[1].value[5] = static_cast<char>(version.signatures[1].value[5] ^ 1);
    });
    const auto found = checkPrint(invalid, frameworks()).findings;
    REQUIRE_FALSE(found.empty());
    CHECK(found.front() == PrintFinding{PrintFault::SignatureInvalid,
                                        room.history("c1").front().signatures[1].signer});
    const auto missing =
        forged(room, [](RecordVersion& version) { version.signatures.pop_back(); });
    CHECK(checkPrint(missing, frameworks()).findings.front().fault ==
          PrintFault::SignaturesMissing);
}

TEST_CASE("who sat is neither left out nor added, whatever the print lists")
{
    sample::SignedRoom room;
    room.signAll("c1");
    PrintedForm form = gridOf(room);
    auto proof = app::readProof(form.document.proof);
    REQUIRE(proof);
    proof->version.signatories.pop_back();
    const auto again = app::RecordDocument::of(room.session().framework(), proof->version);
    REQUIRE(again);
    CHECK(faults(pdfOf(layOut(*again))) == Faults{PrintFault::ContentAltered});
}

TEST_CASE("the print of a grid stays the same when the day of the session is corrected")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const QByteArray before = pdfOf(gridOf(room));
    SessionInfo info = room.session().jury().info;
    info.date = Date{2031, 2, 3};
    room.apply(SetSessionInfo{info}, "m1");
    CHECK(pdfOf(gridOf(room)) == before);
}

TEST_CASE("without the framework it was signed with, nothing is said to be checked")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const PrintCheck check = checkPrint(pdfOf(gridOf(room)), {});
    CHECK(check.findings == std::vector{PrintFinding{PrintFault::FrameworkUnknown}});
}

TEST_CASE("the print of a version that was replaced proves itself and no longer holds")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const PrintCheck before = checkPrint(pdfOf(gridOf(room)), frameworks());
    REQUIRE(before.proof);
    room.apply(ReplaceRecord{CandidateId("c1"), 1, "Une coquille"}, "m1");
    CHECK(compare(*before.proof, room.session()) == SessionMatch::Replaced);
    const PrintCheck after = checkPrint(pdfOf(gridOf(room)), frameworks());
    CHECK(after.passes());
}

TEST_CASE("a session that has no such version says so")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const PrintCheck check = checkPrint(pdfOf(gridOf(room)), frameworks());
    REQUIRE(check.proof);
    sample::SignedRoom other;
    CHECK(compare(*check.proof, other.session()) == SessionMatch::Unknown);
}

TEST_CASE("a print with three signatures drawn as large as they may be is one of ours")
{
    sample::SignedRoom room;
    room.decide("c1");
    room.makeKeys();
    QImage noise(430, 430, QImage::Format_Grayscale8); // nothing packs it any smaller
    QRandomGenerator random(12);
    for (int y = 0; y < noise.height(); ++y) {
        for (int x = 0; x < noise.width(); ++x)
            noise.scanLine(y)[x] = static_cast<uchar>(random.bounded(256));
    }
    QByteArray png;
    QBuffer buffer(&png);
    REQUIRE(noise.save(&buffer, "png"));
    REQUIRE(png.size() > 180'000);
    REQUIRE(png.size() <= static_cast<qsizetype>(maximumSignatureImage));
    for (const char* juror : {"m1", "m2", "m3"})
        REQUIRE(app::sign(
            room.session(),
            {CandidateId("c1"), SignerId(juror), sample::passphrase, {}, png.toStdString()}));
    const PrintCheck check = checkPrint(pdfOf(gridOf(room)), frameworks());
    CHECK(check.passes());
    REQUIRE(check.proof);
    CHECK(check.proof->version.signatures.size() == 3);
}

TEST_CASE("a small file that unpacks to a large one is given up, at the size of the largest proof")
{
    const auto carrying = [](qsizetype size) {
        const QByteArray stored = qCompress(QByteArray(size, ' ')).mid(4);
        return "%PDF-1.4\n/PieceInfo<</Delibere<</Private 9 0 R\n9 0 obj\n<</Length " +
               QByteArray::number(stored.size()) + ">>\nstream\n" + stored + "\nendstream\n";
    };
    const auto limit = static_cast<qsizetype>(maximumProofBytes);
    CHECK(report::proofIn(carrying(limit)).has_value());
    CHECK_FALSE(report::proofIn(carrying(limit + 1)).has_value());
    CHECK_FALSE(report::proofIn(carrying(8 * limit)).has_value());
}
