// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of candidates: what is read of each row, who it is taken for, what is written.
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "list_sheet.h"
#include "signed_room.h"

using namespace delibere;
using sample::faults;
using sample::faultsOf;
using sample::ruleFault;
using sample::sheetOfLines;
using sample::verdictsOf;

namespace {

// c1 Amélie ROUSSEL, c2 Karim BENALI, of « Laiterie fictive », for the blocs BC1 to BC5.
class Listed : public sample::SignedRoom {
public:
    app::CandidateList plan(const std::string& text) { return plan(sheetOfLines(text)); }
    app::CandidateList plan(const WorkbookSheet& sheet)
    {
        return app::planCandidates(session(), sheet,
                                   app::recognisedLayout(ListKind::Candidates, sheet));
    }
    void take(const app::CandidateList& plan, const std::set<std::size_t>& rows)
    {
        const auto done = session().applyTogether(app::editsOf(plan, rows), {});
        INFO((done ? std::string() : done.error().where + " " + done.error().detail));
        REQUIRE(done);
    }
    void take(const app::CandidateList& plan) { take(plan, app::rowsToTake(plan)); }
    const Candidate& candidate(const char* id)
    {
        const Candidate* found = session().jury().candidate(CandidateId(id));
        REQUIRE(found != nullptr);
        return *found;
    }
};

const std::string wholeHeading =
    "Nom|Prénom|Société|Heure|N° de dossier|Blocs|Blocs acquis|Acquis le|Référence\n";

std::string idsOf(const std::vector<BlockId>& blocks)
{
    std::string ids;
    for (const BlockId& block : blocks)
        ids += (ids.empty() ? "" : " ") + block.text();
    return ids;
}

} // namespace

TEST_CASE("a list is planned row by row and nothing is written before it is taken")
{
    Listed room;
    const JournalAnchor before = room.session().journalPosition();
    const auto plan = room.plan(wholeHeading + "Petit|Zoé|Moulin|9h40|2027/114|BC1 à BC3|||\n"
                                               "Roussel|Amélie||14:15|||||\n"
                                               "BENALI|Karim|Laiterie fictive||||||\n");
    CHECK(room.session().journalPosition() == before);
    CHECK(verdictsOf(plan) == "new changed same");
    REQUIRE(plan.rows.size() == 3);
    CHECK(plan.rows[0].number == 2); // of the sheet
    const Candidate& zoe = plan.rows[0].person;
    CHECK(zoe.id == CandidateId("2027-114"));
    CHECK(plan.rows[0].numberGiven == "2027/114");
    CHECK(zoe.fullName() == "Zoé Petit");
    CHECK(zoe.company == "Moulin");
    CHECK(zoe.time == "09:40");
    CHECK(idsOf(zoe.presented) == "BC1 BC2 BC3");
    CHECK(plan.rows[1].compared == sample::c1);
    CHECK(plan.rows[1].changes ==
          std::vector<ListChange>{{ListColumn::LastName, "ROUSSEL", "Roussel"},
                                  {ListColumn::Time, "", "14\u00a0h\u00a015"}});
    room.take(plan);
    CHECK(room.session().jury().candidates.size() == 3);
    CHECK(room.candidate("c1").time == "14:15");
    CHECK(room.candidate("c1").company == "Laiterie fictive"); // a blank erases nothing
    CHECK(idsOf(room.candidate("c2").presented) == "BC1 BC2 BC3 BC4 BC5");
}

TEST_CASE("taken twice, a list changes nothing")
{
    Listed room;
    const std::string text = wholeHeading +
                             "Petit|Zoé|Moulin|9h40|A-1|tous|BC2|12/03/2024|PV 7\n"
                             "Roussel|Amélie||||BC1||| \n"
                             "GRAND Le|Jean|||||BC1, BC3|12/03/2024 ; 1er mars 2025|PV 7 ; PV 8\n";
    room.take(room.plan(text));
    const JurySession jury = room.session().jury();
    const auto again = room.plan(text);
    CHECK(verdictsOf(again) == "same same same");
    CHECK(app::rowsToTake(again).empty());
    CHECK(app::editsOf(again, {2, 3, 4}).empty());
    CHECK(room.session().jury() == jury);
}

