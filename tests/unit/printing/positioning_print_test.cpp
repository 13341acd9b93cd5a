// SPDX-License-Identifier: GPL-3.0-or-later
// The print of a signed repérage against itself: each of its three parts passes as it was written,
// and everything done to it afterwards is told.
#include <catch2/catch.hpp>

#include "printing/form_names.h"
#include "report/plain_text.h"
#include "support/sample.h"
#include "unit/app/positioning_room.h"
#include "unit/app/signed_room.h"
#include "unit/printing/checked_print.h"

using namespace delibere;
using namespace delibere::printing;
using sample::PositioningRoom;

namespace {

constexpr std::array parts{FormKind::PositioningGuide, FormKind::PositioningSummary,
                           FormKind::PositioningPlan};

PrintedForm formOf(PositioningRoom& room, FormKind kind = FormKind::PositioningPlan,
                   int version = 1)
{
    const auto form = layOut(room.session(), Viewer::staff(), {kind, room.subject(), {}, version});
    REQUIRE(form);
    return *form;
}

app::PrintProof proofOf(const PrintedForm& form)
{
    const auto proof = app::readProof(form.document.proof);
    REQUIRE(proof);
    return *proof;
}

// What somebody who changed the proof would print of it: the pages that it draws, when it draws.
QByteArray forged(PositioningRoom& room, const std::function<void(app::PrintProof&)>& change)
{
    PrintedForm form = formOf(room);
    app::PrintProof proof = proofOf(form);
    change(proof);
    const auto again = app::PositioningDocument::of(room.session().framework(), proof.version,
                                                    PositioningPart::Plan);
    if (again)
        form = layOut(*again);
    form.document.proof = app::proofText(proof);
    return pdfOf(form);
}

QByteArray forgedVersion(PositioningRoom& room, const std::function<void(RecordVersion&)>& change)
{
    return forged(room, [&](app::PrintProof& proof) { change(proof.version); });
}

// A repérage that everyone signed, beside an earlier one.
struct Signed : PositioningRoom {
    Signed()
    {
        addEarlier();
        enter("C1.T1", sample::acquired());
        signAll();
    }
};

} // namespace

TEST_CASE("the print of each part of a signed repérage is what its own version draws")
{
    Signed room;
    for (const FormKind kind : parts) {
        CAPTURE(formWord(kind));
        const PrintedForm form = formOf(room, kind);
        const PrintCheck check = checkPrint(pdfOf(form), frameworks());
        CHECK(check.findings == std::vector<PrintFinding>{});
        REQUIRE(check.proof);
        CHECK(check.proof->form == formWord(kind));
        CHECK(check.proof->version == room.history().front());
        REQUIRE(check.positioning);
        CHECK(*check.positioning == room.stored().info);
        CHECK(check.session.candidates.front().lastName == "ROUSSEL");
        CHECK(compare(*check.proof, room.session()) == SessionMatch::Same);
        CHECK(report::plainText(form.document).find("[code]") != std::string::npos);
    }
}

TEST_CASE("the print of a signed repérage stays the same, whatever changes around it")
{
    Signed room;
    const QByteArray before = pdfOf(formOf(room));
    SessionInfo info = room.session().jury().info;
    info.title = "Autre intitulé";
    info.date = Date{2031, 2, 3};
    room.apply(SetSessionInfo{info});
    room.apply(SetPositioningTable{PositioningRoom::earlierId(), CompetencyId("C1.T1"),
                                   sample::acquired()});
    CHECK(pdfOf(formOf(room)) == before);
    // What holds is what "as it stands" prints.
    CHECK(pdfOf(formOf(room, FormKind::PositioningPlan, 0)) == before);
}

TEST_CASE("a repérage that is blank, a draft or not yet signed by all proves nothing")
{
    PositioningRoom room;
    room.enter("C1.T1", sample::acquired());
    const auto bare = [](const PrintedForm& form) {
        return form.document.proof.empty() &&
               report::plainText(form.document).find("[code]") == std::string::npos &&
               faults(pdfOf(form)) == Faults{PrintFault::NotSigned};
    };
    const auto blank =
        layOut(room.session(), Viewer::staff(), {FormKind::BlankPositioningGuide, {}, {}, 0});
    REQUIRE(blank);
    CHECK(bare(*blank));
    CHECK(bare(formOf(room, FormKind::PositioningSummary, 0)));
    REQUIRE(room.sign(interviewerSigner(0)));
    CHECK(bare(formOf(room, FormKind::PositioningSummary, 1)));
    room.apply(WithdrawRecord{room.subject(), 1, "À revoir"});
    CHECK(bare(formOf(room, FormKind::PositioningSummary, 1)));
}

