// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "app/honour_declaration.h"
#include "app/joint_coverage.h"
#include "app/secret_words.h"
#include "app/session_glance.h"
#include "app/signed_packet.h"
#include "app/verification.h"
#include "codec/sheet_codec.h"
#include "exchange_home.h"
#include "signed_room.h"
#include "store/atomic_file.h"
#include "support/sample.h"

using namespace delibere;
using sample::JurorHome;
using sample::PresidentHome;

namespace {

std::string bytesIn(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

ProblemCode refusalOf(PresidentHome& home, const std::filesystem::path& file)
{
    const auto plan = home.plan({file});
    REQUIRE(plan.front().problem.has_value());
    CHECK(plan.front().verdict == ReceptionVerdict::Refused);
    return plan.front().problem->code;
}

} // namespace

TEST_CASE("a member opens their mission, marks, hands over, and the presidency has the sheet")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    CHECK(member.session().jury().candidates.size() == 2);
    CHECK(member.juror() == JurorId("m2"));
    member.mark("c1", 80);
    member.mark("c2", 55);
    const auto file = member.handedOver();
    CHECK(file.filename().string().find("Okafor") == std::string::npos);

    const auto plan = president.plan({file});
    CAPTURE(plan.front().problem.value_or(Problem{}).detail);
    CAPTURE(static_cast<int>(plan.front().problem.value_or(Problem{}).code));
    REQUIRE_FALSE(plan.front().problem.has_value());
    CHECK(plan.front().verdict == ReceptionVerdict::New);
    CHECK(plan.front().count(ReceptionVerdict::New) == 2);
    CHECK(plan.front().newKey.has_value());
    CHECK(president.sheet("c1", "m2").blocks.empty()); // nothing yet

    const auto received = president.receive({file});
    CHECK(received.packets == 1);
    CHECK(received.sheets == 2);
    CHECK(president.sheet("c1", "m2") ==
          sample::sheetOf(president.session().framework(), "c1", "m2", 80));
    CHECK(president.sheet("c2", "m2").state == SheetState::Submitted);
    CHECK(president.session().verify().verdict() != Verdict::Altered);
}

TEST_CASE("a member's own laptop prepares nothing, and does not speak for the others")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    const auto refused = [&](const Edit& edit) {
        const auto done = member.session().apply(edit, {});
        REQUIRE_FALSE(done);
        return done.error().code;
    };
    const JurySession before = member.session().jury();
    SessionInfo info = before.info;
    info.practical = "Accès par la cour.";
    CHECK(refused(SetSessionInfo{info}) == ProblemCode::MissionPrepares);
    CHECK(refused(PutCandidate{before.candidates.front()}) == ProblemCode::MissionPrepares);
    CHECK(refused(SetHearingNotes{CandidateId("c1"), {"Lise Roy"}}) ==
          ProblemCode::MissionPrepares);
    CHECK(refused(NameParitaryJury{{{"Ada Colin", "Déléguée", "salariés", true}}}) ==
          ProblemCode::MissionPrepares);
    CHECK(app::declarationOf(member.session(), JurorId("m2")).error().code ==
          ProblemCode::DeclarationOnMission);
    CHECK(member.session().jury() == before);
    const auto uncovered =
        app::jointlyUncovered(member.session(), CandidateId("c1"), Viewer::member(JurorId("m2")));
    REQUIRE_FALSE(uncovered);
    CHECK(uncovered.error().code == ProblemCode::MissionSeesOwn);
    CHECK(app::jointlyUncovered(president.session(), CandidateId("c1"), Viewer::staff()));
}

TEST_CASE("receiving the same file again changes nothing")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto file = member.handedOver();
    president.receive({file});
    const auto before = president.session().journalPosition();
    const auto again = president.plan({file, file});
    CHECK(again[0].verdict == ReceptionVerdict::Identical);
    CHECK(again[1].verdict == ReceptionVerdict::Identical);
    const auto received = president.receive({file, file});
    CHECK(received.packets == 0);
    CHECK(received.sheets == 0);
    CHECK(president.session().journalPosition() == before);
}

TEST_CASE("handing in again is the next number, and what was there is kept")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto first = member.handedOver();
    member.mark("c1", 60);
    const auto second = member.handedOver();
    CHECK(first != second);
    president.receive({first});
    const auto plan = president.plan({second});
    CHECK(plan.front().verdict == ReceptionVerdict::Newer);
    president.receive({second});
    CHECK(president.sheet("c1", "m2").blocks.begin()->second.final == Grade(Percent{60}));
    const auto kept = president.session().revisions(CandidateId("c1"), Viewer::staff()).value();
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().before.blocks.begin()->second.final == Grade(Percent{80}));
    CHECK(president.plan({first}).front().verdict == ReceptionVerdict::Older);
    CHECK(president.receive({first}).sheets == 0);
}

