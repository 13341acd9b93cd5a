// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <catch2/catch.hpp>

#include "report/layout.h"
#include "unit/report/form_text.h"
#include "unit/report/paper_case.h"

using namespace delibere;
using namespace delibere::report;
using Catch::Contains;

TEST_CASE("every line of the feuille d’émargement is high enough to sign in")
{
    for (const auto& day : {sample::attendance(), sample::blankAttendance()}) {
        const std::vector<Table> tables = tablesOf(day);
        REQUIRE(tables.size() == 4);
        for (const Table& table : tables) {
            CHECK(table.header.size() == 1);
            for (const Row& row : table.rows)
                CHECK(row.room >= 9);
        }
    }
}

TEST_CASE("without anybody entered the feuille d’émargement is a form to write in")
{
    for (const Table& table : tablesOf(sample::blankAttendance())) {
        CHECK(table.rows.size() >= 6);
        for (const Row& row : table.rows) {
            CHECK(std::ranges::all_of(
                row.cells, [](const Cell& cell) { return cell.text.empty() || cell.text == "☐"; }));
        }
    }
}

TEST_CASE("lines are left for somebody who was not announced")
{
    const sample::AttendanceCase day = sample::attendance();
    const std::vector<Table> tables = tablesOf(day);
    CHECK(tables[0].rows.size() == day.session.jurors.size() + 3);
    CHECK(tables[0].rows.back().cells.front().text.empty());
    CHECK(tables[1].rows.size() == day.session.candidates.size() + 3);
    CHECK(tables[2].rows.size() == day.session.jurors.size() + 3);
}

TEST_CASE("of who is simply expected nothing is said before they sign")
{
    const std::string text = textOf(sample::attendance());
    CHECK_THAT(text, Contains("Claire Martin | professionnel | employeurs | Atelier A | "
                              "président(e) du jury |  [10 mm]"));
    CHECK_THAT(text, !Contains("attendu"));
    CHECK_THAT(text, Contains("1 | ROUSSEL Amélie | 10\u00a0h\u00a000 |  | ☐ |  |  [10 mm]"));
}

TEST_CASE("what is known of the presence of a member is said in words")
{
    const std::string text = textOf(sample::attendance());
    CHECK_THAT(text, Contains("membre du jury\nabsent(e)"));
    CHECK_THAT(text, Contains("membre du jury, remplace Sophie Lefèvre\n"
                              "présent(e) à partir de 9\u00a0h\u00a040"));
    CHECK_THAT(text, Contains("présent(e) jusqu’à 16\u00a0h\u00a015"));
}

TEST_CASE("a candidate is excused without the reason, and a suspicion is nobody’s business")
{
    sample::AttendanceCase day = sample::attendance();
    const std::string text = textOf(day);
    CHECK_THAT(text, Contains("DUVAL Hugo | 14\u00a0h\u00a015 |  | ☐ | excusé sur justificatif |"));
    CHECK_THAT(text, !Contains("certificat médical"));
    CHECK_THAT(text, Contains("FARGE Noé |  |  | ☐ |  |  [10 mm]") && !Contains("suspendue"));
    day.session.candidates[0].status = CandidateStatus::Pending;
    CHECK_THAT(textOf(day), !Contains("en attente"));
}

TEST_CASE("an identity that was checked, a room and a video stand in the line of the candidate")
{
    sample::AttendanceCase day = sample::attendance();
    day.session.candidates[0].room = "Salle A";
    day.session.hearingNotes[CandidateId("c1")] = {"Lise Roy", "09:50", true, "10:02", {}};
    CHECK_THAT(textOf(day),
               Contains("1 | ROUSSEL Amélie | 10\u00a0h\u00a000\nSalle A |  | Lise Roy, "
                        "9\u00a0h\u00a050 | visioconférence |  [10 mm]"));
}

TEST_CASE("a déport is listed with its candidate and never with its reason")
{
    const std::string text = textOf(sample::attendance());
    CHECK_THAT(text, Contains("5 | NGUYEN Linh | Denis Laval |  [10 mm]"));
    CHECK_THAT(text, Contains("6 | PETIT Louise |  |  [10 mm]"));
    CHECK_THAT(text, !Contains("ancien collègue"));
}

TEST_CASE("the declarations are said to be the program’s proposal")
{
    const std::string text = textOf(sample::attendance());
    for (const char* said : {"Absence de lien\u00a0: ", "Confidentialité\u00a0: ",
                             "Dossiers lus\u00a0: ", "Formulation proposée par le programme"})
        CHECK_THAT(text, Contains(said));
}

TEST_CASE("a feuille d’émargement is no draft and carries the fingerprint of who is called")
{
    const Document form = layOut(sample::attendance().view());
    CHECK(form.notices == std::vector<std::string>{"RÉFÉRENTIEL FICTIF"});
    CHECK_THAT(form.footer.back(), Contains("Empreinte\u00a0: 0123\u00a0") && Contains("à signer"));
}
