// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a session, worked out by hand; then what must hold whatever was marked.
#include "domain/agreement.h"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "support/ratings.h"
#include "support/sample.h"

using namespace delibere;
using sample::blank;

namespace {

// A session where candidate c<i> got row i for B1, and 50 from everybody for B2.
struct Day {
    JurySession session = sample::session();
    std::vector<ScoreSheet> sheets;
};

Day dayOf(const std::vector<RatingRow>& rows)
{
    Day day;
    const Candidate model = day.session.candidates.front();
    day.session.candidates.clear();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Candidate candidate = model;
        candidate.id = CandidateId("c" + std::to_string(row + 1));
        day.session.candidates.push_back(candidate);
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            ScoreSheet sheet = sample::submitted(candidate.id.text().c_str(), "", 0, 50);
            sheet.key.juror = day.session.jurors[column].id;
            sheet.blocks.erase(BlockId("B1"));
            if (rows[row][column])
                sheet.blocks[BlockId("B1")].final = Percent{*rows[row][column]};
            day.sheets.push_back(sheet);
        }
    }
    return day;
}

std::vector<Synthesis> synthesesOf(const Day& day)
{
    std::vector<Synthesis> syntheses;
    for (const Candidate& candidate : day.session.candidates)
        syntheses.push_back(
            synthesize(sample::percentFramework(), day.session, candidate, day.sheets, {}));
    return syntheses;
}

BlockAgreement firstBlock(const Day& day)
{
    return agreementOf(sample::percentFramework(), synthesesOf(day)).at(0);
}

BlockAgreement firstBlock(const std::vector<RatingRow>& rows)
{
    return firstBlock(dayOf(rows));
}

Fraction pointsOf(const BlockAgreement& agreement, const char* juror)
{
    return std::ranges::find(agreement.leniencies, JurorId(juror), &Leniency::juror)
        ->points.value();
}

} // namespace

TEST_CASE("the spreads of a bloc are its mean and greatest gap between jurors, exact")
{
    // 82 - 56 = 26; 75 - 70 = 5; together 31 / 2
    const BlockAgreement agreement = firstBlock({{72, 56, 82}, {70, blank, 75}});
    REQUIRE(agreement.block == BlockId("B1"));
    REQUIRE(agreement.candidates == 2);
    REQUIRE(agreement.jurors == 3);
    REQUIRE(agreement.meanSpread == Fraction(31, 2));
    REQUIRE(agreement.greatestSpread == 26);
}

TEST_CASE("a juror's severity is the exact mean gap to the others on the same candidates")
{
    // m1: 72 - 69 = 3 and 70 - 75 = -5, mean -1
    // m2: 56 - 77 = -21
    // m3: 82 - 64 = 18 and 75 - 70 = 5, mean 23/2
    const BlockAgreement agreement = firstBlock({{72, 56, 82}, {70, blank, 75}});
    REQUIRE(agreement.leniencies == std::vector<Leniency>{{JurorId("m1"), 2, Fraction(-1, 1)},
                                                          {JurorId("m2"), 1, Fraction(-21, 1)},
                                                          {JurorId("m3"), 2, Fraction(23, 2)}});
}

TEST_CASE("a severity is not rounded")
{
    // m1: (61 - 60.5) + (60 - 60) over 2 = 1/4
    const BlockAgreement agreement = firstBlock({{61, 60, 61}, {60, 60, blank}});
    REQUIRE(pointsOf(agreement, "m1") == Fraction(1, 4));
}

TEST_CASE("a juror who shares no candidate with another has no severity, not a zero")
{
    const BlockAgreement agreement =
        firstBlock({{60, 70, blank}, {65, 60, blank}, {blank, blank, 40}});
    REQUIRE(agreement.leniencies.at(2) == Leniency{JurorId("m3"), 0, std::nullopt});
    REQUIRE(agreement.jurors == 2);
    REQUIRE(agreement.candidates == 2);
}

TEST_CASE("the coefficients of a bloc are those of its table")
{
    const std::vector<RatingRow> rows{{72, 56, 82}, {40, 45, 41}, {90, blank, 88}, {15, 20, 22}};
    const BlockAgreement agreement = firstBlock(rows);
    REQUIRE(agreement.alpha == krippendorffAlpha(rows));
    REQUIRE(agreement.alpha.value.has_value());
    REQUIRE(agreement.icc == intraclassCorrelation(rows));
    REQUIRE(agreement.icc.interval.has_value());
    REQUIRE(agreement.candidates == 4);
    REQUIRE(agreement.icc.candidates == 3);
}

TEST_CASE(
    "each bloc has its own figures, and a bloc where all marks are the same has no coefficient")
{
    const auto agreements =
        agreementOf(sample::percentFramework(), synthesesOf(dayOf({{72, 56, 82}, {40, 45, 41}})));
    REQUIRE(agreements.size() == 2);
    REQUIRE(agreements[0].alpha.value.has_value());
    REQUIRE(agreements[1].block == BlockId("B2"));
    REQUIRE(agreements[1].meanSpread == Fraction(0, 1));
    REQUIRE(agreements[1].greatestSpread == 0);
    REQUIRE(agreements[1].alpha.value == std::nullopt);
    REQUIRE(agreements[1].icc.value == std::nullopt);
}