TEST_CASE("whatever the order in which five files come, the sheets are the same")
{
    PresidentHome maker;
    const auto missions = std::vector{maker.issue("m2"), maker.issue("m3")};
    JurorHome two(missions[0]);
    JurorHome three(missions[1]);
    std::vector<std::filesystem::path> files;
    two.mark("c1", 80);
    files.push_back(two.handedOver());
    two.mark("c2", 40);
    files.push_back(two.handedOver({CandidateId("c2")}));
    two.mark("c1", 70);
    files.push_back(two.handedOver());
    three.mark("c1", 90);
    files.push_back(three.handedOver());
    three.mark("c1", 95);
    files.push_back(three.handedOver());

    const auto before = maker.folder() / "avant.jury";
    REQUIRE(maker.session().copyTo(before).has_value());
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    do {
        CAPTURE(order);
        const auto path = maker.folder() / "salle-permutee.jury";
        std::filesystem::remove(path);
        std::filesystem::copy_file(before, path);
        auto session = app::Session::open(path);
        REQUIRE(session.has_value());
        const auto key = maker.key();
        for (const std::size_t at : order) {
            const auto plan = app::planReception(*session, key, {files[at]});
            REQUIRE(app::commitReception(*session, plan, {}, JurorId("m1")).has_value());
        }
        const auto final = [&](const char* candidate, const char* juror) {
            const auto sheet = session->sheet(sample::key(candidate, juror), Viewer::staff());
            return sheet->blocks.begin()->second.final;
        };
        CHECK(final("c1", "m2") == Grade(Percent{70}));
        CHECK(final("c2", "m2") == Grade(Percent{40}));
        CHECK(final("c1", "m3") == Grade(Percent{95}));
        CHECK(session->packets()->size() == 2 + 5);
    } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("all of them at once give the same as one by one")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto first = member.handedOver();
    member.mark("c1", 60);
    const auto second = member.handedOver();
    const auto received = president.receive({second, first});
    CHECK(received.packets == 2);
    CHECK(president.sheet("c1", "m2").blocks.begin()->second.final == Grade(Percent{60}));
}

TEST_CASE("two files of one number that differ are both kept, and neither is taken by itself")
{
    PresidentHome president;
    const auto mission = president.issue("m2");
    JurorHome member(mission);
    member.mark("c1", 80);
    const auto copy = member.folder() / "copie.jury"; // the same member, on two machines
    REQUIRE(member.session().copyTo(copy).has_value());
    const auto one = member.handedOver();
    auto twin = sample::openWork(copy);
    REQUIRE(twin.has_value());
    const SheetKey key = sample::key("c1", "m2");
    REQUIRE(twin->apply(ReopenSheet{key, "x"}, key.juror).has_value());
    REQUIRE(twin->apply(ImportSheet{sample::sheetOf(twin->framework(), "c1", "m2", 30)}, key.juror)
                .has_value());
    const auto other =
        app::handOver(*twin, sample::memberPhrase, president.folder(), {}, app::doorOf(*twin));
    REQUIRE(other.has_value());

    president.receive({one});
    const auto plan = president.plan({other->path});
    CHECK(plan.front().verdict == ReceptionVerdict::Diverging);
    CHECK(plan.front().sheets.front().stored.blocks.begin()->second.final == Grade(Percent{80}));
    CHECK(president.receive({other->path}).sheets == 0);
    CHECK(president.sheet("c1", "m2").blocks.begin()->second.final == Grade(Percent{80}));
    CHECK(president.session().packets()->size() == 3); // the mission and both
    // Somebody decides.
    const std::string file = plan.front().digest;
    CHECK(president.receive({other->path}, {{plan.front().manifest->previous, key}}).sheets == 0);
    CHECK(president.receive({other->path}, {{file, key}}).sheets == 1);
    CHECK(president.sheet("c1", "m2").blocks.begin()->second.final == Grade(Percent{30}));
    CHECK(president.session().revisions(CandidateId("c1"), Viewer::staff())->size() == 1);
}