TEST_CASE("the certifier's guide prints with our remarks or without any")
{
    PositioningRoom room;
    const auto guide = [&](FormKind kind) {
        const auto made = layOut(room.session(), Viewer::staff(), {kind, {}, {}, 0});
        return made ? report::plainText(made->document) : std::string();
    };
    CHECK(guide(FormKind::BlankPositioningGuide).find("Remarque\u00a01") != std::string::npos);
    const std::string bare = guide(FormKind::BareGuide);
    REQUIRE_FALSE(bare.empty());
    CHECK(bare.find("Remarque") == std::string::npos);
    CHECK(bare.find("remarque") == std::string::npos);
    CHECK(bare.find("\u00a0[1]") == std::string::npos);
}

TEST_CASE("a repérage to which a page or a byte was added is told")
{
    Signed room;
    const QByteArray pdf = pdfOf(formOf(room));
    const QByteArray update = "4 0 obj\n<</Type/Page>>\nendobj\nxref\n4 1\n" +
                              QByteArray::number(pdf.size()).rightJustified(10, '0') +
                              " 00000 n \ntrailer\n<</Size 30/Root 1 0 R/Prev 9>>\nstartxref\n" +
                              QByteArray::number(pdf.size() + 40) + "\n%%EOF\n";
    CHECK(faults(pdf + update) == Faults{PrintFault::Extended, PrintFault::PagesDiffer});
    CHECK(faults(pdf + "\n") == Faults{PrintFault::Extended, PrintFault::PagesDiffer});
    for (qsizetype at = 0; at < pdf.size(); at += 2003) { // a prime: headers, pages, fonts, proof
        QByteArray changed = pdf;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CAPTURE(at);
        CHECK_FALSE(checkPrint(changed, frameworks()).passes());
    }
}

TEST_CASE("one part of a repérage does not pass for another, nor for a grid")
{
    Signed room;
    const auto called = [&](const char* word) {
        PrintedForm form = formOf(room);
        app::PrintProof proof = proofOf(form);
        proof.form = word;
        form.document.proof = app::proofText(proof);
        return faults(pdfOf(form));
    };
    CHECK(called("reperage-bilan") == Faults{PrintFault::PagesDiffer});
    CHECK(called("grille") == Faults{PrintFault::ContentAltered});
    CHECK(called("reperage-guide-vierge") == Faults{PrintFault::ProofUnreadable});
    CHECK(called("lettre") == Faults{PrintFault::ProofUnreadable});

    PrintedForm other = formOf(room);
    other.document.title = "Parcours d’une autre personne";
    CHECK(faults(pdfOf(other)) == Faults{PrintFault::PagesDiffer});

    sample::SignedRoom jury;
    jury.signAll("c1");
    PrintedForm grid =
        *layOut(jury.session(), Viewer::staff(), {FormKind::Grid, CandidateId("c1"), {}, 1});
    app::PrintProof proof = proofOf(grid);
    proof.form = "reperage-bilan";
    grid.document.proof = app::proofText(proof);
    CHECK(faults(pdfOf(grid)) == Faults{PrintFault::ContentAltered});
}

TEST_CASE("a repérage that was changed after it was frozen is told")
{
    Signed room;
    const auto changed = [&](const char* from, const char* to) {
        return faults(forgedVersion(room, [&](RecordVersion& version) {
            const auto at = version.body.find(from);
            REQUIRE(at != std::string::npos);
            version.body.replace(at, std::string(from).size(), to);
        }));
    };
    CHECK(changed("\"niveau\":3", "\"niveau\":2") == Faults{PrintFault::ContentAltered});
    CHECK(changed("\"anterieur\":{\"", "\"ancien\":{\"") == Faults{PrintFault::ContentAltered});
    CHECK(faults(forgedVersion(room, [](RecordVersion& version) { version.body = "{}"; })) ==
          Faults{PrintFault::FrameworkUnknown});
}

TEST_CASE("the version of another repérage, candidate or number is told")
{
    Signed room;
    const Faults altered{PrintFault::ContentAltered};
    CHECK(
        faults(forgedVersion(room, [](RecordVersion& version) {
            version.subject = PositioningSubject{PositioningRoom::earlierId(), version.candidate()};
        })) == altered);
    CHECK(faults(forgedVersion(room, [](RecordVersion& version) {
              version.subject = PositioningSubject{*version.positioning(), CandidateId("c2")};
          })) == altered);
    CHECK(faults(forgedVersion(room, [](RecordVersion& version) { version.number = 3; })) ==
          altered);
    CHECK(faults(forgedVersion(room, [](RecordVersion& version) {
              version.subject = version.candidate();
          })) == altered);
}

