// SPDX-License-Identifier: GPL-3.0-or-later
// Signing from afar: grids out, worked out again beside the member's own sheet, signatures back.
#include <algorithm>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "app/remote_signing.h"
#include "app/verification.h"
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

// The presidency's laptop and m2's; all sheets are in, c1 and c2 are decided and frozen.
struct Afar {
    PresidentHome president;
    std::optional<JurorHome> member;
    std::filesystem::path received;

    Afar()
    {
        member.emplace(president.issue("m2"));
        member->mark("c1", 80);
        member->mark("c2", 80);
        received = member->handedOver();
        president.receive({received});
        for (const char* candidate : {"c1", "c2"}) {
            for (const char* juror : {"m1", "m3"})
                president.apply(ImportSheet{
                    sample::sheetOf(president.session().framework(), candidate, juror, 80)});
            freeze(candidate);
        }
    }
    void freeze(const char* candidate)
    {
        const CandidateId id(candidate);
        for (const Block& block : president.session().framework().blocks)
            president.apply(SetAppraisal{id, block.id, Appraisal{true, Percent{80}, {}}});
        president.apply(SetComment{id, "Parcours solide."});
        president.apply(SetProposal{id, ProposalKind::Total});
        // The panel of the sample is of one gender: the president signs first all the same.
        const auto signedFirst =
            app::sign(president.session(), {id, SignerId("m1"), sample::presidentPhrase, {}, {}});
        REQUIRE(signedFirst.has_value());
    }
    std::filesystem::path send()
    {
        const auto sent =
            app::sendGrids(president.session(), president.key(), JurorId("m1"), JurorId("m2"),
                           president.folder(), app::doorOf(president.session()));
        REQUIRE(sent.has_value());
        return *sent;
    }
    crypto::SecretKey memberKey()
    {
        auto opened = app::openKey(member->session(), JurorId("m2"), sample::memberPhrase);
        REQUIRE(opened.has_value());
        return std::move(*opened);
    }
    Result<app::GridsToSign> read(const std::filesystem::path& path)
    {
        return app::readGrids(member->session(), memberKey(), path);
    }
    app::SignaturesGiven give(const std::filesystem::path& path,
                              const std::vector<app::GivenSignature>& given)
    {
        const auto done =
            app::giveSignatures(member->session(), memberKey(), read(path).value(), given,
                                member->folder(), app::doorOf(member->session()));
        REQUIRE(done.has_value());
        return *done;
    }
    Result<app::TakenSignatures> take(const std::string& bytes)
    {
        Result<app::TakenSignatures> taken = fail(ProblemCode::PacketUnknown, "");
        const auto done = president.session().inOneTransaction([&]() -> Result<void> {
            taken = app::takeSignatures(president.session(), president.key(), "m2.signature", bytes,
                                        JurorId("m1"), app::doorOf(president.session()));
            return taken.map([](const app::TakenSignatures&) {});
        });
        REQUIRE(done.has_value() == taken.has_value());
        return taken;
    }
    RecordVersion version(const char* candidate)
    {
        return president.session().history(CandidateId(candidate), Viewer::staff())->back();
    }
};

const std::vector<app::GivenSignature> both{{CandidateId("c1"), "sous réserve", {}},
                                            {CandidateId("c2"), {}, {}}};

} // namespace

TEST_CASE("a member who is afar reads the grids, finds their own sheet in them, and signs")
{
    Afar afar;
    const auto grids = afar.send();
    CHECK(grids.filename() ==
          sample::session().id.text().substr(0, 8) + "-membre-2-grilles-1.grille");
    const auto read = afar.read(grids);
    REQUIRE(read.has_value());
    REQUIRE(read->grids.size() == 2);
    CHECK(read->grids[0].own == SheetInGrid::Same);
    CHECK(read->grids[0].view.record.deliberation.proposal == ProposalKind::Total);
    CHECK(read->grids[0].version.digest == afar.version("c1").digest);

    const auto given = afar.give(grids, both);
    const auto taken = afar.take(bytesIn(given.path));
    REQUIRE(taken.has_value());
    REQUIRE(taken->signatures.size() == 2);
    for (const app::TakenSignature& each : taken->signatures) {
        CHECK_FALSE(each.problem.has_value());
        REQUIRE(each.done.has_value());
        CHECK(each.done->missing == std::vector{SignerId("m3")});
    }
    const RecordVersion signedOne = afar.version("c1");
    REQUIRE(signedOne.signatureOf(SignerId("m2")) != nullptr);
    CHECK(signedOne.signatureOf(SignerId("m2"))->reservation == "sous réserve");
    CHECK(afar.president.session().verify().verdict() != Verdict::Altered);
    CHECK(afar.member->session().verify().verdict() != Verdict::Altered);
}

