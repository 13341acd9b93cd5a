// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/freezing.h"
#include "app/signing.h"

#include <fstream>

#include <algorithm>

#include <catch2/catch.hpp>

#include "app/local_time.h"
#include "app/records.h"
#include "app/verification.h"
#include "signed_room.h"
#include "store/atomic_file.h"
#include "support/file_size_limit.h"
#include "support/sample.h"

using namespace delibere;
using sample::SignedRoom;

namespace {

using sample::c1;
const BlockId bc1("BC1");

} // namespace

TEST_CASE("three members sign in turn and the last signature locks the candidate")
{
    SignedRoom room;
    room.decide("c1");
    room.makeKeys();
    const auto first = room.sign("c1", "m2");
    REQUIRE(first.has_value());
    CHECK(first->missing == std::vector{SignerId("m1"), SignerId("m3")});
    CHECK(room.history("c1").back().open());
    REQUIRE(room.sign("c1", "m1").has_value());
    const auto last = room.sign("c1", "m3");
    REQUIRE(last.has_value());
    CHECK(last->missing.empty());
    CHECK(room.history("c1").back().locked());
    CHECK(room.history("c1").back().waitedFor().empty());
}

TEST_CASE("signing needs a key, and the right passphrase")
{
    SignedRoom room;
    room.decide("c1");
    CHECK(room.sign("c1", "m1").error().code == ProblemCode::KeyMissing);
    CHECK(room.history("c1").empty());
    room.makeKeys();
    CHECK(room.sign("c1", "m1", "une autre phrase bien longue").error().code ==
          ProblemCode::KeyRefused);
    CHECK(room.history("c1").empty()); // nothing is frozen for a mistyped passphrase
    CHECK(room.sign("c1", "m1", std::string("  ") + sample::passphrase + " ").has_value());
}

TEST_CASE("a weak passphrase makes no key")
{
    SignedRoom room;
    const auto key = app::makeKey(room.session(), JurorId("m1"), "motdepasse");
    CHECK(key.error().code == ProblemCode::PassphraseWeak);
    CHECK(app::makeKey(room.session(), JurorId("m9"), sample::passphrase).error().code ==
          ProblemCode::UnknownJuror);
}

TEST_CASE("a lost passphrase means a second key; what the first signed stays valid")
{
    SignedRoom room;
    room.signAll("c1");
    const auto first = app::keyOf(room.session(), JurorId("m1"));
    const auto again = app::makeKey(room.session(), JurorId("m1"),
                                    "giroflée tréteau lézard noisette", crypto::Effort::ForTests);
    room.apply(*again, "m1");
    const auto second = app::keyOf(room.session(), JurorId("m1"));
    CHECK(second->number == 2);
    CHECK(app::fingerprintOf(*first) != app::fingerprintOf(*second));
    CHECK(room.session().keys()->size() == 4);
}

TEST_CASE("frozen or locked, nothing of the candidate changes; another candidate still does")
{
    SignedRoom room;
    room.decide("c1");
    room.makeKeys();
    const SheetKey key = sample::key("c1", "m1");
    const auto refusals = [&](ProblemCode code) {
        CHECK(room.refusal(SetMark{key, CriterionId("C1.1.1"), Evidence::Dossier, Percent{10}}) ==
              code);
        CHECK(room.refusal(ReopenSheet{key, "Concertation"}) == code);
        CHECK(room.refusal(SetAppraisal{c1, bc1, std::nullopt}) == code);
        CHECK(room.refusal(SetComment{c1, "Autre"}) == code);
        CHECK(room.refusal(SetRecommendation{c1, bc1, "Autre"}) == code);
        CHECK(room.refusal(SetCommonAppraisal{c1, CriterionId("C1.1.1"), "Autre"}) == code);
        CHECK(room.refusal(SetProposal{c1, std::nullopt}) == code);
        CHECK(room.refusal(SetDiscussed{c1, bc1, true}) == code);
        CHECK(room.refusal(SetVote{c1, bc1, Vote{2, 1, 0, {}}}) == code);
        CHECK(room.refusal(SetRecusal{c1, JurorId("m3"), ""}) == code);
        Candidate candidate = room.session().jury().candidates[0];
        candidate.status = CandidateStatus::Absent;
        CHECK(room.refusal(PutCandidate{candidate}) == code);
    };
    REQUIRE(room.sign("c1", "m1").has_value());
    refusals(ProblemCode::CandidateFrozen);
    REQUIRE(room.sign("c1", "m2").has_value());
    REQUIRE(room.sign("c1", "m3").has_value());
    refusals(ProblemCode::CandidateLocked);
    room.apply(SetComment{CandidateId("c2"), "Pas encore décidé"});
}