TEST_CASE("blocs acquired come with their day and reference, and the others are presented")
{
    Listed room;
    const auto plan =
        room.plan(wholeHeading + "A|Un||||| BC2 ; BC1 |12/03/2024|PV 7\n"
                                 "B|Un|||||BC2 ; BC1|12/03/2024 ; 3/4/2025|PV 7 ; PV 8\n"
                                 "C|Un||||tous|BC5 (12 mars 2024, PV 9)||\n"
                                 "D|Un||||BC1|BC2|12/03/2024|\n"
                                 "E|Un||||aucun|||\n");
    CHECK(verdictsOf(plan) == "new new new new new");
    using Acquired = std::vector<AcquiredBlock>;
    const BlockId bc1("BC1");
    const BlockId bc2("BC2");
    CHECK(plan.rows[0].person.acquired ==
          Acquired{{bc1, {2024, 3, 12}, "PV 7"}, {bc2, {2024, 3, 12}, "PV 7"}});
    CHECK(idsOf(plan.rows[0].person.presented) == "BC3 BC4 BC5");
    CHECK(plan.rows[1].person.acquired ==
          Acquired{{bc1, {2025, 4, 3}, "PV 8"}, {bc2, {2024, 3, 12}, "PV 7"}});
    CHECK(plan.rows[2].person.acquired == Acquired{{BlockId("BC5"), {2024, 3, 12}, "PV 9"}});
    CHECK(idsOf(plan.rows[2].person.presented) == "BC1 BC2 BC3 BC4");
    CHECK(idsOf(plan.rows[3].person.presented) == "BC1");
    CHECK(plan.rows[4].person.presented.empty());
    SECTION("what is not said again of a bloc stays as it was")
    {
        room.take(plan);
        const auto again = room.plan("Nom|Prénom|Blocs acquis\nA|Un|BC1, BC2\nB|Un|BC1, BC3\n");
        CHECK(verdictsOf(again) == "same no");
        CHECK(faultsOf(again.rows[1]) == faults({ListFault::AcquiredUndated}));
    }
}

TEST_CASE("everything that is wrong with a row is said at once")
{
    Listed room;
    const auto plan = room.plan(wholeHeading +
                                "|Zoé|||||||\n"
                                "Petit|Zoé|Mou\u200blin|midi|///|BC9|BC1||\n"
                                "Grand|Zoé|||||BC1|demain|\n"
                                "Long|Zoé||||||12/03/2024|PV 7\n"
                                "Court|Zoé||||BC1|BC1|12/03/2024|\n"
                                "Vert|Zoé|||||BC1, BC2, BC3|12/03/2024 ; 3/4/2025|\n"
                                "Bleu|Zoé|||||BC1|12/03/2030|\n" +
                                std::string(200, 'x') + "|Zoé|||||||\n");
    CHECK(verdictsOf(plan) == "no no no no no no no no");
    CHECK(faultsOf(plan.rows[0]) == faults({ListFault::NameMissing}));
    auto wrong =
        faults({ListFault::NumberUnusable, ListFault::BlockUnknown, ListFault::AcquiredUndated});
    wrong.push_back(ruleFault(ProblemCode::TextForbidden));
    CHECK(faultsOf(plan.rows[1]) == wrong);
    CHECK(faultsOf(plan.rows[2]) == faults({ListFault::DateUnread}));
    CHECK(faultsOf(plan.rows[3]) == faults({ListFault::AcquiredAlone, ListFault::AcquiredAlone}));
    CHECK(faultsOf(plan.rows[4]) == std::vector{ruleFault(ProblemCode::BlockAcquired)});
    CHECK(plan.rows[4].problems[0].detail == "Zoé Court"); // by name: nobody knows c5
    CHECK(faultsOf(plan.rows[5])[0] == faults({ListFault::AcquiredUnmatched})[0]);
    CHECK(faultsOf(plan.rows[6]) == std::vector{ruleFault(ProblemCode::BadRequest)});
    CHECK(faultsOf(plan.rows[7]) == std::vector{ruleFault(ProblemCode::TextTooLong)});
    CHECK(app::rowsToTake(plan).empty());
    CHECK(app::editsOf(plan, {2, 3, 4, 5, 6, 7, 8, 9}).empty()); // nobody insists
}

