// SPDX-License-Identifier: GPL-3.0-or-later
// « Qui manque », worked by hand: m1 presides, m2 and m3 mark at home or here, c1 and c2 are heard.
#include <catch2/catch.hpp>

#include "app/sheet_board.h"
#include "exchange_home.h"
#include "signed_room.h"
#include "support/sample.h"
#include "wording/exchange_words.h"

using namespace delibere;
using sample::JurorHome;
using sample::PresidentHome;

namespace {

BoardCell cellOf(PresidentHome& home, const char* candidate, const char* juror)
{
    const auto board = app::sheetBoard(home.session());
    REQUIRE(board.has_value());
    for (const BoardRow& row : board->rows) {
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            if (row.juror == JurorId(juror) && board->candidates[at] == CandidateId(candidate))
                return row.cells[at];
        }
    }
    FAIL("no cell of " << juror << " for " << candidate);
    return {};
}

SheetStanding standing(PresidentHome& home, const char* candidate, const char* juror)
{
    return cellOf(home, candidate, juror).standing;
}

std::string sentence(PresidentHome& home)
{
    const auto board = app::sheetBoard(home.session());
    REQUIRE(board.has_value());
    return wording::boardSentence(*board, home.session().jury());
}

void submitHere(PresidentHome& home, const char* candidate, const char* juror, int percent)
{
    home.apply(ImportSheet{sample::sheetOf(home.session().framework(), candidate, juror, percent)});
}

} // namespace

TEST_CASE("at first every sheet of who sits and is named is expected, in the order of hearing")
{
    PresidentHome home;
    home.apply(SetHearingOrder{{CandidateId("c2"), CandidateId("c1")}});
    const auto board = app::sheetBoard(home.session());
    REQUIRE(board.has_value());
    CHECK(board->candidates == std::vector{CandidateId("c2"), CandidateId("c1")});
    REQUIRE(board->rows.size() == 3);
    CHECK(board->rows[0].juror == JurorId("m1"));
    CHECK(board->count(SheetStanding::Expected) == 6);
    CHECK(board->missing() == 6);
    CHECK(sentence(home) == "Il manque 6\u00a0fiches\u00a0: Claire Martin (2), Paul Okafor (2) et "
                            "Sophie Lefèvre (2).");
}

TEST_CASE("who withdrew, is absent or is not named owes nothing, nor anybody for who is not heard")
{
    PresidentHome home;
    home.apply(SetRecusal{CandidateId("c1"), JurorId("m3"), "parenté"});
    CHECK(standing(home, "c1", "m3") == SheetStanding::NotConcerned);
    CHECK(standing(home, "c2", "m3") == SheetStanding::Expected);

    home.apply(SetAssignment{CandidateId("c2"), {JurorId("m1")}});
    CHECK(standing(home, "c2", "m1") == SheetStanding::Expected);
    CHECK(standing(home, "c2", "m2") == SheetStanding::NotConcerned);
    CHECK(standing(home, "c2", "m3") == SheetStanding::NotConcerned);

    Juror absent = *home.session().jury().juror(JurorId("m2"));
    absent.attendance = Attendance::Absent;
    home.apply(PutJuror{absent});
    CHECK(standing(home, "c1", "m2") == SheetStanding::NotConcerned);
    CHECK(sentence(home) == "Il manque 2\u00a0fiches\u00a0: Claire Martin (2).");

    for (const char* each : {"c1", "c2"}) {
        Candidate candidate = *home.session().jury().candidate(CandidateId(each));
        candidate.status = CandidateStatus::Absent;
        home.apply(PutCandidate{candidate});
    }
    CHECK(standing(home, "c1", "m1") == SheetStanding::NotConcerned);
    CHECK(sentence(home) == "Aucune fiche n’est attendue.");
}