TEST_CASE("the triggers of the file refuse what a faulty program would write")
{
    SignedRoom room;
    room.signAll("c1");
    const auto path = room.path();
    room.close();
    auto file = store::SessionFile::open(path);
    REQUIRE(file.has_value());
    for (const Edit& edit : std::vector<Edit>{
             SetComment{c1, "Autre"}, SetAppraisal{c1, bc1, std::nullopt},
             SetMark{sample::key("c1", "m1"), CriterionId("C1.1.1"), Evidence::Dossier, Percent{1}},
             SetBlockEntry{sample::key("c1", "m1"), bc1, {}}, SetProposal{c1, std::nullopt},
             SetVote{c1, bc1, Vote{1, 0, 0, {}}}, SetRecusal{c1, JurorId("m3"), ""}}) {
        const auto written = file->apply(edit, "");
        REQUIRE_FALSE(written.has_value());
        CHECK(written.error().code == ProblemCode::NotStorable);
    }
    CHECK(file->apply(SetComment{CandidateId("c2"), "Libre"}, "").has_value());
}

TEST_CASE("a member who is withdrawn or has not handed in cannot sign")
{
    SignedRoom room;
    room.apply(SetRecusal{c1, JurorId("m3"), "Ancien collègue"});
    room.decide("c1");
    room.makeKeys();
    CHECK(room.sign("c1", "m3").error().code == ProblemCode::SightRefused);
    REQUIRE(room.sign("c1", "m1").has_value());
    CHECK(room.sign("c1", "m2")->missing.empty()); // two sat, two signed
}

TEST_CASE("giving up a signature voids what was signed, and the next version says nothing of it")
{
    SignedRoom room;
    room.decide("c1");
    room.makeKeys();
    REQUIRE(room.sign("c1", "m1").has_value());
    room.apply(WithdrawRecord{c1, 1, "Un bloc à revoir"});
    room.apply(SetProposal{c1, std::nullopt});
    room.apply(SetAppraisal{c1, bc1, Appraisal{true, Percent{82}, "Après relecture"}});
    room.apply(SetProposal{c1, ProposalKind::Total});
    const auto signedAgain = room.sign("c1", "m1");
    REQUIRE(signedAgain.has_value());
    CHECK(signedAgain->number == 2);
    CHECK(room.history("c1").front().stage == RecordStage::Withdrawn);
    CHECK(correctionReason(room.history("c1")).empty());
}

TEST_CASE("a correction replaces a signed version, which stays and prints as it was")
{
    SignedRoom room;
    room.signAll("c1");
    const RecordVersion before = room.history("c1").front();
    room.apply(ReplaceRecord{c1, 1, "Bloc BC1 mal saisi"});
    room.apply(SetProposal{c1, std::nullopt});
    room.apply(SetAppraisal{c1, bc1, Appraisal{false, Percent{60}, "Erreur de saisie"}});
    room.apply(SetRecommendation{c1, bc1, "Reprendre l’organisation."});
    room.apply(SetProposal{c1, ProposalKind::Partial});
    for (const char* juror : {"m1", "m2", "m3"})
        REQUIRE(room.sign("c1", juror).has_value());
    const RecordHistory history = room.history("c1");
    REQUIRE(history.size() == 2);
    CHECK(history[0].stage == RecordStage::Replaced);
    CHECK(history[0].body == before.body);
    CHECK(history[1].locked());

    const auto old = app::RecordDocument::of(room.session(), history[0], Viewer::staff());
    const auto now = app::RecordDocument::of(room.session(), history[1], Viewer::staff());
    REQUIRE((old && now));
    const RecordView oldView = old->view();
    const RecordView newView = now->view();
    const auto& oldGrid = std::get<GridRecord>(oldView);
    const auto& newGrid = std::get<GridRecord>(newView);
    CHECK(oldGrid.deliberation.proposal == ProposalKind::Total);
    CHECK(oldGrid.stamp.state == RecordState::Replaced);
    CHECK(newGrid.deliberation.proposal == ProposalKind::Partial);
    CHECK(newGrid.stamp.version == 2);
    CHECK(newGrid.stamp.correction == "Bloc BC1 mal saisi");
}

TEST_CASE("what is signed is what was on the sheets, and says why a member withdrew to nobody")
{
    SignedRoom room;
    room.apply(SetRecusal{c1, JurorId("m3"), "motif intime"});
    room.decide("c1");
    room.makeKeys();
    REQUIRE(room.sign("c1", "m1").has_value());
    const RecordVersion version = room.history("c1").back();
    CHECK(version.body.find("motif intime") == std::string::npos);
    CHECK(version.body.find("\"fiches\"") != std::string::npos);
    CHECK(version.signatories == std::vector{SignerId("m1"), SignerId("m2")});
    const auto again = app::makeRecord(room.session(), c1);
    REQUIRE(again.has_value());
    CHECK(again->number == 2); // frozen again, only the version differs
}