TEST_CASE("each signature of a repérage that is missing or not valid is told with whose it is")
{
    Signed room;
    for (const SignerId& who : positioningSignatories()) {
        CAPTURE(who.text());
        const auto with = [&](auto change) {
            return checkPrint(forgedVersion(room,
                                            [&](RecordVersion& version) {
                                                change(version,
                                                       *std::ranges::find(version.signatures, who,
                                                                          &Signature::signer));
                                            }),
                              frameworks())
                .findings;
        };
        CHECK(with([&](RecordVersion& version, Signature&) {
                  std::erase_if(version.signatures,
                                [&](const Signature& each) { return each.signer == who; });
              }) == std::vector{PrintFinding{PrintFault::SignaturesMissing, who}});
        const std::vector invalid{PrintFinding{PrintFault::SignatureInvalid, who}};
        CHECK(with([](RecordVersion&, Signature& signature) { signature.value[5] ^= 1; }) ==
              invalid);
        CHECK(with([](RecordVersion&, Signature& signature) {
                  signature.reservation = "Ajouté après";
              }) == invalid);
        CHECK(with([](RecordVersion&, Signature& signature) {
                  signature.at += std::chrono::hours(24);
              }) == invalid);
    }
}

TEST_CASE("who signs a repérage is neither left out nor added, whatever its print lists")
{
    Signed room;
    const auto listed = [&](std::vector<SignerId> signatories) {
        return faults(forgedVersion(
            room, [&](RecordVersion& version) { version.signatories = std::move(signatories); }));
    };
    CHECK(listed({candidateSigner(), interviewerSigner(0)}) == Faults{PrintFault::ContentAltered});
    CHECK(listed({}) == Faults{PrintFault::ContentAltered});
    const auto stranger = checkPrint(forgedVersion(room,
                                                   [](RecordVersion& version) {
                                                       Signature copy = version.signatures.front();
                                                       copy.signer = SignerId("m1");
                                                       version.signatures.push_back(copy);
                                                   }),
                                     frameworks());
    CHECK(stranger.findings ==
          std::vector{PrintFinding{PrintFault::SignatureInvalid, SignerId("m1")}});
}

TEST_CASE("without the framework of the repérage nothing is said to be checked")
{
    Signed room;
    const QByteArray pdf = pdfOf(formOf(room));
    const std::vector unknown{PrintFinding{PrintFault::FrameworkUnknown}};
    CHECK(checkPrint(pdf, {}).findings == unknown);
    auto others = frameworks();
    std::erase_if(others, [&](const app::FrameworkFile& file) {
        return file.digest == room.session().frameworkDigest();
    });
    REQUIRE(others.size() + 1 == frameworks().size());
    CHECK(checkPrint(pdf, others).findings == unknown);
}

TEST_CASE("a framework without a repérage, named like the one that was signed, crashes nothing")
{
    Signed room;
    app::FrameworkFile jury = frameworks().front();
    for (const app::FrameworkFile& file : frameworks()) {
        if (!file.framework.positioning)
            jury = file;
    }
    REQUIRE_FALSE(jury.framework.positioning);
    jury.digest = room.session().frameworkDigest();
    CHECK(checkPrint(pdfOf(formOf(room)), {jury}).findings ==
          std::vector{PrintFinding{PrintFault::ContentAltered}});
}

TEST_CASE("the print of a repérage that was replaced proves itself and no longer holds")
{
    Signed room;
    const PrintCheck before = checkPrint(pdfOf(formOf(room)), frameworks());
    REQUIRE(before.proof);
    room.apply(ReplaceRecord{room.subject(), 1, "Une coquille"});
    CHECK(compare(*before.proof, room.session()) == SessionMatch::Replaced);
    const PrintCheck after = checkPrint(pdfOf(formOf(room)), frameworks());
    CHECK(after.passes());
    CHECK(compare(*after.proof, room.session()) == SessionMatch::Replaced);
}

TEST_CASE("a session without this repérage, or with other signatures, does not know the print")
{
    Signed room;
    const app::PrintProof proof = proofOf(formOf(room));
    PositioningRoom bare;
    CHECK(compare(proof, bare.session()) == SessionMatch::Unknown);
    sample::SignedRoom jury;
    CHECK(compare(proof, jury.session()) == SessionMatch::Unknown);
    const auto known = [&](auto change) {
        app::PrintProof other = proof;
        change(other.version);
        return compare(other, room.session()) != SessionMatch::Unknown;
    };
    CHECK(known([](RecordVersion&) {}));
    CHECK_FALSE(known([](RecordVersion& version) { version.signatures.pop_back(); }));
    CHECK_FALSE(known([](RecordVersion& version) { version.frozenAt += std::chrono::hours(1); }));
    CHECK_FALSE(known([](RecordVersion& version) {
        version.stage = RecordStage::Replaced;
        version.reason = "Jamais dit";
    }));
}