TEST_CASE("of two files that diverge on one sheet, the one that was chosen is taken")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    const SheetKey key = sample::key("c1", "m2");
    president.apply(ImportSheet{sample::sheetOf(president.session().framework(), "c1", "m2", 50)});
    std::vector<std::filesystem::path> files;
    for (const int percent : {70, 90}) { // the same number, from two copies of the work
        const auto copy = member.folder() / (std::to_string(percent) + ".jury");
        REQUIRE(member.session().copyTo(copy).has_value());
        auto twin = sample::openWork(copy);
        REQUIRE(twin.has_value());
        REQUIRE(twin->apply(ImportSheet{sample::sheetOf(twin->framework(), "c1", "m2", percent)},
                            key.juror)
                    .has_value());
        const auto folder = member.folder() / std::to_string(percent);
        std::filesystem::create_directory(folder);
        files.push_back(
            app::handOver(*twin, sample::memberPhrase, folder, {}, app::doorOf(*twin))->path);
    }
    const auto plan = president.plan(files);
    CHECK(plan[0].count(ReceptionVerdict::Diverging) == 1);
    CHECK(plan[1].count(ReceptionVerdict::Diverging) == 1);
    CHECK(president.receive(files, {{plan[0].digest, key}}).sheets == 1);
    CHECK(president.sheet("c1", "m2").blocks.begin()->second.final == Grade(Percent{70}));
}

TEST_CASE("a sheet that was changed on the laptop of the presidency is not overwritten")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    president.receive({member.handedOver()});
    const SheetKey key = sample::key("c1", "m2");
    president.apply(ReopenSheet{key, "Concertation"});
    president.apply(ImportSheet{sample::sheetOf(president.session().framework(), "c1", "m2", 85)});
    member.mark("c1", 60);
    const auto later = member.handedOver();
    CHECK(president.plan({later}).front().verdict == ReceptionVerdict::Diverging);
    CHECK(president.receive({later}).sheets == 0);
    CHECK(president.sheet("c1", "m2").blocks.begin()->second.final == Grade(Percent{85}));
}

TEST_CASE("an old file does not close a sheet that was reopened")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto file = member.handedOver();
    president.receive({file});
    president.apply(ReopenSheet{sample::key("c1", "m2"), "Concertation"});
    CHECK(president.receive({file}).sheets == 0);
    CHECK(president.sheet("c1", "m2").state == SheetState::Draft);
    member.mark("c1", 65);
    CHECK(president.receive({member.handedOver()}).sheets == 1);
    CHECK(president.sheet("c1", "m2").state == SheetState::Submitted);
}

TEST_CASE("a file that was left does not become an older one when the sheet is reopened here")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    const SheetKey key = sample::key("c1", "m2");
    president.apply(ImportSheet{sample::sheetOf(president.session().framework(), "c1", "m2", 85)});
    member.mark("c1", 60);
    const auto file = member.handedOver();
    CHECK(president.receive({file}).sheets == 0); // diverges, and nobody decides
    president.apply(ReopenSheet{key, "Concertation"});
    const auto plan = president.plan({file});
    CHECK(plan.front().verdict == ReceptionVerdict::Diverging);
    const auto receipt = app::readReceipt(president.receipt(file)).value();
    CHECK(receipt.manifest.taken.empty());
    CHECK(receipt.manifest.left == std::vector{CandidateId("c1")});
    CHECK(president.receive({file}, {{plan.front().digest, key}}).sheets == 1);
    CHECK(president.sheet("c1", "m2").blocks.begin()->second.final == Grade(Percent{60}));
}

TEST_CASE("a file that a later one follows stays older, though another has its number")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    const auto copy = member.folder() / "copie.jury";
    REQUIRE(member.session().copyTo(copy).has_value());
    member.mark("c1", 80);
    const auto first = member.handedOver();
    member.mark("c1", 70);
    const auto second = member.handedOver();
    auto twin = sample::openWork(copy);
    REQUIRE(twin.has_value());
    REQUIRE(
        twin->apply(ImportSheet{sample::sheetOf(twin->framework(), "c1", "m2", 30)}, JurorId("m2"))
            .has_value());
    const auto other =
        app::handOver(*twin, sample::memberPhrase, president.folder(), {}, app::doorOf(*twin));
    REQUIRE(other.has_value());
    president.receive({first, second});
    CHECK(president.plan({other->path}).front().verdict == ReceptionVerdict::Older);
    CHECK(president.sheet("c1", "m2").blocks.begin()->second.final == Grade(Percent{70}));
}