TEST_CASE("a sheet is begun, then handed in here, then reopened")
{
    PresidentHome home;
    const auto& criterion =
        home.session().framework().blocks.front().competencies.front().criteria.front();
    home.apply(SetMark{sample::key("c1", "m2"), criterion.id, Evidence::Dossier, Percent{50}},
               "m2");
    CHECK(standing(home, "c1", "m2") == SheetStanding::Begun);
    CHECK(cellOf(home, "c1", "m2").missing());

    submitHere(home, "c2", "m2", 80);
    CHECK(cellOf(home, "c2", "m2") == BoardCell{SheetStanding::HandedIn, true, 0, {}});
    CHECK_FALSE(cellOf(home, "c2", "m2").missing());

    home.apply(ReopenSheet{sample::key("c2", "m2"), "Relecture"});
    CHECK(standing(home, "c2", "m2") == SheetStanding::Begun);
    CHECK(cellOf(home, "c2", "m2").missing());
}

TEST_CASE("what a file brought is said with its number, and an older file changes nothing")
{
    PresidentHome home;
    JurorHome member(home.issue("m2"));
    member.mark("c1", 80);
    const auto first = member.handedOver();
    member.mark("c1", 60);
    member.mark("c2", 70);
    const auto second = member.handedOver();

    home.receive({first});
    const BoardCell received = cellOf(home, "c1", "m2");
    CHECK(received.standing == SheetStanding::Received);
    CHECK(received.number == 1);
    CHECK(received.at > std::chrono::sys_seconds());
    CHECK(standing(home, "c2", "m2") == SheetStanding::Expected);

    home.receive({second});
    CHECK(cellOf(home, "c1", "m2").number == 2);
    CHECK(cellOf(home, "c2", "m2").number == 2);
    CHECK(standing(home, "c1", "m2") == SheetStanding::Received);

    PresidentHome other; // the newer file first
    JurorHome again(other.issue("m2"));
    again.mark("c1", 80);
    const auto older = again.handedOver();
    again.mark("c1", 60);
    const auto newer = again.handedOver();
    other.receive({newer});
    other.receive({older});
    CHECK(cellOf(other, "c1", "m2").standing == SheetStanding::Received);
    CHECK(cellOf(other, "c1", "m2").number == 2);
}

TEST_CASE("a sheet reopened after it was received is begun, then handed in here")
{
    PresidentHome home;
    JurorHome member(home.issue("m2"));
    member.mark("c1", 80);
    home.receive({member.handedOver()});
    home.apply(ReopenSheet{sample::key("c1", "m2"), "Concertation"});
    CHECK(standing(home, "c1", "m2") == SheetStanding::Begun);
    CHECK(cellOf(home, "c1", "m2").missing());
    submitHere(home, "c1", "m2", 75);
    CHECK(cellOf(home, "c1", "m2") == BoardCell{SheetStanding::HandedIn, true, 0, {}});
}

TEST_CASE("a file that says something else is diverging until it is taken")
{
    PresidentHome home;
    submitHere(home, "c1", "m2", 55);
    JurorHome member(home.issue("m2"));
    member.mark("c1", 80);
    const auto file = member.handedOver();
    home.receive({file});
    CHECK(standing(home, "c1", "m2") == SheetStanding::Diverging);
    CHECK(cellOf(home, "c1", "m2").number == 1);
    CHECK_FALSE(cellOf(home, "c1", "m2").missing()); // one of the two is handed in
    CHECK(sentence(home) ==
          "Il manque 5\u00a0fiches\u00a0: Claire Martin (2), Paul Okafor (1) et Sophie Lefèvre "
          "(2). Une fiche reçue diverge de celle qui est ici\u00a0: les deux sont gardées, voyez "
          "avec ce membre.");

    const auto plan = home.plan({file});
    home.receive({file}, {{plan.front().digest, sample::key("c1", "m2")}});
    CHECK(standing(home, "c1", "m2") == SheetStanding::Received);
}

TEST_CASE("of two files of one number that differ, the one that was not taken diverges")
{
    PresidentHome home;
    const auto mission = home.issue("m2");
    JurorHome desk(mission);
    JurorHome laptop(mission); // the same mission opened twice
    desk.mark("c1", 80);
    laptop.mark("c1", 40);
    home.receive({desk.handedOver(), laptop.handedOver()});
    CHECK(standing(home, "c1", "m2") == SheetStanding::Diverging);
    CHECK(cellOf(home, "c1", "m2").missing()); // neither was taken by itself
}