TEST_CASE("a time that is none is refused as the field on the page refuses it")
{
    Listed room;
    const auto plan = room.plan("Nom|Heure\nPetit|midi\nGrand|25h00\n");
    CHECK(faultsOf(plan.rows[0]) == std::vector{ruleFault(ProblemCode::TimeMalformed)});
    CHECK(plan.rows[0].problems[0].detail == "midi");
    CHECK(verdictsOf(plan) == "no no");
}

TEST_CASE("people of one name are told apart by the number of their file")
{
    Listed room;
    SECTION("two in the list, without numbers: both are refused, whatever the case or order")
    {
        const auto plan = room.plan("Nom|Prénom\nPetit|Zoé\nGrand|Jean\nZOE|petit\n");
        CHECK(verdictsOf(plan) == "no new no");
        CHECK(faultsOf(plan.rows[0]) == faults({ListFault::NamesUnnumbered}));
        CHECK(plan.rows[0].alike == std::vector<std::size_t>{4});
        CHECK(plan.rows[2].alike == std::vector<std::size_t>{2});
    }
    SECTION("with two numbers they wait for somebody to look, and then print them")
    {
        const std::string text = "Nom|Prénom|Dossier\nPetit|Zoé|A1\nPetit|Zoé|A2\n";
        const auto plan = room.plan(text);
        CHECK(verdictsOf(plan) == "namesake namesake");
        CHECK(app::rowsToTake(plan).empty());
        room.take(plan, {2, 3});
        CHECK(room.candidate("A1").fileNumber == "A1");
        CHECK(room.candidate("A2").fileNumber == "A2");
        CHECK(verdictsOf(room.plan(text)) == "same same");
        const auto unnumbered = room.plan("Nom|Prénom\nPetit|Zoé\n");
        CHECK(faultsOf(unnumbered.rows.at(0)) == faults({ListFault::NamesakesThere}));
    }
    SECTION("the name of somebody in the session under another number is never taken by itself")
    {
        const auto plan = room.plan("Nom|Prénom|Dossier\nRoussel|Amelie|A1\n");
        CHECK(verdictsOf(plan) == "namesake");
        CHECK(plan.rows[0].compared == sample::c1);
        room.take(plan); // what is taken when nobody says otherwise
        CHECK(room.session().jury().candidates.size() == 2);
        room.take(plan, {2});
        CHECK(room.session().jury().candidates.size() == 3);
        CHECK(room.candidate("c1").fileNumber == "c1");
    }
    SECTION("a number that is somebody else's is refused, and they stay who they are")
    {
        const auto plan = room.plan("Nom|Prénom|Dossier\nPetit|Zoé|c1\nGrand|Jean|\n");
        CHECK(verdictsOf(plan) == "no new");
        CHECK(faultsOf(plan.rows[0]) == faults({ListFault::NumberOfOther}));
        CHECK(plan.rows[0].problems[0].detail == "Amélie ROUSSEL");
        room.take(plan);
        CHECK(room.candidate("c1").lastName == "ROUSSEL");
        CHECK(room.candidate("c3").lastName == "Grand");
    }
    SECTION("the same number twice counts once, unless the rows say two things")
    {
        const auto plan = room.plan("Nom|Prénom|Dossier|Heure\nPetit|Zoé|A/1|9h\nPetit|Zoé|A-1|9h00"
                                    "\nGrand|Jean|A2|\nCourt|Luc|A2|\nLong|Eve|A3|9h\nLong|Eve|A3|"
                                    "10h\n");
        CHECK(verdictsOf(plan) == "new repeated no no no no");
        CHECK(plan.rows[1].alike == std::vector<std::size_t>{2});
        for (const std::size_t at : {2U, 3U, 4U, 5U})
            CHECK(faultsOf(plan.rows[at]) == faults({ListFault::NumberShared}));
    }
}