TEST_CASE("a decided candidate keeps what was decided on; the file is kept")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    for (const char* juror : {"m1", "m2", "m3"})
        president.apply(
            ImportSheet{sample::sheetOf(president.session().framework(), "c1", juror, 80)});
    const CandidateId c1("c1");
    for (const Block& block : president.session().framework().blocks)
        president.apply(SetAppraisal{c1, block.id, Appraisal{true, Percent{80}, {}}});
    president.apply(SetProposal{c1, ProposalKind::Total});
    member.mark("c1", 80);
    member.mark("c2", 50);
    const auto file = member.handedOver();
    const auto same = president.plan({file});
    CHECK(same.front().sheets.front().verdict == ReceptionVerdict::Identical);
    CHECK(president.receive({file}).sheets == 1); // c2
    member.mark("c1", 30);
    const auto later = member.handedOver();
    const auto plan = president.plan({later});
    REQUIRE(plan.front().sheets.front().problem.has_value());
    CHECK(plan.front().sheets.front().problem->code == ProblemCode::CandidateDecided);
    CHECK(president.receive({later}).sheets == 0);
    CHECK(president.sheet("c1", "m2").blocks.begin()->second.final == Grade(Percent{80}));
}

TEST_CASE("a member who withdrew since is told apart, and nothing is written")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto file = member.handedOver();
    president.apply(SetRecusal{CandidateId("c1"), JurorId("m2"), "Même entreprise"});
    const auto plan = president.plan({file});
    REQUIRE(plan.front().sheets.front().problem.has_value());
    CHECK(plan.front().sheets.front().problem->code == ProblemCode::JurorRecused);
    CHECK(president.receive({file}).sheets == 0);
}

TEST_CASE("sheets of another session, of nobody, for somebody else are refused")
{
    PresidentHome president;
    PresidentHome other; // the same ids, another key: the session has the same id
    JurorHome member(other.issue("m2"));
    member.mark("c1", 80);
    const auto file = member.handedOver();
    CHECK(refusalOf(president, file) == ProblemCode::PacketNotForUs);

    // Sealed again for somebody to whom it was not given.
    const auto frame = crypto::open(crypto::SealedKind::Sheets, bytesIn(file), other.key());
    REQUIRE(frame.has_value());
    const std::vector<crypto::PublicKey> to{president.key().publicKey()};
    const auto again = president.folder() / "a.fiche";
    write(again, crypto::seal(crypto::SealedKind::Sheets, *frame, to));
    CHECK(refusalOf(president, again) == ProblemCode::PacketNotForUs);

    write(again, "{}");
    CHECK(refusalOf(president, again) == ProblemCode::PacketUnknown);
    CHECK(refusalOf(president, president.folder() / "rien.fiche") == ProblemCode::FileNotFound);
    CHECK(refusalOf(president, president.folder()) == ProblemCode::FileUnreadable);
    CHECK(refusalOf(president, president.issue("m3")) == ProblemCode::PacketUnknown);
}

TEST_CASE("sheets signed by a key that no mission vouches for are refused")
{
    PresidentHome president;
    const auto mission = president.issue("m2");
    JurorHome member(mission);
    member.mark("c1", 80);
    const auto genuine = president.plan({member.handedOver()}).front();
    // Somebody who holds a file of the member makes another with a key of their own.
    codec::HandoverManifest manifest = *genuine.manifest;
    const auto thief = crypto::SecretKey::generate();
    const auto packet =
        app::signedPacket(thief, codec::write(manifest),
                          {codec::writeCompactSheet({manifest.session, genuine.sheets.front().sheet,
                                                     president.session().frameworkDigest()})});
    const std::vector<crypto::PublicKey> to{president.key().publicKey()};
    const auto forged = president.folder() / "faux.fiche";
    write(forged, crypto::seal(crypto::SealedKind::Sheets, codec::writePacket(packet), to));
    CHECK(refusalOf(president, forged) == ProblemCode::PacketAuthorUnknown);
}

TEST_CASE("any byte changed and any length cut of a handed over file is refused")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const std::string bytes = bytesIn(member.handedOver());
    const auto path = president.folder() / "altere.fiche";
    const auto key = president.key();
    const auto refused = [&](const std::string& changed) {
        write(path, changed);
        const auto plan = app::planReception(president.session(), key, {path});
        return plan.front().problem.has_value();
    };
    std::size_t accepted = 0;
    for (std::size_t at = 0; at < bytes.size(); at += at < 400 ? 1 : 61) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ 4U);
        accepted += refused(changed) ? 0U : 1U;
        accepted += refused(bytes.substr(0, at)) ? 0U : 1U;
    }
    accepted += refused(bytes + "x") ? 0U : 1U;
    CHECK(accepted == 0);
}

TEST_CASE("a file that is still being copied is not said to be damaged")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const std::string bytes = bytesIn(member.handedOver());
    const auto path = president.folder() / "encours.fiche";
    write(path, bytes.substr(0, bytes.size() / 2));
    CHECK(refusalOf(president, path) == ProblemCode::PacketIncomplete);
}