TEST_CASE("the minutes take what is frozen from its bytes and the rest as it stands")
{
    SignedRoom room;
    room.signAll("c1");
    const auto minutes = app::MinutesDocument::of(room.session(), Viewer::staff());
    REQUIRE(minutes.has_value());
    const RecordView view = minutes->view();
    const auto& record = std::get<MinutesRecord>(view);
    REQUIRE(record.entries.size() == 2);
    CHECK(record.entries[0].version != nullptr);
    CHECK(record.entries[0].fingerprint == app::digestText(room.history("c1").back()));
    CHECK(record.entries[1].version == nullptr);
    CHECK(record.stamp.state == RecordState::Draft);
    CHECK(record.keyFingerprints.size() == 3);
}

TEST_CASE("the minutes say on which day each member who sat declared having read the dossier")
{
    SignedRoom room;
    const SheetKey key = sample::key("c1", "m2");
    room.apply(ReopenSheet{key, "Concertation"}, "m2");
    room.apply(SetDossierRead{key, false}, "m2");
    room.apply(SubmitSheet{key}, "m2");
    const auto days = room.session().dossierReadOn(c1);
    REQUIRE(days.has_value());
    const Date today = app::dayOf(room.session().now());
    CHECK(*days == std::map<JurorId, Date>{{JurorId("m1"), today}, {JurorId("m3"), today}});
    const auto minutes = app::MinutesDocument::of(room.session(), Viewer::staff());
    const RecordView view = minutes->view();
    CHECK(std::get<MinutesRecord>(view).entries[0].dossierRead == *days);
}

namespace {

// What a file on this path holds of a signature that failed: nothing of it.
void checkUntouched(const std::filesystem::path& path, std::size_t keys, std::size_t versions,
                    std::size_t lines)
{
    auto file = store::SessionFile::open(path);
    REQUIRE(file.has_value());
    CHECK(file->keys()->size() == keys);
    CHECK(file->history(c1)->size() == versions);
    CHECK(file->journal()->size() == lines);
    CHECK(file->verifyJournal());
}

} // namespace

// The first signature makes a key, freezes and signs; the last one signs and locks. The medium
// fails a little later each time, until it no longer does.
TEST_CASE("a medium that fails at any point of a signature leaves nothing of it in the file")
{
    SignedRoom room;
    room.decide("c1");
    const bool last = GENERATE(false, true);
    if (last) {
        room.makeKeys();
        REQUIRE(room.sign("c1", "m2").has_value());
        REQUIRE(room.sign("c1", "m3").has_value());
    }
    const auto path = room.path();
    const auto keys = room.session().keys()->size();
    const auto versions = room.history("c1").size();
    room.close();
    const auto whole = store::readFile(path, 10'000'000).value();
    const auto lines = store::SessionFile::open(path)->journal()->size();
    int failures = 0;
    bool done = false;
    for (rlim_t limit = 512; !done; limit += 4096) {
        REQUIRE(limit < 10'000'000);
        const auto place = room.folder() / ("essai-" + std::to_string(limit) + ".jury");
        std::ofstream(place, std::ios::binary) << whole;
        {
            auto session = app::Session::open(place);
            REQUIRE(session.has_value());
            std::optional<PutKey> key;
            if (!last)
                key = app::makeKey(*session, JurorId("m1"), sample::passphrase,
                                   crypto::Effort::ForTests)
                          .value();
            const sample::FileSizeLimit tooSmall(limit);
            const auto signature =
                app::sign(*session, {c1, SignerId("m1"), sample::passphrase, {}, {}, {}, key});
            done = signature.has_value();
            if (done)
                CHECK(signature->missing.empty() == last);
            else
                CHECK(signature.error().code == ProblemCode::StorageFailed);
        }
        if (!done) {
            ++failures;
            checkUntouched(place, keys, versions, lines);
        }
        std::filesystem::remove(place);
    }
    CHECK(failures > 3);
}

TEST_CASE("a signature that is refused at its last step undoes the steps before it")
{
    SignedRoom room;
    room.decide("c1");
    const auto key =
        app::makeKey(room.session(), JurorId("m1"), sample::passphrase, crypto::Effort::ForTests);
    const auto position = room.session().journalPosition();
    const auto refused = app::sign(
        room.session(), {c1, SignerId("m1"), "une autre phrase bien longue", {}, {}, {}, *key});
    CHECK(refused.error().code == ProblemCode::KeyRefused);
    CHECK(room.session().keys()->empty());
    CHECK(room.history("c1").empty());
    CHECK(room.session().journalPosition() == position);
    // Done again as told: one key, one signature.
    const auto done =
        app::sign(room.session(), {c1, SignerId("m1"), sample::passphrase, {}, {}, {}, *key});
    REQUIRE(done.has_value());
    CHECK(room.session().keys()->size() == 1);
    CHECK(room.history("c1").back().signatures.size() == 1);
}

