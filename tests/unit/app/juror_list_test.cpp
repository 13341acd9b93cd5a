// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "list_sheet.h"
#include "signed_room.h"

using namespace delibere;
using sample::faults;
using sample::faultsOf;
using sample::sheetOfLines;
using sample::verdictsOf;

namespace {

// m1 Claire Martin presides, m2 Paul Okafor, m3 Sophie Lefèvre.
app::JurorList planOf(const app::Session& session, const std::string& text)
{
    const WorkbookSheet sheet = sheetOfLines(text);
    return app::planJurors(session, sheet, app::recognisedLayout(ListKind::Members, sheet));
}

} // namespace

TEST_CASE("members are read with what a panel is judged by")
{
    sample::SignedRoom room;
    const std::string text =
        "Civilité|Nom|Prénom|Fonction|Collège|Employeur|Rôle|Qualifié(e)|Adresse\n"
        "Mme|Petit|Zoé|cheffe d’atelier|salariés|Moulin|membre|oui|ici\n"
        "|Okafor|Paul|technicien|||||\n"
        "|LEFEVRE|Sophie||||||\n";
    const auto plan = planOf(room.session(), text);
    CHECK(verdictsOf(plan) == "new changed same"); // capitals spell no better
    CHECK(plan.unread == std::vector<UnreadColumn>{{9, "Adresse"}});
    const Juror& zoe = plan.rows[0].person;
    CHECK(zoe.id == JurorId("m4"));
    CHECK(zoe.name == "Zoé Petit");
    CHECK(zoe.gender == Gender::Woman);
    CHECK(zoe.qualified);
    CHECK(zoe.role == JurorRole::Member);
    CHECK(plan.rows[1].changes ==
          std::vector<ListChange>{{ListColumn::Function, "professionnel", "technicien"}});
    CHECK(plan.rows[1].person.college == room.session().jury().jurors[1].college);
    REQUIRE(room.session().applyTogether(app::editsOf(plan, app::rowsToTake(plan)), {}));
    CHECK(verdictsOf(planOf(room.session(), text)) == "same same same");
}

TEST_CASE("a member in one cell is named as it is typed, and who is there keeps their name")
{
    sample::SignedRoom room;
    const auto plan = planOf(room.session(), "Membre|Fonction\nZoé Petit|\nOKAFOR Paul|tourneur\n");
    CHECK(verdictsOf(plan) == "new changed");
    CHECK(plan.rows[0].person.name == "Zoé Petit");
    CHECK(plan.rows[1].person.name == "Paul Okafor");
}

TEST_CASE("a second presidency is refused, in the session or in the list")
{
    sample::SignedRoom room;
    const auto plan = planOf(room.session(), "Nom|Rôle\nPetit|présidente\n");
    REQUIRE(plan.rows.size() == 1);
    CHECK(plan.rows[0].problems.at(0).code == ProblemCode::SecondPresident);
    Juror member = room.session().jury().jurors[0];
    member.role = JurorRole::Member;
    room.apply(PutJuror{member});
    const auto two = planOf(room.session(), "Nom|Rôle\nPetit|présidente\nGrand|président\n");
    CHECK(verdictsOf(two) == "new no");
    CHECK(two.rows[1].problems.at(0) ==
          Problem{ProblemCode::SecondPresident, "Grand", "Petit", {}, {}});
}

TEST_CASE("a presidency that passes on in a list passes on whatever the order of its rows")
{
    sample::SignedRoom room;
    const std::string leaves = "Martin|Claire|membre\n";
    const std::string comes = "Okafor|Paul|président\n";
    for (const std::string& rows : {leaves + comes, comes + leaves}) {
        const auto plan = planOf(room.session(), "Nom|Prénom|Rôle\n" + rows);
        CHECK(verdictsOf(plan) == "changed changed");
        const auto edits = app::editsOf(plan, app::rowsToTake(plan));
        REQUIRE(edits.size() == 2);
        CHECK(editAs<PutJuror>(edits[0])->juror.role == JurorRole::Member);
    }
    const auto plan = planOf(room.session(), "Nom|Prénom|Rôle\n" + comes + leaves);
    REQUIRE(room.session().applyTogether(app::editsOf(plan, app::rowsToTake(plan)), {}));
    CHECK(room.session().jury().jurors[1].role == JurorRole::President);
}

TEST_CASE("a list leaves no jury without a president that had one")
{
    sample::SignedRoom room;
    const auto plan = planOf(room.session(), "Nom|Prénom|Rôle|Genre\nMartin|Claire|membre|\n"
                                             "Okafor|Paul|président|X\nPetit|Zoé|membre|\n");
    CHECK(verdictsOf(plan) == "no no new");
    CHECK(faultsOf(plan.rows[0]) == faults({ListFault::PresidentLost}));
}