TEST_CASE("a mission opens with its code, and with nothing else")
{
    PresidentHome president;
    const auto mission = president.issue("m2");
    const auto read = app::readMission(mission, "4821390417-55012 7734019986");
    REQUIRE(read.has_value());
    CHECK(read->manifest.juror == JurorId("m2"));
    CHECK(read->presidencyFingerprint() ==
          app::fingerprintOf(app::keyOf(president.session(), JurorId("m1")).value()));
    const auto wrong = app::readMission(mission, "48213 90417 55012 77340 19985");
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().code == ProblemCode::PacketCodeWrong);
    const std::string bytes = bytesIn(mission);
    CHECK(bytes.find("Roussel") == std::string::npos);
    const auto altered = president.folder() / "altere.mission";
    std::size_t accepted = 0;
    for (std::size_t at = 0; at < bytes.size(); at += at < 200 ? 1 : 997) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ 1U);
        write(altered, changed);
        accepted += app::readMission(altered, sample::missionCode).has_value() ? 1U : 0U;
        write(altered, bytes.substr(0, at));
        accepted += app::readMission(altered, sample::missionCode).has_value() ? 1U : 0U;
    }
    CHECK(accepted == 0);
}

TEST_CASE("a mission holds only the candidates whom this member evaluates, and no reason")
{
    PresidentHome president;
    president.apply(SetAssignment{CandidateId("c2"), {JurorId("m1"), JurorId("m3")}});
    president.apply(SetRecusal{CandidateId("c1"), JurorId("m3"), "Ancien collègue"});
    const auto mission = sample::opened(president.issue("m2"));
    REQUIRE(mission.definition.candidates.size() == 1);
    CHECK(mission.definition.candidates.front().id == CandidateId("c1"));
    CHECK(mission.definition.jurors.size() == 3);
    REQUIRE(mission.definition.recusals.size() == 1);
    CHECK(mission.definition.recusals.front().reason.empty());
}

TEST_CASE("a newer mission joins the work and loses no mark")
{
    PresidentHome president;
    president.apply(SetAssignment{CandidateId("c2"), {JurorId("m1"), JurorId("m3")}});
    const auto first = president.issue("m2");
    JurorHome member(first);
    member.mark("c1", 80);
    const ScoreSheet marked =
        member.session().sheet(sample::key("c1", "m2"), Viewer::member(JurorId("m2"))).value();
    president.apply(SetAssignment{CandidateId("c2"), {}});
    Candidate moved = *president.session().jury().candidate(CandidateId("c1"));
    moved.time = "16:45";
    president.apply(PutCandidate{moved});
    const auto second = sample::opened(president.issue("m2"));
    const auto joined = app::joinMission(member.session(), second);
    REQUIRE(joined.has_value());
    CHECK(joined->added == 1);
    CHECK(joined->changed == 1);
    CHECK(member.session().jury().candidate(CandidateId("c1"))->time == "16:45");
    CHECK(member.session().sheet(sample::key("c1", "m2"), Viewer::member(JurorId("m2"))).value() ==
          marked);
    // Again: nothing. The older one: refused.
    const auto before = member.session().journalPosition();
    CHECK(app::joinMission(member.session(), second).has_value());
    CHECK(member.session().journalPosition() == before);
    const auto older = app::joinMission(member.session(), sample::opened(first));
    REQUIRE_FALSE(older.has_value());
    CHECK(older.error().code == ProblemCode::MissionOlder);
    // The member goes on, under the key they have.
    member.mark("c2", 50);
    CHECK(president.receive({member.handedOver()}).sheets == 2);
}

TEST_CASE("a candidate who is no longer theirs stays when something is marked")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    for (const char* candidate : {"c1", "c2"})
        president.apply(SetAssignment{CandidateId(candidate), {JurorId("m1"), JurorId("m3")}});
    const auto joined = app::joinMission(member.session(), sample::opened(president.issue("m2")));
    REQUIRE(joined.has_value());
    CHECK(joined->kept == std::vector{CandidateId("c1")});
    CHECK(member.session().jury().candidate(CandidateId("c2")) == nullptr);
    CHECK(member.session().sheet(sample::key("c1", "m2"), Viewer::member(JurorId("m2")))->state ==
          SheetState::Submitted);
}

TEST_CASE("the mission of somebody else does not join")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    const auto other = app::joinMission(member.session(), sample::opened(president.issue("m3")));
    REQUIRE_FALSE(other.has_value());
    CHECK(other.error().code == ProblemCode::MissionDiverges);
    const auto desk = app::joinMission(president.session(), sample::opened(president.issue("m2")));
    REQUIRE_FALSE(desk.has_value());
    CHECK(desk.error().code == ProblemCode::MissionMissing);
}