TEST_CASE("a name in one cell is parted where it shows, and not guessed")
{
    Listed room;
    const auto plan =
        room.plan("Candidat\nPETIT Zoé\nMme Zoé Anne DE LA TOUR\nLe Goff, Anne\n"
                  "Durand Paul\nDupont\nDu Val Marie\nLe GRAND Luc\nRoussel Amélie\n");
    CHECK(verdictsOf(plan) == "new new new new new no new same");
    const auto name = [&](std::size_t at) {
        return plan.rows[at].person.lastName + "/" + plan.rows[at].person.firstName;
    };
    CHECK(name(0) == "PETIT/Zoé");
    CHECK(name(1) == "DE LA TOUR/Zoé Anne");
    CHECK(name(2) == "Le Goff/Anne");
    CHECK(name(3) == "Durand/Paul");
    CHECK(name(4) == "Dupont/");
    CHECK(faultsOf(plan.rows[5]) == faults({ListFault::NameUnsplit}));
    CHECK(name(6) == "Le GRAND/Luc");
    CHECK(name(7) == "ROUSSEL/Amélie");
}

TEST_CASE("a column « Prénom et nom » says which of two words is the name")
{
    Listed room;
    const auto plan =
        room.plan("Prénom et nom\nPaul Durand\nZoé PETIT\nPETIT Ida\n"
                  "Le Goff, Anne\nMarie de la Tour\nKarim Benali\nAnne Marie Petit\n");
    CHECK(verdictsOf(plan) == "new new new new new same no");
    const auto name = [&](std::size_t at) {
        return plan.rows[at].person.lastName + "/" + plan.rows[at].person.firstName;
    };
    CHECK(name(0) == "Durand/Paul");
    CHECK(name(1) == "PETIT/Zoé");
    CHECK(name(2) == "PETIT/Ida");
    CHECK(name(3) == "Le Goff/Anne");
    CHECK(name(4) == "de la Tour/Marie");
    CHECK(faultsOf(plan.rows[6]) == faults({ListFault::NameUnsplit}));
}

TEST_CASE("a particle goes with the name behind it")
{
    Listed room;
    const auto plan = room.plan("Candidat\nZoé de LA TOUR\nde LA TOUR Zoé\nd’ORNANO Zoé\n"
                                "Anne d'ORNANO\nde Gaulle\nDU VAL de LOIRE Ève\n");
    const auto name = [&](std::size_t at) {
        return plan.rows[at].person.lastName + "/" + plan.rows[at].person.firstName;
    };
    CHECK(name(0) == "de LA TOUR/Zoé");
    CHECK(name(1) == "de LA TOUR/Zoé");
    CHECK(name(2) == "d’ORNANO/Zoé");
    CHECK(name(3) == "d'ORNANO/Anne");
    CHECK(faultsOf(plan.rows[4]) == faults({ListFault::NameUnsplit})); // « de » is nobody's name
    CHECK(name(5) == "DU VAL de LOIRE/Ève");
}

TEST_CASE("titles are no part of a name, and what names nobody is refused")
{
    Listed room;
    const auto plan = room.plan("Nom|Prénom\nM. Durand|Paul\nPetit|Mme Zoé\nMme|\n—|Zoé\n"
                                "123|\nGrand|—\n");
    CHECK(verdictsOf(plan) == "new new no no no no");
    CHECK(plan.rows[0].person.fullName() == "Paul Durand");
    CHECK(plan.rows[1].person.fullName() == "Zoé Petit");
    for (const std::size_t at : {2U, 3U, 4U, 5U})
        CHECK(faultsOf(plan.rows[at]) == faults({ListFault::NameUnusable}));
    CHECK(plan.rows[5].problems[0].where == "—");
    CHECK(faultsOf(room.plan("Candidat\nMonsieur\n").rows.at(0)) ==
          faults({ListFault::NameUnusable}));
}