TEST_CASE("the rows that are chosen leave no jury without a president either")
{
    sample::SignedRoom room;
    const auto plan = planOf(room.session(), "Nom|Prénom|Rôle\nMartin|Claire|membre\n"
                                             "Okafor|Paul|président\nPetit|Zoé|membre\n");
    CHECK(verdictsOf(plan) == "changed changed new");
    CHECK_FALSE(app::lostPresident(plan, app::rowsToTake(plan)));
    // The row of who is to preside is not ticked.
    const auto lost = app::lostPresident(plan, {2, 4});
    REQUIRE(lost.has_value());
    CHECK(*lost == listProblem(ListFault::PresidentLost, "Claire Martin"));
    CHECK_FALSE(app::lostPresident(plan, {4}));
}

TEST_CASE("a value that could be a heading makes no heading of its row: no line vanishes")
{
    sample::SignedRoom room;
    const WorkbookSheet sheet = sheetOfLines("Zoé Petit|tourneuse\nJean Grand|membre\n");
    const ListLayout layout = app::pastedLayout(ListKind::Members, sheet);
    CHECK(layout.headings == 0);
    const auto plan = app::planJurors(room.session(), sheet, layout);
    CHECK(verdictsOf(plan) == "new new");
    CHECK(plan.skipped.empty());
}

TEST_CASE("a member without their title, or without a name, in one cell")
{
    sample::SignedRoom room;
    const auto plan = planOf(room.session(), "Membre|Fonction\nMme Zoé Petit|\n—|tourneur\n");
    CHECK(verdictsOf(plan) == "new no");
    CHECK(plan.rows[0].person.name == "Zoé Petit");
    CHECK(faultsOf(plan.rows[1]) == faults({ListFault::NameUnusable}));
    WorkbookSheet sheet = sheetOfLines("Membre\n");
    sheet.rows.push_back({{"#N/A", CellKind::Fault}});
    const auto faulty =
        app::planJurors(room.session(), sheet, app::recognisedLayout(ListKind::Members, sheet));
    CHECK(faultsOf(faulty.rows.at(0)) == faults({ListFault::CellFault})); // once
}

TEST_CASE("what is not understood of a member is said with what may be written")
{
    sample::SignedRoom room;
    const auto plan = planOf(room.session(), "Nom|Rôle|Qualifié|Genre\n"
                                             "Petit|vice-président|peut-être|X\n|membre||\n");
    CHECK(verdictsOf(plan) == "no no");
    CHECK(faultsOf(plan.rows[0]) ==
          faults({ListFault::ChoiceUnread, ListFault::ChoiceUnread, ListFault::ChoiceUnread}));
    CHECK(plan.rows[0].problems[0].ids.size() == 2);
    CHECK(faultsOf(plan.rows[1]) == faults({ListFault::NameMissing}));
}

TEST_CASE("a member twice in the list counts once, unless the rows say two things")
{
    sample::SignedRoom room;
    const auto plan = planOf(room.session(), "Nom|Prénom|Fonction\nPetit|Zoé|a\nPetit|Zoé|a\n"
                                             "Grand|Jean|a\nJEAN|Grand|b\n");
    CHECK(verdictsOf(plan) == "new repeated no no");
    CHECK(faultsOf(plan.rows[2]) == faults({ListFault::NameShared}));
    CHECK(plan.rows[2].alike == std::vector<std::size_t>{5});
}

TEST_CASE("two members of one name in the session are changed there, not by a list")
{
    sample::SignedRoom room;
    Juror twin = room.session().jury().jurors[1];
    twin.id = JurorId("m9");
    room.apply(PutJuror{twin});
    const auto plan = planOf(room.session(), "Nom|Prénom\nOkafor|Paul\nPetit|Zoé\n");
    CHECK(verdictsOf(plan) == "no new");
    CHECK(faultsOf(plan.rows[0]) == faults({ListFault::NamesakesThere}));
    CHECK(plan.rows[1].person.id == JurorId("m10"));
}

TEST_CASE("whose college a decision rests on is not moved by a list")
{
    sample::SignedRoom room;
    room.decide("c1");
    const auto plan = planOf(room.session(), "Nom|Prénom|Collège|Fonction\nOkafor|Paul|autre|\n"
                                             "Lefèvre|Sophie||tourneuse\nPetit|Zoé||\n");
    CHECK(plan.rows[0].problems.at(0).code == ProblemCode::ConclusionMoved);
    CHECK(plan.rows[1].verdict == ListVerdict::Changed);
}

TEST_CASE("told together, refusals are those that are met together")
{
    sample::SignedRoom room;
    Candidate third;
    third.id = CandidateId("c3");
    third.lastName = "Petit";
    const std::vector<Edit> edits{PutCandidate{third, CandidateId("c4")}, PutCandidate{third},
                                  SetRecusal{third.id, JurorId("m2"), ""}};
    const auto told = room.session().refusalsTogether(edits, Viewer::staff());
    REQUIRE(told.size() == 3);
    CHECK(told[0].at(0).code == ProblemCode::UnknownCandidate);
    CHECK(told[1].empty());
    CHECK(told[2].empty()); // of somebody who is added just before
    CHECK(room.session().applyTogether({edits[1], edits[2]}, {}));
    CHECK(room.session().refusalsTogether({}, Viewer::staff()).empty());
}