TEST_CASE("nothing is left of a mission whose passphrase is too weak")
{
    PresidentHome president;
    const auto mission = sample::opened(president.issue("m2"));
    const auto path = president.folder() / "faible.jury";
    const auto weak = app::startMission(mission, path, "1234", crypto::Effort::ForTests);
    REQUIRE_FALSE(weak.has_value());
    CHECK(weak.error().code == ProblemCode::PassphraseWeak);
    CHECK_FALSE(std::filesystem::exists(path));
    const auto drawn =
        app::startMission(mission, path, app::drawnPassphrase(), crypto::Effort::ForTests);
    CHECK(drawn.has_value());
}

TEST_CASE("the work of a member is encrypted: the passphrase opens it, and the code that was noted")
{
    PresidentHome president;
    const auto mission = sample::opened(president.issue("m2"));
    const auto path = president.folder() / "chiffre.jury";
    const auto beginning = app::begin(mission, sample::memberPhrase, crypto::Effort::ForTests);
    REQUIRE(beginning.has_value());
    REQUIRE(app::startMission(mission, path, *beginning).has_value());
    CHECK(app::Session::open(path).error().code == ProblemCode::SessionEncrypted);
    CHECK(app::verifyFile(path).verdict() == Verdict::NotVerified);
    CHECK(app::glanceAt(path).error() == app::GlanceProblem::Encrypted);
    const auto openable = [&](const std::string& words) {
        const auto key = app::openingKey(path, words);
        if (!key) {
            CHECK(key.error().code == ProblemCode::SessionWordsWrong);
            return false;
        }
        CHECK(app::verifyFile(path, *key).verdict() == Verdict::Unaltered);
        return app::Session::open(path, store::systemNow, *key).has_value();
    };
    const std::string& code = beginning->file.recoveryCode;
    CHECK(openable(sample::memberPhrase));
    CHECK(openable(std::string("  ") + sample::memberPhrase + "\n"));
    CHECK(openable(code));
    CHECK(openable(app::codeDigits(code))); // however it is grouped
    CHECK_FALSE(openable("cinq autres mots pour essayer"));
    CHECK_FALSE(openable(app::codeDigits(code).substr(1)));
    CHECK_FALSE(openable(""));
}

TEST_CASE("after a lost passphrase the new one opens the work, the old one no more")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    const auto path = member.session().path();
    const auto mission = sample::opened(president.issue("m2"));
    const std::string other = "pivoine tunnel mardi cuivre lézard";
    REQUIRE(app::renewKey(member.session(), mission, other, crypto::Effort::ForTests).has_value());
    member.close();
    CHECK(app::openingKey(path, other).has_value());
    CHECK(app::openingKey(path, sample::memberPhrase).error().code ==
          ProblemCode::SessionWordsWrong);
}

TEST_CASE("a lost passphrase is a new key, and old sheets stay valid")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto old = member.handedOver();
    const auto mission = sample::opened(president.issue("m2"));
    const std::string other = "pivoine tunnel mardi cuivre lézard";
    REQUIRE(app::renewKey(member.session(), mission, other, crypto::Effort::ForTests).has_value());
    const auto lost = member.handOver();
    REQUIRE_FALSE(lost.has_value());
    CHECK(lost.error().code == ProblemCode::KeyRefused);
    member.mark("c2", 50);
    const auto renewed =
        app::handOver(member.session(), other, member.folder(), {}, app::doorOf(member.session()));
    REQUIRE(renewed.has_value());
    CHECK(president.receive({old}).sheets == 1);
    CHECK(president.receive({renewed->path}).sheets == 1);
    const auto keys = president.session().keys().value();
    CHECK(std::ranges::count(keys, JurorId("m2"), &JurorKey::juror) == 2);
    const auto twice = app::renewKey(member.session(), mission, other, crypto::Effort::ForTests);
    REQUIRE_FALSE(twice.has_value());
    CHECK(twice.error().code == ProblemCode::MissionOlder);
}

TEST_CASE("nothing that is not finished is handed over; a file that was lost is made again")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    const auto none = member.handOver();
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == ProblemCode::NothingToHandIn);
    member.mark("c1", 80);
    const auto lost = member.handedOver();
    const auto again = member.handOver();
    REQUIRE(again.has_value());
    CHECK(again->manifest.number == 2);
    CHECK(president.receive({again->path}).sheets == 1);
    CHECK(president.receive({lost}).sheets == 0);
    const auto desk = app::handOver(president.session(), sample::presidentPhrase,
                                    president.folder(), {}, app::doorOf(president.session()));
    REQUIRE_FALSE(desk.has_value());
    CHECK(desk.error().code == ProblemCode::MissionMissing);
}