TEST_CASE("a name alone that comes with another company may be somebody else")
{
    Listed room;
    const auto plan = room.plan("Nom|Prénom|Entreprise|Dossier\nRoussel|Amélie|Moulin|\n"
                                "Benali|Karim|Moulin|c2\n");
    CHECK(verdictsOf(plan) == "changed changed");
    CHECK(plan.rows[0].otherCompany);
    CHECK_FALSE(plan.rows[1].otherCompany); // by the number
    CHECK(app::rowsToTake(plan) == std::set<std::size_t>{3});
    CHECK(app::editsOf(plan, {2, 3}).size() == 2); // somebody says so
    CHECK_FALSE(room.plan("Nom|Prénom|Entreprise\nRoussel|Amélie|LAITERIE FICTIVE SAS\n")
                    .rows.at(0)
                    .otherCompany);
}

TEST_CASE("a number that is too long to count on from takes nobody's place")
{
    Listed room;
    const auto plan = room.plan("Nom|Dossier\nPetit|c2147483647\nGrand|\n"
                                "Long|c99999999999999999999\n");
    CHECK(verdictsOf(plan) == "new new new");
    CHECK(plan.rows[1].person.id == CandidateId("c2147483648"));
}

TEST_CASE("what is undone of a list follows the rows before it")
{
    Listed room;
    Candidate zoe;
    zoe.id = CandidateId("c9");
    zoe.lastName = "Petit";
    Candidate named = zoe;
    named.firstName = "Zoé";
    const JurySession before = room.session().jury();
    const auto done = room.session().applyTogether({PutCandidate{zoe}, PutCandidate{named}}, {});
    REQUIRE(done);
    CHECK(done->inverses ==
          std::vector<Edit>{PutCandidate{zoe}, RemoveCandidate{CandidateId("c9")}});
    REQUIRE(room.session().applyTogether(done->inverses, {}));
    CHECK(room.session().jury() == before);
}

TEST_CASE("a list spells a name better where it shows case and accents, and in capitals not")
{
    Listed room;
    Candidate helene = room.candidate("c1");
    helene.lastName = "Lefevre";
    helene.firstName = "Hélène";
    room.apply(PutCandidate{helene});
    const auto plan = room.plan("Nom|Prénom\nLEFÈVRE|HELENE\n");
    CHECK(verdictsOf(plan) == "same");
    const auto better = room.plan("Nom|Prénom\nLefèvre|HELENE\n");
    CHECK(better.rows.at(0).changes ==
          std::vector<ListChange>{{ListColumn::LastName, "Lefevre", "Lefèvre"}});
    helene.lastName = "Lefèvre";
    helene.company = "Société d’Évaluation";
    room.apply(PutCandidate{helene});
    // An accent that is there is never taken away.
    CHECK(verdictsOf(room.plan("Nom|Prénom|Société\nLefevre|Helene|Societe d'evaluation\n")) ==
          "same");
}

TEST_CASE("what the spreadsheet made of a cell is refused where it is not what was typed")
{
    Listed room;
    WorkbookSheet sheet = sheetOfLines("Nom|Dossier|Blocs|Heure|Blocs acquis|Acquis le|Société\n");
    sheet.rows.push_back({{"Petit", CellKind::Text},
                          {"2027114", CellKind::Number},
                          {"3", CellKind::Number},
                          {"09:40:00", CellKind::Date},
                          {"BC1", CellKind::Text},
                          {"2024-03-12T00:00:01", CellKind::Date},
                          {"1664", CellKind::Number}});
    sheet.rows.push_back({{"Grand", CellKind::Text},
                          {"2027-11-04", CellKind::Date},
                          {"1.2", CellKind::Number},
                          {"2026-03-12T14:15:00", CellKind::Date},
                          {},
                          {},
                          {"#N/A", CellKind::Fault}});
    const auto plan = room.plan(sheet);
    CHECK(verdictsOf(plan) == "new no");
    const Candidate& petit = plan.rows[0].person;
    CHECK(petit.id == CandidateId("2027114"));
    CHECK(petit.time == "09:40");
    CHECK(idsOf(petit.presented) == "BC3");
    CHECK(petit.acquired.at(0).on == Date{2024, 3, 12});
    CHECK(petit.company == "1664");
    CHECK(faultsOf(plan.rows[1]) ==
          faults({ListFault::CellFault, ListFault::CellRecast, ListFault::CellRecast}));
    CHECK(plan.rows[1].person.time == "14:15");
}

