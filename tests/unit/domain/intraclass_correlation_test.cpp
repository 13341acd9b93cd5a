// SPDX-License-Identifier: GPL-3.0-or-later
// Checked against published examples, then by hand, then for what must hold whatever is marked.
#include "domain/intraclass_correlation.h"

#include <random>

#include <catch2/catch.hpp>

#include "support/ratings.h"

using namespace delibere;
using sample::blank;

namespace {

using Rows = std::vector<RatingRow>;

const Rows shroutFleiss{{9, 2, 5, 8}, {6, 1, 3, 2},  {8, 4, 6, 8},
                        {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};

} // namespace

TEST_CASE("the table of Shrout and Fleiss gives the published ICC(2,1) and interval")
{
    const IntraclassCorrelation icc = intraclassCorrelation(shroutFleiss);
    REQUIRE(icc.candidates == 6);
    REQUIRE(icc.jurors == 4);
    REQUIRE(icc.value.value() == Approx(0.29).margin(0.005));
    REQUIRE(icc.value.value() == Approx(0.289764).margin(0.0000005));
    REQUIRE(icc.interval.value().low == Approx(0.018787).margin(0.0000005));
    REQUIRE(icc.interval.value().high == Approx(0.761084).margin(0.0000005));
}

TEST_CASE("the wine table gives the published ICC(2,1) of 0.728")
{
    const IntraclassCorrelation icc = intraclassCorrelation(Rows{{1, 2, 0, 1},
                                                                 {1, 3, 3, 2},
                                                                 {3, 8, 1, 4},
                                                                 {6, 4, 3, 3},
                                                                 {6, 5, 5, 6},
                                                                 {7, 5, 6, 2},
                                                                 {8, 7, 7, 9},
                                                                 {9, 9, 9, 8}});
    REQUIRE(icc.value.value() == Approx(0.728).margin(0.0005));
    REQUIRE(icc.value.value() == Approx(0.727689).margin(0.0000005));
}

TEST_CASE("two jurors two points apart agree at 0.67, as McGraw and Wong print")
{
    // BMS = 8, JMS = 6, EMS = 0: 8 / (8 + 2 * 6 / 3) = 2 / 3. Without error the formula leaves
    // k - 1 = 1 degree of freedom: F.975(2, 1) = 799.5, F.975(1, 2) = 38.5063.
    const IntraclassCorrelation icc = intraclassCorrelation(Rows{{2, 4}, {4, 6}, {6, 8}});
    REQUIRE(icc.value.value() == Approx(2.0 / 3));
    REQUIRE(icc.interval.value().low == Approx(24 / (799.5 * 12 + 24)));
    REQUIRE(icc.interval.value().high == Approx(38.506329 * 24 / (12 + 38.506329 * 24)));
}

TEST_CASE("a candidate without the mark of one juror is left out of the ICC, not filled in")
{
    Rows rows = shroutFleiss;
    rows.push_back({10, blank, 10, 10});
    rows.push_back({blank, blank, blank, blank});
    REQUIRE(intraclassCorrelation(rows) == intraclassCorrelation(shroutFleiss));
}

TEST_CASE("an absent juror counts for nobody in the ICC")
{
    Rows rows = shroutFleiss;
    sample::addEmptyColumn(rows);
    REQUIRE(intraclassCorrelation(rows) == intraclassCorrelation(shroutFleiss));
}

TEST_CASE("the ICC is undefined for one candidate, one juror, or nobody, and still says how many")
{
    REQUIRE(intraclassCorrelation({}) == IntraclassCorrelation{});
    REQUIRE(intraclassCorrelation(Rows{{60, 70, 80}}) ==
            IntraclassCorrelation{1, 3, std::nullopt, std::nullopt});
    REQUIRE(intraclassCorrelation(Rows{{60, blank}, {70, blank}}) ==
            IntraclassCorrelation{2, 1, std::nullopt, std::nullopt});
    REQUIRE(intraclassCorrelation(Rows{{60, blank}, {blank, 70}}) ==
            IntraclassCorrelation{0, 2, std::nullopt, std::nullopt});
}

TEST_CASE("identical marks everywhere leave the ICC undefined, not 1")
{
    REQUIRE(intraclassCorrelation(Rows{{70, 70}, {70, 70}, {70, 70}}) ==
            IntraclassCorrelation{3, 2, std::nullopt, std::nullopt});
}

TEST_CASE("two candidates marked crosswise by two jurors leave the ICC undefined")
{
    // BMS = JMS = 0, EMS = 100: -100 / (0 + 100 + 2 (0 - 100) / 2) = -100 / 0.
    REQUIRE(intraclassCorrelation(Rows{{60, 70}, {70, 60}}) ==
            IntraclassCorrelation{2, 2, std::nullopt, std::nullopt});
}

TEST_CASE("jurors who agree on candidates who differ reach 1, which has no interval")
{
    REQUIRE(intraclassCorrelation(Rows{{60, 60}, {70, 70}, {85, 85}}) ==
            IntraclassCorrelation{3, 2, 1.0, std::nullopt});
}

TEST_CASE("jurors who give everybody their own mark reach 0, which has no interval")
{
    REQUIRE(intraclassCorrelation(Rows{{60, 80}, {60, 80}, {60, 80}}) ==
            IntraclassCorrelation{3, 2, 0.0, std::nullopt});
}

TEST_CASE("an ICC under zero is not clamped")
{
    // Every row and column has a mean of 65: BMS = JMS = 0, EMS = 4 * 25 / 2 = 50.
    // 3 (0 - 50) / (0 + 0 + (6 - 3 - 2) 50) = -3.
    const IntraclassCorrelation icc = intraclassCorrelation(Rows{{60, 70}, {70, 60}, {65, 65}});
    REQUIRE(icc.value.value() == Approx(-3.0));
}

TEST_CASE("one severe juror lowers the ICC")
{
    Rows rows{{60, 62}, {70, 69}, {80, 81}, {50, 52}};
    const double before = intraclassCorrelation(rows).value.value();
    for (RatingRow& row : rows)
        *row[1] -= 10;
    REQUIRE(intraclassCorrelation(rows).value.value() < before - 0.1);
}

TEST_CASE("the order of candidates and of jurors changes no bit of the ICC and its interval")
{
    std::mt19937 random(1979);
    for (int round = 0; round < 200; ++round) {
        Rows rows = sample::randomRatings(random, 9, 4, round % 2 == 0);
        const IntraclassCorrelation icc = intraclassCorrelation(rows);
        sample::shuffleRatings(random, rows);
        REQUIRE(intraclassCorrelation(rows) == icc);
    }
}

TEST_CASE("the same points added to every mark change no bit of the ICC and its interval")
{
    std::mt19937 random(1996);
    for (int round = 0; round < 200; ++round) {
        Rows rows = sample::randomRatings(random, 9, 3, false);
        const IntraclassCorrelation icc = intraclassCorrelation(rows);
        sample::addPoints(rows, 17);
        REQUIRE(intraclassCorrelation(rows) == icc);
    }
}

TEST_CASE("an ICC under zero between jurors far apart has no interval")
{
    // BMS = 50, JMS = 600, EMS = 150: 3 (50 - 150) / (150 + 1200 + 150) = -0.2, and
    // 2 (-0.2) 600 + 2.8 * 150 = -240 + 420 leaves 2 * 180^2 / (2 * 240^2 + 420^2) = 0.22 degrees
    // of freedom, less than one: the two bounds would nearly meet.
    const IntraclassCorrelation icc = intraclassCorrelation(Rows{{40, 80}, {60, 70}, {50, 60}});
    REQUIRE(icc.value.value() == Approx(-0.2));
    REQUIRE(icc.interval == std::nullopt);
}

TEST_CASE("whatever was marked the interval holds the ICC, and neither passes 1")
{
    std::mt19937 random(95);
    std::uniform_int_distribution<int> candidates(2, 7);
    std::uniform_int_distribution<int> jurors(2, 4);
    int seen = 0;
    for (int round = 0; round < 2000; ++round) {
        const int n = candidates(random);
        const auto icc =
            intraclassCorrelation(sample::randomRatings(random, n, jurors(random), false));
        if (!icc.interval)
            continue;
        ++seen;
        REQUIRE(icc.interval->low <= *icc.value);
        REQUIRE(*icc.value <= icc.interval->high);
        REQUIRE(icc.interval->high <= 1);
    }
    REQUIRE(seen > 1000);
}