TEST_CASE("when the presidency lost its passphrase the work of a member joins its new key")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto before = member.handedOver();
    const std::string phrase = "pivoine tunnel mardi cuivre lézard";
    const auto made =
        app::makeKey(president.session(), JurorId("m1"), phrase, crypto::Effort::ForTests);
    REQUIRE(made.has_value());
    president.apply(*made, "m1");
    const auto key = app::openKey(president.session(), JurorId("m1"), phrase);
    REQUIRE(key.has_value());
    CHECK(app::planReception(president.session(), *key, {before}).front().problem->code ==
          ProblemCode::PacketNotForUs);
    const auto issued = app::issueMission(
        president.session(), *key, JurorId("m1"),
        {JurorId("m2"), app::codeDigits(sample::missionCode), crypto::Effort::ForTests},
        president.folder(), app::doorOf(president.session()));
    REQUIRE(issued.has_value());
    const auto mission = sample::opened(*issued);
    const auto unasked = app::joinMission(member.session(), mission);
    REQUIRE_FALSE(unasked.has_value());
    CHECK(unasked.error() == Problem{ProblemCode::MissionDiverges,
                                     issued->string(),
                                     {},
                                     {},
                                     {static_cast<int>(MissionDivergence::Presidency)}});
    REQUIRE(app::joinMission(member.session(), mission, app::PresidencyKey::MayChange).has_value());
    const auto plan = app::planReception(president.session(), *key, {member.handedOver()});
    REQUIRE_FALSE(plan.front().problem.has_value());
    CHECK(plan.front().verdict == ReceptionVerdict::New);
}

TEST_CASE("who sits, who presides and who withdrew follow a newer mission, both ways")
{
    PresidentHome president;
    const CandidateId c1("c1");
    president.apply(SetRecusal{c1, JurorId("m3"), "Ancien collègue"});
    president.apply(SetSeat{CandidateId("c2"), JurorId("m3"), false});
    president.apply(SetRecusal{c1, JurorId("m1"), "Même service"});
    president.apply(SetActingPresident{c1, JurorId("m2"), PresidencyBasis::Chosen});
    JurorHome member(president.issue("m2"));
    const auto held = [&]() -> const JurySession& { return member.session().jury(); };
    CHECK(held().actingPresident(c1) != nullptr);

    president.apply(SetActingPresident{c1, JurorId()});
    president.apply(SetRecusal{c1, JurorId("m3"), std::nullopt});
    president.apply(SetRecusal{c1, JurorId("m1"), std::nullopt});
    president.apply(SetSeat{CandidateId("c2"), JurorId("m3"), std::nullopt});
    president.apply(SetSeat{c1, JurorId("m3"), true});
    REQUIRE(app::joinMission(member.session(), sample::opened(president.issue("m2"))).has_value());
    CHECK(held().recusals.empty());
    CHECK(held().actingPresidents.empty());
    CHECK(held().seats == president.session().jury().seats);

    president.apply(SetRecusal{c1, JurorId("m1"), "Même service"});
    president.apply(SetActingPresident{c1, JurorId("m3"), PresidencyBasis::VicePresident});
    REQUIRE(app::joinMission(member.session(), sample::opened(president.issue("m2"))).has_value());
    CHECK(held().actingPresidents == president.session().jury().actingPresidents);
}

TEST_CASE("a received file that was altered in the session is named when it is verified")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    president.receive({member.handedOver()});
    president.close();
    REQUIRE(sample::tamper(president.path(), "UPDATE packet SET bytes = x'00' "
                                             "WHERE kind = 'sheets-received'"));
    president.reopen();
    CHECK(president.session().verify().verdict() == Verdict::Altered);
    CHECK(president.session().packets().error().code == ProblemCode::SessionCorrupt);
}

TEST_CASE("a receipt counts what a later sheet of the same member has followed")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto first = member.handedOver();
    member.mark("c1", 60);
    president.receive({first});
    president.receive({member.handedOver()});
    const auto receipt = app::readReceipt(president.receipt(first)).value();
    CHECK(receipt.manifest.taken.size() == 1);
    CHECK(receipt.manifest.left.empty());
}

