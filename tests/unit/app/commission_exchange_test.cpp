// SPDX-License-Identifier: GPL-3.0-or-later
// A commission on several laptops: who reads at home is given who applies since, and who is
// summoned; the interview is marked on the sheet that was handed in for the dossier.
#include <catch2/catch.hpp>

#include "admission_room.h"
#include "app/session_ranking.h"
#include "domain/candidate_removal.h"
#include "exchange_home.h"

using namespace delibere;
using sample::JurorHome;
using sample::PresidentHome;

namespace {

const CandidateId readOne("c1");
const CandidateId readTwo("c2");
const SheetKey ofMember{readOne, JurorId("m2")};

struct Commission : PresidentHome {
    Commission() : Commission(sample::shippedFramework("master-fictif-mathematiques.json")) {}

private:
    static JurySession presenting(JurySession jury, const Framework& framework)
    {
        sample::presentEverything(jury, framework);
        return jury;
    }
    explicit Commission(const app::FrameworkFile& file)
        : PresidentHome(presenting(sample::applicants(), file.framework), file)
    {}
};

void summon(app::Session& session, const std::vector<CandidateId>& whom, Summons summons)
{
    const auto sheets = session.markedSheets();
    REQUIRE(sheets.has_value());
    const auto done =
        session.applyTogether(app::summonsEdits(session, whom, summons, *sheets), JurorId("m1"));
    INFO((done ? std::string() : done.error().where + " " + done.error().detail));
    REQUIRE(done.has_value());
}

// Marks in half points, the same for every criterion.
void reads(JurorHome& member, const CandidateId& candidate, int dossier,
           std::optional<int> interview = std::nullopt)
{
    ScoreSheet sheet;
    sheet.key = {candidate, member.juror()};
    sheet.state = SheetState::Submitted;
    sheet.dossierRead = true;
    sheet.dossierClosed = interview.has_value();
    for (const Block& block : member.session().framework().blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                CriterionEntry& entry = sheet.criteria[criterion.id];
                entry.dossier = Percent{dossier};
                if (interview)
                    entry.interview = Percent{*interview};
            }
        }
    }
    const auto done = member.session().apply(ImportSheet{sheet}, member.juror());
    INFO((done ? std::string() : done.error().where + " " + done.error().detail));
    REQUIRE(done.has_value());
}

ScoreSheet held(app::Session& session)
{
    return session.sheet(ofMember, Viewer::staff()).value();
}

void join(JurorHome& member, const std::filesystem::path& mission)
{
    const auto joined = app::joinMission(member.session(), sample::opened(mission));
    INFO((joined ? std::string() : joined.error().where + " " + joined.error().detail));
    REQUIRE(joined.has_value());
}

} // namespace

TEST_CASE("a newer mission summons: the reader's sheet opens, and comes back with its interview")
{
    Commission president;
    JurorHome member(president.issue("m2"));
    reads(member, readOne, 24);
    CHECK(president.receive({member.handedOver()}).sheets == 1);

    summon(president.session(), {readOne}, Summons::Summoned);
    CHECK(held(president.session()).state == SheetState::Draft); // waits for the interview
    join(member, president.issue("m2"));
    CHECK(member.session().jury().application(readOne)->summons == Summons::Summoned);
    CHECK(member.session().jury().candidate(readOne)->interviewed);
    CHECK(held(member.session()).state == SheetState::Draft);
    CHECK(held(member.session()).dossierClosed);

    reads(member, readOne, 24, 32);
    CHECK(president.receive({member.handedOver()}).sheets == 1);
    CHECK(held(president.session()).state == SheetState::Submitted);
    CHECK(held(president.session()).criteria.begin()->second.interview == Mark(Percent{32}));
    CHECK(president.session().verify().verdict() != Verdict::Altered);
}

TEST_CASE("a summons that is taken back is so on the reader's laptop")
{
    Commission president;
    JurorHome member(president.issue("m2"));
    reads(member, readOne, 24);
    president.receive({member.handedOver()});
    summon(president.session(), {readOne}, Summons::Summoned);
    join(member, president.issue("m2"));
    summon(president.session(), {readOne}, Summons::NotSummoned);
    join(member, president.issue("m2"));
    CHECK_FALSE(member.session().jury().candidate(readOne)->interviewed);
    CHECK(held(member.session()).state == SheetState::Submitted);
    const auto before = member.session().journalPosition();
    join(member, president.issue("m2")); // nothing more to say
    CHECK(member.session().jury().application(readOne)->summons == Summons::NotSummoned);
    CHECK(held(member.session()).state == SheetState::Submitted);
    CHECK(member.session().journalPosition() != before); // the mission itself is kept
}

TEST_CASE("who applies since, and what is known of them, come with a newer mission; who left goes")
{
    Commission president;
    JurorHome member(president.issue("m2"));
    Candidate late;
    late.id = CandidateId("c9");
    late.lastName = "9";
    late.presented = president.session().jury().candidates.front().presented;
    late.interviewed = false;
    Application applied;
    applied.facts.number = "9";
    applied.facts.diploma = "Licence fictive";
    REQUIRE(president.session()
                .applyTogether({PutCandidate{late}, SetApplication{late.id, applied}}, {})
                .has_value());
    Application told = *president.session().jury().application(readOne);
    told.facts.region = "Région imaginaire";
    president.apply(SetApplication{readOne, told});
    REQUIRE(president.session()
                .applyTogether(removalOf(president.session().jury(), readTwo), {})
                .has_value());

    join(member, president.issue("m2"));
    const JurySession& jury = member.session().jury();
    REQUIRE(jury.application(late.id) != nullptr);
    CHECK(jury.application(late.id)->facts == applied.facts);
    CHECK(jury.application(readOne)->facts.region == "Région imaginaire");
    CHECK_FALSE(jury.application(readOne)->answer); // what the commission answers is on no mission
    CHECK(jury.candidate(readTwo) == nullptr);
    CHECK(jury.application(readTwo) == nullptr);
}

TEST_CASE("whoever applies leaves with their application, together, and comes back")
{
    sample::AdmissionRoom room;
    const CandidateId unread("c8");
    Candidate late = room.session().jury().candidates.front();
    late.id = unread;
    late.lastName = "8";
    Application applied;
    applied.facts.number = "8";
    REQUIRE(room.session()
                .applyTogether({PutCandidate{late}, SetApplication{unread, applied}}, {})
                .has_value());
    const JurySession before = room.session().jury();
    const auto gone = room.session().applyTogether(removalOf(before, unread), {});
    REQUIRE(gone.has_value());
    CHECK(room.session().jury().candidate(unread) == nullptr);
    REQUIRE(room.session().applyTogether(gone->inverses, {}).has_value());
    CHECK(room.session().jury() == before);
    // Somebody who was read stays, whole.
    const auto refused = room.session().applyTogether(removalOf(before, readOne), {});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ProblemCode::IdInUse);
    CHECK(room.session().jury() == before);
}