TEST_CASE("columns that nobody asked for are not read, and told; the layout can be changed")
{
    Listed room;
    const WorkbookSheet sheet =
        sheetOfLines("Session du 12 mars\n\nNom|Téléphone|Nom d'usage|Prénom|\n"
                     "Petit|01|Martin|Zoé|seul\n|02\n");
    app::CandidateList plan = room.plan(sheet);
    CHECK(plan.layout.headings == 3);
    CHECK(plan.unread == std::vector<UnreadColumn>{{2, "Téléphone"}, {3, "Nom d'usage"}, {5, ""}});
    REQUIRE(plan.rows.size() == 1); // on the last row, nothing that is read stands
    CHECK(plan.rows[0].person.fullName() == "Zoé Petit");
    ListLayout layout = plan.layout;
    layout.columns[0].reset();
    layout.columns[2] = ListColumn::LastName;
    plan = app::planCandidates(room.session(), sheet, layout);
    CHECK(plan.rows.at(0).person.fullName() == "Zoé Martin");
    layout.columns[0] = ListColumn::LastName;
    plan = app::planCandidates(room.session(), sheet, layout);
    CHECK(plan.rows.empty());
    CHECK(faultsOf(plan) == faults({ListFault::ColumnTwice}));
    layout.columns.assign(5, std::nullopt);
    CHECK(faultsOf(app::planCandidates(room.session(), sheet, layout)) ==
          faults({ListFault::NoNames}));
    CHECK(faultsOf(room.plan("Nom|Prénom\n")) == faults({ListFault::NoRows}));
    CHECK(faultsOf(room.plan("")) == faults({ListFault::NoNames}));
    // Without headings that are known, every column may be said by hand.
    const WorkbookSheet bare = sheetOfLines("Petit|Zoé\nGrand|Jean|Moulin\n");
    layout = app::recognisedLayout(ListKind::Candidates, bare);
    CHECK(layout.headings == 0);
    CHECK(layout.columns == std::vector<std::optional<ListColumn>>(3));
    layout.columns[0] = ListColumn::LastName;
    CHECK(verdictsOf(app::planCandidates(room.session(), bare, layout)) == "new new");
}

TEST_CASE("the row of the headings is the one with the most that are known")
{
    Listed room;
    const auto plan = room.plan("Candidat|Session du 12 mars\n\nNom|Prénom|Heure\nPetit|Zoé|9h\n");
    CHECK(plan.layout.headings == 3);
    CHECK(verdictsOf(plan) == "new");
}

TEST_CASE("every row with something on it is in the plan, or said with why it is not")
{
    Listed room;
    const auto plan = room.plan("Session du 12 mars\n\nNom|Téléphone\nPetit|01\n|02\n");
    CHECK(verdictsOf(plan) == "new");
    CHECK(plan.skipped ==
          std::vector<SkippedRow>{{1, SkipReason::AboveHeadings, "Session du 12 mars"},
                                  {3, SkipReason::Heading, "Nom"},
                                  {5, SkipReason::NothingRead, "02"}});
    // Where the guess is wrong somebody says so: both ways.
    const WorkbookSheet names = sheetOfLines("Petit\nCandidat\n");
    CHECK(app::recognisedLayout(ListKind::Candidates, names).headings == 2);
    const ListLayout bare = app::layoutWithoutHeadings(names, {ListColumn::LastName});
    CHECK(verdictsOf(app::planCandidates(room.session(), names, bare)) == "new new");
    const WorkbookSheet own = sheetOfLines("\nPatronyme|Petit nom\nPetit|Zoé\n");
    ListLayout under = app::layoutUnderFirstRow(ListKind::Candidates, own);
    CHECK(under.headings == 2);
    CHECK(under.columns.size() == 2);
    under.columns = {ListColumn::LastName, ListColumn::FirstName};
    CHECK(verdictsOf(app::planCandidates(room.session(), own, under)) == "new");
}

TEST_CASE("one thing that is wrong with many rows is said once, with the rows")
{
    Listed room;
    const auto plan = room.plan("Nom|Blocs\nPetit|BC9\nGrand|BC8, BC9\nCourt|BC9, BC9\n");
    const auto said = app::problemsOfRows(plan);
    REQUIRE(said.size() == 2);
    CHECK(said[0].problem.where == "BC9");
    CHECK(said[0].rows == std::vector<std::size_t>{2, 3, 4});
    CHECK(said[1].rows == std::vector<std::size_t>{3});
}