TEST_CASE("a receipt says what was taken, and the member is a witness from then on")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto file = member.handedOver();
    const auto before = president.folder() / "avant.jury";
    REQUIRE(president.session().copyTo(before).has_value());
    president.receive({file});
    const auto receipt = president.receipt(file);
    const auto taken = app::takeReceipt(member.session(), receipt, app::doorOf(member.session()));
    REQUIRE(taken.has_value());
    CHECK(taken->taken.size() == 1);
    CHECK(taken->left.empty());
    const auto states = app::handovers(member.session()).value();
    REQUIRE(states.size() == 1);
    CHECK(states.front().receipt.has_value());
    CHECK(app::takeReceipt(member.session(), receipt, app::doorOf(member.session()))
              .has_value()); // again: nothing

    CHECK(app::compareReceipt(president.session(), receipt).value() == app::Witness::Agrees);
    {
        auto rolledBack = app::Session::open(before);
        REQUIRE(rolledBack.has_value());
        CHECK(app::compareReceipt(*rolledBack, receipt).value() == app::Witness::RolledBack);
        for (int time = 0; time < 20; ++time) // as long as it was, and something else
            REQUIRE(rolledBack->apply(ShowMarks{}, {}).has_value());
        CHECK(app::compareReceipt(*rolledBack, receipt).value() == app::Witness::Rewritten);
        // The same file again: it is there, and the journal went another way.
        const auto key = president.key();
        REQUIRE(app::commitReception(*rolledBack, app::planReception(*rolledBack, key, {file}), {},
                                     JurorId("m1"))
                    .has_value());
        CHECK(app::compareReceipt(*rolledBack, receipt).value() == app::Witness::Rewritten);
    }
    PresidentHome other;
    CHECK(app::compareReceipt(other.session(), receipt).value() == app::Witness::Unknown);

    const std::string bytes = bytesIn(receipt);
    std::size_t accepted = 0;
    const auto altered = member.folder() / "altere.recu";
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ 1U);
        write(altered, changed);
        accepted += app::readReceipt(altered).has_value() ? 1U : 0U;
        write(altered, bytes.substr(0, at));
        accepted += app::readReceipt(altered).has_value() ? 1U : 0U;
    }
    CHECK(accepted == 0);
}

TEST_CASE("a receipt of something else is refused")
{
    PresidentHome president;
    JurorHome two(president.issue("m2"));
    JurorHome three(president.issue("m3"));
    two.mark("c1", 80);
    three.mark("c1", 70);
    const auto file = two.handedOver();
    president.receive({file});
    const auto receipt = president.receipt(file);
    const auto other = app::takeReceipt(three.session(), receipt, app::doorOf(three.session()));
    REQUIRE_FALSE(other.has_value());
    CHECK(other.error().code == ProblemCode::ReceiptUnmatched);
}

TEST_CASE("what went out and came in is in the journal, and verification compares it")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    president.receive({member.handedOver()});
    CHECK(president.session().verify().verdict() != Verdict::Altered);
    president.close();
    REQUIRE(sample::tamper(president.path(), "UPDATE packet SET number = 7 "
                                             "WHERE kind = 'sheets-received'"));
    president.reopen();
    CHECK(president.session().verify().verdict() == Verdict::Altered);
    CHECK(member.session().verify().verdict() != Verdict::Altered);
}

TEST_CASE("drawn codes and passphrases differ, and are accepted")
{
    const std::string code = app::drawnCode();
    CHECK(app::codeDigits(code).size() == 25);
    CHECK(code != app::drawnCode());
    CHECK(app::drawnPassphrase() != app::drawnPassphrase());
}

TEST_CASE("a mission that was opened on two laptops brings two keys, in one reception")
{
    PresidentHome president;
    const auto mission = president.issue("m2");
    JurorHome desk(mission);
    JurorHome laptop(mission);
    desk.mark("c1", 80);
    laptop.mark("c2", 40);
    president.receive({desk.handedOver(), laptop.handedOver()});
    const auto keys = president.session().keys().value();
    CHECK(std::ranges::count(keys, JurorId("m2"), &JurorKey::juror) == 2);
    CHECK(president.sheet("c1", "m2").state == SheetState::Submitted);
    CHECK(president.sheet("c2", "m2").state == SheetState::Submitted);
}

TEST_CASE("a draft that gives way to a diverging sheet is kept, as a reopened sheet is")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto file = member.handedOver();
    const SheetKey key = sample::key("c1", "m2");
    const auto& criterion =
        president.session().framework().blocks[0].competencies[0].criteria[0].id;
    president.apply(SetRemark{key, criterion, "Noté sur l’ordinateur de la salle."});
    const ScoreSheet draft = president.sheet("c1", "m2");
    const auto plan = president.plan({file});
    REQUIRE(plan.front().count(ReceptionVerdict::Diverging) == 1);
    CHECK(president.receive({file}).sheets == 0);
    CHECK(president.receive({file}, {{plan.front().digest, key}}).sheets == 1);
    CHECK(president.sheet("c1", "m2").state == SheetState::Submitted);
    const auto kept = president.session().revisions(key.candidate, Viewer::staff()).value();
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().before == draft);
    CHECK(president.session().verify().verdict() != Verdict::Altered);
}