TEST_CASE("without any sheet every figure is absent and the panel is still listed")
{
    Day day = dayOf({{1, 2, 3}});
    day.sheets.clear();
    const BlockAgreement agreement = firstBlock(day);
    REQUIRE(agreement.candidates == 0);
    REQUIRE(agreement.jurors == 0);
    REQUIRE(agreement.meanSpread == std::nullopt);
    REQUIRE(agreement.greatestSpread == std::nullopt);
    REQUIRE(agreement.leniencies.size() == 3);
    REQUIRE(agreement.alpha == KrippendorffAlpha{});
    REQUIRE(agreement.icc == IntraclassCorrelation{});
    REQUIRE(agreement.reading == AgreementReading::TooFew);
    REQUIRE(agreementOf(sample::percentFramework(), {}).at(0).leniencies.empty());
}

TEST_CASE("nine compared candidates are too few to read, ten are not")
{
    std::mt19937 random(10);
    std::vector<RatingRow> rows = sample::randomRatings(random, 9, 3, false);
    REQUIRE(firstBlock(rows).reading == AgreementReading::TooFew);
    rows.push_back({50, blank, blank}); // a tenth whom one juror marked is not compared
    REQUIRE(firstBlock(rows).reading == AgreementReading::TooFew);
    rows.back()[1] = 60;
    REQUIRE(firstBlock(rows).reading == AgreementReading::FiguresOnly);
}

TEST_CASE("a framework of levels has no percents to compare")
{
    const Day day = dayOf({{72, 56, 82}});
    REQUIRE(agreementOf(sample::concordanceFramework(), synthesesOf(day)).empty());
    REQUIRE(agreementOf(sample::tableFramework(), synthesesOf(day)).empty());
}

TEST_CASE("an absent or withdrawn juror counts for nothing in the agreement")
{
    std::mt19937 random(12);
    for (int round = 0; round < 50; ++round) {
        Day day = dayOf(sample::randomRatings(random, 6, 3, true));
        if (round % 2 == 0)
            day.session.jurors[1].attendance = Attendance::Absent;
        for (const Candidate& candidate : day.session.candidates)
            if (round % 2 != 0)
                day.session.recusals.push_back({candidate.id, JurorId("m2"), ""});
        Day without = day;
        std::erase_if(without.sheets,
                      [](const ScoreSheet& sheet) { return sheet.key.juror == JurorId("m2"); });
        const BlockAgreement agreement = firstBlock(day);
        REQUIRE(agreement == firstBlock(without));
        REQUIRE(agreement.leniencies.at(1) == Leniency{JurorId("m2"), 0, std::nullopt});
    }
}

TEST_CASE("the order of candidates, of jurors and of sheets changes no figure")
{
    std::mt19937 random(13);
    for (int round = 0; round < 50; ++round) {
        Day day = dayOf(sample::randomRatings(random, 6, 3, true));
        BlockAgreement before = firstBlock(day);
        std::ranges::shuffle(day.session.jurors, random);
        std::ranges::shuffle(day.session.candidates, random);
        std::ranges::shuffle(day.sheets, random);
        BlockAgreement after = firstBlock(day);
        std::ranges::sort(after.leniencies, {}, &Leniency::juror);
        REQUIRE(after == before);
    }
}

TEST_CASE("the same points added to every mark change no figure of agreement")
{
    std::mt19937 random(14);
    for (int round = 0; round < 50; ++round) {
        std::vector<RatingRow> rows = sample::randomRatings(random, 6, 3, true);
        const BlockAgreement before = firstBlock(rows);
        sample::addPoints(rows, 20);
        REQUIRE(firstBlock(rows) == before);
    }
}

TEST_CASE("points taken off by one juror show in that juror's severity alone in full")
{
    std::mt19937 random(15);
    for (int round = 0; round < 50; ++round) {
        std::vector<RatingRow> rows = sample::randomRatings(random, 6, 3, false);
        sample::addPoints(rows, 20);
        const Fraction before = pointsOf(firstBlock(rows), "m2");
        for (RatingRow& row : rows)
            *row[1] -= 7;
        const Fraction after = pointsOf(firstBlock(rows), "m2");
        REQUIRE(after == Fraction(before.num() - 7 * before.den(), before.den()));
    }
}

TEST_CASE("with complete tables the severities of the panel sum to zero")
{
    std::mt19937 random(16);
    for (int round = 0; round < 50; ++round) {
        const auto agreement = firstBlock(sample::randomRatings(random, 7, 3, false));
        REQUIRE(agreement.leniencies.size() == 3);
        std::int64_t sum = 0; // in fourteenths: 7 candidates, 2 others
        for (const Leniency& leniency : agreement.leniencies)
            sum += leniency.points->num() * (14 / leniency.points->den());
        REQUIRE(sum == 0);
    }
}

TEST_CASE("looking at the agreement changes no mark, mean or decision of the syntheses")
{
    std::mt19937 random(17);
    const Day day = dayOf(sample::randomRatings(random, 12, 3, true));
    const std::vector<Synthesis> before = synthesesOf(day);
    const std::vector<Synthesis> given = before;
    const auto first = agreementOf(sample::percentFramework(), given);
    REQUIRE(given == before);
    REQUIRE(agreementOf(sample::percentFramework(), given) == first);
    REQUIRE(synthesesOf(day) == before);
}