TEST_CASE("signatures that are taken twice change nothing")
{
    Afar afar;
    const auto given = afar.give(afar.send(), both);
    REQUIRE(afar.take(given.bytes).has_value());
    const auto before = afar.president.session().journalPosition();
    const auto again = afar.take(given.bytes);
    REQUIRE(again.has_value());
    CHECK(std::ranges::all_of(again->signatures, &app::TakenSignature::known));
    CHECK(afar.president.session().journalPosition() == before);
}

TEST_CASE("the last signature from afar locks the grid")
{
    Afar afar;
    const auto given = afar.give(afar.send(), both);
    afar.president.apply(
        SetNotSigning{CandidateId("c1"), 1, SignerId("m3"),
                      NotSigning{SignerId("m3"), NotSigningKind::Prevented, "en congé", {}}});
    const auto taken = afar.take(given.bytes);
    REQUIRE(taken.has_value());
    CHECK(taken->signatures[0].done->locked);
    CHECK(afar.version("c1").locked());
    CHECK_FALSE(afar.version("c2").locked());
}

TEST_CASE("a grid that changed meanwhile is signed by nobody, the others are")
{
    Afar afar;
    const auto given = afar.give(afar.send(), both);
    afar.president.apply(WithdrawRecord{CandidateId("c1"), 1, "coquille"});
    afar.president.apply(SetProposal{CandidateId("c1"), std::nullopt});
    afar.president.apply(SetComment{CandidateId("c1"), "Parcours très solide."});
    afar.president.apply(SetProposal{CandidateId("c1"), ProposalKind::Total});
    REQUIRE(app::sign(afar.president.session(),
                      {CandidateId("c1"), SignerId("m1"), sample::presidentPhrase, {}, {}})
                .has_value());
    const auto taken = afar.take(given.bytes);
    REQUIRE(taken.has_value());
    REQUIRE(taken->signatures[0].problem.has_value());
    CHECK(taken->signatures[0].problem->code == ProblemCode::RecordOutOfDate);
    CHECK(taken->signatures[1].done.has_value());
    CHECK(afar.version("c1").signatureOf(SignerId("m2")) == nullptr);
}

TEST_CASE("a signature of a version that was replaced is not said to be there")
{
    Afar afar;
    const auto given = afar.give(afar.send(), both);
    REQUIRE(afar.take(given.bytes).has_value());
    afar.president.apply(WithdrawRecord{CandidateId("c1"), 1, "coquille"});
    const auto again = afar.take(given.bytes);
    REQUIRE(again.has_value());
    CHECK_FALSE(again->signatures[0].known);
    REQUIRE(again->signatures[0].problem.has_value());
    CHECK(again->signatures[0].problem->code == ProblemCode::RecordNotOpen);
    CHECK(again->signatures[1].known);
}

TEST_CASE("a member sees that the grid has another sheet of theirs than the one they handed over")
{
    Afar afar;
    afar.member->mark("c1", 40);
    const auto read = afar.read(afar.send());
    REQUIRE(read.has_value());
    CHECK(read->grids[0].own == SheetInGrid::Differs);
    CHECK(read->grids[0].here.blocks.begin()->second.final == Grade(Percent{40}));
    CHECK(read->grids[0].there.blocks.begin()->second.final == Grade(Percent{80}));
    CHECK(read->grids[1].own == SheetInGrid::Same);
}

