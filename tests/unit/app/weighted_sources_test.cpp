// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of other sources in a session: kept, undone, signed with the grid, verified, handed
// out to the person, and left out of a mission.
#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>

#include "app/framework_library.h"
#include "domain/verification.h"
#include "exchange_home.h"
#include "signed_room.h"
#include "support/sample.h"

using namespace delibere;
using sample::c1;

namespace {

const OutsideKey firstMark{c1, BlockId("D1"), SourceId("formateurs")};
const Date given{2026, 3, 2};

JurySession panel()
{
    JurySession jury = sample::session();
    for (Juror& juror : jury.jurors)
        juror.qualified = true;
    return jury;
}

app::FrameworkFile ceficem()
{
    auto loaded = app::loadFramework(std::filesystem::path(DELIBERE_SOURCE_DIR) /
                                     "tests/data/referentiels/valide-ponderation.json");
    REQUIRE(loaded);
    return std::move(*loaded);
}

// Of CEFICEM, whose members gave 9 and 13 of 20; every source has given its mark.
class WeighedRoom : public sample::Room {
public:
    WeighedRoom() : Room(panel(), ceficem())
    {
        for (const char* juror : {"m1", "m2", "m3"}) {
            ScoreSheet sheet;
            sheet.key = sample::key("c1", juror);
            sheet.state = SheetState::Submitted;
            sheet.blocks[BlockId("D1")].final = Percent{18};
            sheet.blocks[BlockId("D2")].final = Percent{26};
            apply(ImportSheet{sheet});
        }
        for (const char* block : {"D1", "D2"}) {
            give({c1, BlockId(block), SourceId("formateurs")}, 24);
            give({c1, BlockId(block), SourceId("tuteur")}, 28);
        }
    }
    void give(const OutsideKey& key, int steps)
    {
        apply(SetOutsideMark{key, OutsideMark{Percent{steps}, "Nadia Keller", given}});
    }
    // D1 10.9 and D2 12.9 are 22 and 26 half-points.
    void signAll()
    {
        apply(SetAppraisal{c1, BlockId("D1"), Appraisal{true, Percent{22}, {}}});
        apply(SetAppraisal{c1, BlockId("D2"), Appraisal{true, Percent{26}, {}}});
        apply(SetProposal{c1, ProposalKind::Total});
        for (const char* juror : {"m1", "m2", "m3"}) {
            const auto key = app::makeKey(session(), JurorId(juror), sample::passphrase,
                                          crypto::Effort::ForTests);
            REQUIRE(key);
            apply(*key, juror);
            REQUIRE(app::sign(session(), {c1, SignerId(juror), sample::passphrase, {}, {}}));
        }
    }
};

bool differs(const Verification& result)
{
    return std::ranges::any_of(result.findings, [](const VerificationFinding& finding) {
        return finding.code == VerificationCode::CandidateDiffers && finding.where == "c1";
    });
}

} // namespace

TEST_CASE("a mark of another source is in the file, and its inverse takes it out")
{
    WeighedRoom room;
    const JurySession before = room.session().jury();
    const auto applied = room.session().apply(
        SetOutsideMark{firstMark, OutsideMark{Percent{30}, "Lise Roy", given}}, {});
    REQUIRE(applied);
    REQUIRE(applied->inverse);
    room.close();
    room.reopen();
    CHECK(room.session().jury().outsideMarks.at(firstMark).author == "Lise Roy");
    room.apply(*applied->inverse);
    CHECK(room.session().jury() == before);
    CHECK(room.session().verify().passes());
}

TEST_CASE("what is signed says the marks, the weights and the figure, and is computed again")
{
    WeighedRoom room;
    room.signAll();
    const auto history = room.session().history(c1, Viewer::staff());
    REQUIRE(history);
    const std::string& bytes = history->back().body;
    CHECK(bytes.find(R"("ponderation":{"sources":[{"id":"formateurs","poids":30,"valeur":)"
                     R"({"auteur":"Nadia Keller","le":"2026-03-02","note":24}})") !=
          std::string::npos);
    CHECK(bytes.find(R"("valeur":{"den":5,"num":109}})") != std::string::npos);
    const Verification result = room.session().verify();
    CHECK(result.passes());
    CHECK_FALSE(differs(result));
    CHECK(room.refusal(SetOutsideMark{firstMark, std::nullopt}) == ProblemCode::CandidateLocked);
}

TEST_CASE("a mark of another source that was changed under a signature is found")
{
    WeighedRoom room;
    room.signAll();
    room.close();
    CHECK_FALSE(sample::rawSql(room.path(), "UPDATE outside_mark SET mark = 40"));
    REQUIRE(sample::tamper(room.path(), "UPDATE outside_mark SET mark = 40 WHERE block = 'D1'"));
    room.reopen();
    const Verification result = room.session().verify();
    CHECK_FALSE(result.passes());
    CHECK(differs(result));
}

TEST_CASE("a mark that no line of the journal tells of is found before any signature")
{
    WeighedRoom room;
    room.close();
    REQUIRE(sample::tamper(room.path(), "DELETE FROM outside_mark WHERE source = 'tuteur'"));
    room.reopen();
    const Verification result = room.session().verify();
    CHECK_FALSE(result.passes());
    CHECK(std::ranges::any_of(result.findings, [](const VerificationFinding& finding) {
        return finding.code == VerificationCode::BesideJournal &&
               finding.where.find("note-source c1 D1 tuteur") != std::string::npos;
    }));
}

TEST_CASE("a member's mission does not bring the other marks, and takes none")
{
    sample::PresidentHome president(ceficem());
    const SetOutsideMark mark{firstMark, OutsideMark{Percent{24}, "Nadia Keller", given}};
    president.apply(mark);
    sample::JurorHome member(president.issue("m2"));
    CHECK(member.session().jury().outsideMarks.empty());
    const auto refused = member.session().apply(mark, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ProblemCode::MissionPrepares);
    CHECK(president.session().jury().outsideMarks.size() == 1);
}