TEST_CASE("what is pasted without headings stands in the order of the page, from a column on")
{
    Listed room;
    const WorkbookSheet sheet = sheetOfLines("Petit|Zoé|Moulin|9h40\nGrand|Jean\n");
    const auto plan =
        app::planCandidates(room.session(), sheet, app::pastedLayout(ListKind::Candidates, sheet));
    CHECK(verdictsOf(plan) == "new new");
    CHECK(plan.rows[0].number == 1);
    CHECK(plan.rows[0].person.time == "09:40");
    CHECK(plan.rows[1].person.fullName() == "Jean Grand");
    CHECK(app::pastedLayout(ListKind::Candidates, sheet, 2).columns.at(0) == ListColumn::Company);
    // Behind the last column of the page nothing is known: it is said by hand.
    CHECK(app::pastedLayout(ListKind::Candidates, sheet, 99).columns ==
          std::vector<std::optional<ListColumn>>(4));
    const WorkbookSheet headed = sheetOfLines("Prénom|Nom\nZoé|Petit\n");
    CHECK(app::pastedLayout(ListKind::Candidates, headed, 2).headings == 1);
}

TEST_CASE("what is decided for somebody is not moved by a list, and the other rows stand")
{
    Listed room;
    room.decide("c1");
    const auto plan =
        room.plan("Nom|Prénom|Blocs|Heure\nRoussel|Amélie|BC1|\nBenali|Karim|BC1|\nPetit|Zoé||\n");
    CHECK(verdictsOf(plan) == "no changed new");
    room.take(plan);
    CHECK(idsOf(room.candidate("c2").presented) == "BC1");
    CHECK(idsOf(room.candidate("c1").presented) == "BC1 BC2 BC3 BC4 BC5");
}

TEST_CASE("all rows are written together, or none is")
{
    Listed room;
    auto plan = room.plan("Nom|Prénom\nPetit|Zoé\nGrand|Jean\n");
    plan.rows[1].person.time = "midi"; // as if it had been changed behind the rules
    const JurySession before = room.session().jury();
    CHECK_FALSE(room.session().applyTogether(app::editsOf(plan, {2, 3}), {}));
    CHECK(room.session().jury() == before);
    room.take(plan, {2});
    CHECK(room.session().jury().candidates.size() == 3);
}

TEST_CASE("the order of the rows changes what is found of none of them")
{
    Listed room;
    std::vector<std::string> lines{"Petit|Zoé|A1|BC1",    "Petit|Zoé|A2|BC1", "Grand|Jean||",
                                   "Roussel|Amélie||BC2", "Benali|Karim|Z9|", "Court|Luc|A5|BC9",
                                   "Vert|Eve||",          "EVE|Vert||",       "Bleu|Ida|A7|",
                                   "Gris|Ida|A7|"};
    const auto verdictsByLine = [&](const std::vector<std::string>& order) {
        std::string text = "Nom|Prénom|Dossier|Blocs\n";
        for (const std::string& line : order)
            text += line + "\n";
        const auto plan = room.plan(text);
        std::map<std::string, ListVerdict> verdicts;
        for (const auto& row : plan.rows)
            verdicts[order.at(row.number - 2)] = row.verdict;
        return verdicts;
    };
    const auto expected = verdictsByLine(lines);
    std::mt19937 random(7);
    for (int turn = 0; turn < 20; ++turn) {
        std::ranges::shuffle(lines, random);
        CHECK(verdictsByLine(lines) == expected);
    }
}

TEST_CASE("two thousand people of one name are looked at in one go")
{
    Listed room;
    std::string text = "Nom|Prénom|Dossier\n";
    for (int row = 0; row < 2'000; ++row)
        text += "Petit|Zoé|D" + std::to_string(row) + "\n";
    const auto plan = room.plan(text);
    CHECK(plan.count(ListVerdict::Namesake) == 2'000);
}