TEST_CASE("each signature fits a code on the screen, and comes back from it")
{
    Afar afar;
    const auto given = afar.give(afar.send(), both);
    REQUIRE(given.codes.size() == 2);
    CHECK(given.codes[1].candidate == CandidateId("c2"));
    const std::string& code = given.codes[1].text;
    CHECK(code.starts_with("DELIBERE2:"));
    const auto back = app::signaturesOfCode(code);
    REQUIRE(back.has_value());
    const auto taken = afar.take(*back);
    REQUIRE(taken.has_value());
    REQUIRE(taken->signatures.size() == 1);
    CHECK(taken->signatures.front().candidate == CandidateId("c2"));
    CHECK(taken->signatures.front().done.has_value());
    // The file says the same signature: it is known, and the other one is taken.
    const auto rest = afar.take(given.bytes);
    REQUIRE(rest.has_value());
    CHECK(rest->signatures[0].done.has_value());
    CHECK(rest->signatures[1].known);
    CHECK_FALSE(app::signaturesOfCode("DELIBERE1:ABC").has_value());
    CHECK_FALSE(app::signaturesOfCode(code.substr(0, code.size() - 1)).has_value());
}

TEST_CASE("a long reservation goes with the file alone")
{
    Afar afar;
    const auto given = afar.give(afar.send(), {{CandidateId("c1"), std::string(3000, 'x'), {}}});
    REQUIRE(given.codes.size() == 1);
    CHECK(given.codes.front().text.empty());
    CHECK(afar.take(given.bytes)->signatures.front().done.has_value());
}

TEST_CASE("nothing is sent to a member who signed, and to one who has no key")
{
    Afar afar;
    const auto made = [&](const char* juror) {
        return app::makeGrids(afar.president.session(), afar.president.key(), JurorId(juror));
    };
    CHECK(made("m1").error().code == ProblemCode::NothingToSign);
    CHECK(made("m3").error().code == ProblemCode::KeyMissing);
}

TEST_CASE("grids are for the member they are sealed for, by the presidency of their mission")
{
    Afar afar;
    const auto grids = afar.send();
    JurorHome other(afar.president.issue("m3"));
    const auto key = app::openKey(other.session(), JurorId("m3"), sample::memberPhrase);
    CHECK(app::readGrids(other.session(), *key, grids).error().code == ProblemCode::PacketNotForUs);
    // Sealed again for m3 by m2, who may read it: m3 sees that it is not for them.
    Afar elsewhere;
    CHECK(elsewhere.read(grids).error().code == ProblemCode::PacketNotForUs);
}

TEST_CASE("every byte of grids and of signatures that is changed or cut off is refused")
{
    Afar afar;
    const auto grids = afar.send();
    const std::string sent = bytesIn(grids);
    const crypto::SecretKey key = afar.memberKey();
    const auto altered = afar.member->folder() / "altered.grille";
    const auto refusedGrids = [&](const std::string& bytes) {
        std::ofstream(altered, std::ios::binary) << bytes;
        return !app::readGrids(afar.member->session(), key, altered).has_value();
    };
    const auto given = afar.give(grids, both);
    const crypto::SecretKey receiver = afar.president.key();
    const auto before = afar.president.session().journalPosition();
    const auto refusedSignatures = [&](const std::string& bytes) {
        return !app::takeSignatures(afar.president.session(), receiver, "m2.signature", bytes,
                                    JurorId("m1"), app::doorOf(afar.president.session()))
                    .has_value();
    };
    bool all = true;
    for (std::size_t at = 0; at < given.bytes.size(); ++at) {
        std::string flipped = given.bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        all = all && refusedSignatures(flipped) && refusedSignatures(given.bytes.substr(0, at));
    }
    CHECK(all);
    CHECK(refusedSignatures(given.bytes + '\0'));
    // Larger by far: every 37th byte, all of the head.
    for (std::size_t at = 0; at < sent.size(); at += at < 300 ? 1 : 37) {
        std::string flipped = sent;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        all = all && refusedGrids(flipped) && refusedGrids(sent.substr(0, at));
    }
    CHECK(all);
    CHECK(refusedGrids(sent + '\0'));
    CHECK(afar.president.session().journalPosition() == before);
}