TEST_CASE("a member refuses: said with a reason, the others sign, the grid is locked with it")
{
    SignedRoom room;
    room.decide("c1");
    room.makeKeys();
    REQUIRE(room.sign("c1", "m1").has_value());
    const JurorId m3("m3");
    const auto say = [&](std::optional<NotSigningKind> kind, const char* reason) {
        return app::sayNotSigning(room.session(), {c1, m3, kind, reason, JurorId("m1")});
    };
    CHECK(say(NotSigningKind::Refuses, "").error().code == ProblemCode::ReasonRequired);
    const auto said = say(NotSigningKind::Refuses, "Désaccord sur le bloc 2");
    REQUIRE(said.has_value());
    CHECK_FALSE(said->locked);
    CHECK(said->missing == std::vector{SignerId("m2")});
    const auto back = say(std::nullopt, "");
    CHECK(back->missing.size() == 2);
    REQUIRE(say(NotSigningKind::Refuses, "Désaccord sur le bloc 2").has_value());
    const auto last = room.sign("c1", "m2");
    REQUIRE(last.has_value());
    CHECK(last->locked);
    CHECK(last->mentions == 1);
    CHECK(say(std::nullopt, "").error().code == ProblemCode::RecordNotOpen);
    CHECK(room.history("c1").back().locked());
    const Verification result = room.session().verify();
    CHECK(result.passes());
    CHECK(result.locked == 1);
    CHECK(std::ranges::any_of(result.findings, [](const VerificationFinding& finding) {
        return finding.code == VerificationCode::SignatureRefused && finding.detail == "m3";
    }));
    room.close();
    // Whoever holds the file and knows its triggers does not change it unseen.
    REQUIRE(sample::tamper(room.path(),
                           "UPDATE not_signing SET reason = 'Autre motif' WHERE kind <> ''"));
    CHECK_FALSE(app::verifyFile(room.path()).passes());
}

TEST_CASE("the last one waited for is prevented: the grid is locked at once")
{
    SignedRoom room;
    room.decide("c1");
    room.makeKeys();
    REQUIRE(room.sign("c1", "m1").has_value());
    REQUIRE(room.sign("c1", "m2").has_value());
    const auto said = app::sayNotSigning(
        room.session(),
        {CandidateId("c1"), JurorId("m3"), NotSigningKind::Prevented, "Parti en train", {}});
    REQUIRE(said.has_value());
    CHECK(said->locked);
}

TEST_CASE("who is said not to sign may still sign before the lock: the mention lapses")
{
    SignedRoom room;
    room.decide("c1");
    room.makeKeys();
    REQUIRE(room.sign("c1", "m1").has_value());
    REQUIRE(app::sayNotSigning(
        room.session(),
        {CandidateId("c1"), JurorId("m3"), NotSigningKind::Refuses, "Désaccord", {}}));
    REQUIRE(room.sign("c1", "m3").has_value());
    CHECK(room.history("c1").back().mentions().empty());
    REQUIRE(room.sign("c1", "m2").has_value());
    CHECK(room.history("c1").back().locked());
    CHECK(room.session().verify().passes());
}

TEST_CASE("who sits and who presides for one candidate is signed with the grid")
{
    SignedRoom room;
    room.apply(SetRecusal{c1, JurorId("m1"), ""});
    CHECK(room.refusal(SetActingPresident{c1, JurorId("m1")}) == ProblemCode::JurorRecused);
    CHECK(room.refusal(SetActingPresident{CandidateId("c2"), JurorId("m2")}) ==
          ProblemCode::PresidentSits);
    room.apply(SetActingPresident{c1, JurorId("m2"), PresidencyBasis::VicePresident});
    room.apply(SetSeat{c1, JurorId("m3"), true});
    CHECK(room.refusal(SetSeat{c1, JurorId("m1"), true}) == ProblemCode::JurorRecused);
    room.apply(SetVote{c1, BlockId("BC1"), Vote{1, 1, 0, CastingVote::InFavour}});
    room.decide("c1");
    CHECK(room.refusal(SetSeat{c1, JurorId("m3"), false}) == ProblemCode::CandidateDecided);
    room.makeKeys();
    REQUIRE(room.sign("c1", "m2").has_value());
    REQUIRE(room.sign("c1", "m3").has_value());
    CHECK(room.session().verify().passes());
    room.close();
    REQUIRE(sample::tamper(room.path(), "UPDATE acting_president SET juror = 'm3'"));
    CHECK_FALSE(app::verifyFile(room.path()).passes());
}
