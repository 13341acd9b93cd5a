// SPDX-License-Identifier: GPL-3.0-or-later
// Applications from a spreadsheet: whose each row is, what it changes, and what is said of it.
#include <catch2/catch.hpp>

#include "app/application_list.h"
#include "list_sheet.h"
#include "room.h"
#include "support/commission.h"
#include "support/sample.h"

using namespace delibere;
using sample::faults;
using sample::faultsOf;
using sample::sheetOfLines;
using sample::verdictsOf;

namespace {

struct ApplicationRoom : sample::Room {
    ApplicationRoom()
        : Room(sample::commission(), sample::shippedFramework(sample::fictitiousFormationFile))
    {}

    app::ApplicationList plan(const std::string& lines)
    {
        const WorkbookSheet sheet = sheetOfLines(lines);
        return app::planApplications(session(), sheet,
                                     app::recognisedLayout(ListKind::Applications, sheet));
    }
    std::size_t take(const std::string& lines)
    {
        const app::ApplicationList list = plan(lines);
        const auto edits = app::editsOf(list, app::rowsToTake(list));
        if (!edits.empty())
            REQUIRE(session().applyTogether(edits, {}).has_value());
        return edits.size();
    }
    const Application& application(const char* id)
    {
        return *session().jury().application(CandidateId(id));
    }
};

struct JuryRoom : sample::Room {
    JuryRoom() : Room(sample::session(), sample::shippedFramework(sample::percentFile)) {}
};

constexpr const char* threeRows = "Numéro|Nom|Prénom|Diplôme|Établissement|Région|Voie|Phase\n"
                                  "25-0001|Exemple|Camille|Licence|Université A|Bretagne|\n"
                                  "25/0002||||||alternance|complémentaire\n"
                                  "25-0003|||BUT|IUT B|Corse|voie classique|principale\n";

} // namespace

TEST_CASE("applications come in by their numbers, with a name or without")
{
    ApplicationRoom room;
    CHECK(verdictsOf(room.plan(threeRows)) == "new new new");
    CHECK(room.take(threeRows) == 6);
    CHECK(room.application("25-0001").facts ==
          ApplicationFacts{"25-0001", "Licence", "Université A", "Bretagne", Track::Classic,
                           AdmissionPhase::Main});
    CHECK(room.application("25-0002").facts.number == "25/0002");
    CHECK(listOf(room.application("25-0002").facts) ==
          RankingList{Track::WorkStudy, AdmissionPhase::Complementary});
    const JurySession& jury = room.session().jury();
    CHECK(jury.candidate(CandidateId("25-0001"))->fullName() == "Camille Exemple");
    CHECK(jury.candidate(CandidateId("25-0003"))->fullName() == "25-0003");
    CHECK(jury.candidate(CandidateId("25-0003"))->presented.size() ==
          room.session().framework().blocks.size());
}

TEST_CASE("the same applications again are no change, and all of them are one step to undo")
{
    ApplicationRoom room;
    const JurySession before = room.session().jury();
    const app::ApplicationList list = room.plan(threeRows);
    const auto done = room.session().applyTogether(app::editsOf(list, app::rowsToTake(list)), {});
    REQUIRE(done.has_value());
    CHECK(verdictsOf(room.plan(threeRows)) == "same same same");
    CHECK(room.take(threeRows) == 0);
    REQUIRE(room.session().applyTogether(done->inverses, {}).has_value());
    CHECK(room.session().jury() == before);
}

TEST_CASE("a number that is known takes what the row says, and keeps what the commission did")
{
    ApplicationRoom room;
    room.take(threeRows);
    room.apply(SetSummons{CandidateId("25-0003"), Summons::Summoned});
    const app::ApplicationList list =
        room.plan("N° de candidature|Nom et prénom|Diplôme|Région\n25-0003|NOUVEAU Anne|BUT|\n");
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows[0].verdict == ListVerdict::Changed);
    CHECK(list.rows[0].changes == std::vector<ListChange>{{ListColumn::LastName, "", "NOUVEAU"},
                                                          {ListColumn::FirstName, "", "Anne"}});
    REQUIRE(
        room.session().applyTogether(app::editsOf(list, app::rowsToTake(list)), {}).has_value());
    CHECK(room.application("25-0003").facts.region == "Corse");
    CHECK(room.application("25-0003").summons == Summons::Summoned);
    CHECK(room.session().jury().candidate(CandidateId("25-0003"))->fullName() == "Anne NOUVEAU");
}

TEST_CASE("rows without a number, of one number, or of somebody else are said, row by row")
{
    ApplicationRoom room;
    room.take(threeRows);
    const app::ApplicationList list = room.plan("Numéro|Nom|Prénom|Voie\n"
                                                "|Sans|Numéro|\n"
                                                "25-0007||||\n"
                                                "25-0007||||\n"
                                                "25-0008|||classique\n"
                                                "25-0008|||alternance\n"
                                                "25-0001|Autre|Personne|\n"
                                                "25-0009|||au choix\n"
                                                "25-0010|Exemple|Camille|\n");
    CHECK(verdictsOf(list) == "no new repeated no no no no namesake");
    CHECK(faultsOf(list.rows[0]) == faults({ListFault::ApplicationUnnumbered}));
    CHECK(faultsOf(list.rows[3]) == faults({ListFault::ApplicationShared}));
    CHECK(faultsOf(list.rows[5]) == faults({ListFault::ApplicationOfOther}));
    CHECK(faultsOf(list.rows[6]) == faults({ListFault::ChoiceUnread}));
    CHECK(app::rowsToTake(list) == std::set<std::size_t>{3});
    CHECK(app::editsOf(list, {3, 9}).size() == 4);
    CHECK(room.plan("Nom|Prénom\nExemple|Camille\n").problems.at(0).numbers.at(0) ==
          static_cast<int>(ListFault::NoNumbers));
}

TEST_CASE("a session that is no admission takes no applications")
{
    JuryRoom room;
    const WorkbookSheet sheet = sheetOfLines("Numéro|Diplôme\n25-1|BUT\n");
    const app::ApplicationList list = app::planApplications(
        room.session(), sheet, app::recognisedLayout(ListKind::Applications, sheet));
    CHECK(list.rows.empty());
    CHECK(list.problems.at(0).code == ProblemCode::NotAnAdmission);
}
