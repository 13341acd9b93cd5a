// SPDX-License-Identifier: GPL-3.0-or-later
// Who keyed a paper in and who confirmed it stand on what is printed; a jury that takes its turns
// without passphrases says so in its minutes.
#include <catch2/catch.hpp>

#include "report/layout.h"
#include "report/plain_text.h"
#include "unit/report/minutes_case.h"
#include "unit/report/records.h"

using namespace delibere;
using Catch::Contains;

TEST_CASE("a grid and a sheet say who keyed the paper in and who confirmed it")
{
    sample::SheetCase sheet = sample::percentSheet();
    sheet.sheet.transcription = Transcription{"Lise Roy", true, "Paul Petit"};
    const std::string said = "saisie par Lise Roy d’après la fiche papier de " + sheet.juror.name +
                             ", confirmée par Paul Petit.";
    CHECK_THAT(report::plainText(report::layOut(sheet.view())), Contains(said));

    const sample::GridCase grid = sample::percentGrid();
    auto record = std::get<GridRecord>(grid.view());
    CHECK_THAT(report::plainText(report::layOut(record)), !Contains("fiche papier"));
    record.sheets = {&sheet.sheet, 1};
    CHECK_THAT(report::plainText(report::layOut(record)), Contains(said));
}

TEST_CASE("a sheet whose paper waits to be confirmed says so")
{
    sample::SheetCase sheet = sample::percentSheet();
    sheet.sheet.transcription = Transcription{"Lise Roy", true};
    CHECK_THAT(report::plainText(report::layOut(sheet.view())),
               Contains(", à confirmer par une seconde personne."));
}

TEST_CASE("the minutes say that turns were taken without passphrases, and only then")
{
    sample::MinutesCase day = sample::dayOfJury();
    constexpr const char* said = "le jury a choisi que chacun y prenne son tour sans phrase";
    CHECK_THAT(report::plainText(day.layOut()), !Contains(said));
    day.session.info.freeTurns = true;
    CHECK_THAT(report::plainText(day.layOut()), Contains(said));
    CHECK_THAT(report::plainText(day.layOut()), Contains("depuis la création de la session"));
}

TEST_CASE("the minutes say when turns were changed, and by whom, even when they are asked again")
{
    sample::MinutesCase day = sample::dayOfJury();
    const auto at = std::chrono::sys_days(std::chrono::year{2026} / 3 / 12) + std::chrono::hours(9);
    day.turns = {{at, true, JurorId("m1")}, {at + std::chrono::minutes(50), false, {}}};
    const std::string text = report::plainText(day.layOut());
    CHECK_THAT(text, Contains("chacun y prend son tour avec sa phrase secrète"));
    CHECK_THAT(text, Contains("sans phrase à partir du") && Contains("avec phrase à partir du"));
    CHECK_THAT(text, Contains("(" + day.session.juror(JurorId("m1"))->name + ")"));
    CHECK_THAT(text, Contains("(secrétariat)"));
}
