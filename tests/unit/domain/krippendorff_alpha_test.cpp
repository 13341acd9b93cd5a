// SPDX-License-Identifier: GPL-3.0-or-later
// Checked against published examples, then by hand, then for what must hold whatever is marked.
#include "domain/krippendorff_alpha.h"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "support/ratings.h"

using namespace delibere;
using sample::blank;

TEST_CASE("Krippendorff's data C gives the published interval alpha of 0.849")
{
    const std::vector<RatingRow> rows{
        {1, 1, blank, 1}, {2, 2, 3, 2},     {3, 3, 3, 3},         {3, 3, 3, 3},
        {2, 2, 2, 2},     {1, 2, 3, 4},     {4, 4, 4, 4},         {1, 1, 2, 1},
        {2, 2, 2, 2},     {blank, 5, 5, 5}, {blank, blank, 1, 1}, {blank, blank, 3, blank}};
    const KrippendorffAlpha alpha = krippendorffAlpha(rows);
    REQUIRE(alpha.candidates == 11); // the last has one mark only
    REQUIRE(alpha.marks == 40);
    REQUIRE(alpha.value.value() == Approx(0.849).margin(0.0005));
    REQUIRE(alpha.value.value() == Approx(0.849107).margin(0.0000005));
}

TEST_CASE("the fifteen units of Wikipedia give the published interval alpha of 0.811")
{
    const std::vector<RatingRow> rows{{blank, 1, blank}, {blank, blank, blank}, {blank, 2, 2},
                                      {blank, 1, 1},     {blank, 3, 3},         {3, 3, 4},
                                      {4, 4, 4},         {1, 3, blank},         {2, blank, 2},
                                      {1, blank, 1},     {1, blank, 1},         {3, blank, 3},
                                      {3, blank, 3},     {blank, blank, blank}, {3, blank, 4}};
    const KrippendorffAlpha alpha = krippendorffAlpha(rows);
    REQUIRE(alpha.marks == 26);
    REQUIRE(alpha.value.value() == Approx(0.811).margin(0.0005));
    REQUIRE(alpha.value.value() == Approx(0.810845).margin(0.0000005));
}

TEST_CASE("alpha is not clamped at zero")
{
    // Two values are as far from each other by interval as by name, so that the nominal example of
    // nltk (YES NO NO, YES NO) holds: D_o = 0.8, D_e = 0.6, alpha = -1/3.
    REQUIRE(krippendorffAlpha(std::vector<RatingRow>{{1, 0, 0}, {1, 0, blank}}).value.value() ==
            Approx(-1.0 / 3));
    // By hand: D_o = 1, D_e = 8 / 12.
    REQUIRE(krippendorffAlpha(std::vector<RatingRow>{{1, 0}, {0, 1}}).value.value() ==
            Approx(-0.5));
}

TEST_CASE("an alpha worked out by hand on percents")
{
    // Observed: 10^2 and 0, each pair twice, over 1: 200 + 0; n = 4: D_o = 50.
    // Expected: 60 70 80 80, ordered pairs 2 (100 + 400 + 400 + 100 + 100 + 0) = 2200, over
    // 4 * 3. alpha = 1 - 50 / (2200 / 12) = 1 - 600 / 2200 = 8 / 11.
    REQUIRE(krippendorffAlpha(std::vector<RatingRow>{{60, 70}, {80, 80}}).value.value() ==
            Approx(8.0 / 11));
}

TEST_CASE("jurors who agree on every candidate reach exactly 1 when the candidates differ")
{
    REQUIRE(krippendorffAlpha(std::vector<RatingRow>{{60, 60}, {80, 80}}).value == 1.0);
}

TEST_CASE("identical marks everywhere leave alpha undefined, not 1")
{
    const KrippendorffAlpha alpha =
        krippendorffAlpha(std::vector<RatingRow>{{70, 70, 70}, {70, blank, 70}});
    REQUIRE(alpha.value == std::nullopt);
    REQUIRE(alpha.candidates == 2);
    REQUIRE(alpha.marks == 5);
    REQUIRE(krippendorffAlpha(std::vector<RatingRow>{{0, 0}}).value == std::nullopt);
}

TEST_CASE("alpha of one candidate is undefined, not zero")
{
    CHECK_FALSE(krippendorffAlpha(std::vector<RatingRow>{{40, 80, 60}}).value);
    CHECK_FALSE(krippendorffAlpha(std::vector<RatingRow>{{40, 80, 60}, {50, blank, blank}}).value);
}

TEST_CASE("alpha is undefined when no candidate has two marks")
{
    REQUIRE(krippendorffAlpha({}) == KrippendorffAlpha{});
    REQUIRE(krippendorffAlpha(std::vector<RatingRow>{{70, blank}, {blank, 20}, {blank, blank}}) ==
            KrippendorffAlpha{});
}

TEST_CASE("the order of candidates and of jurors changes no bit of alpha")
{
    std::mt19937 random(2011);
    for (int round = 0; round < 200; ++round) {
        std::vector<RatingRow> rows = sample::randomRatings(random, 12, 4, true);
        const KrippendorffAlpha alpha = krippendorffAlpha(rows);
        sample::shuffleRatings(random, rows);
        REQUIRE(krippendorffAlpha(rows) == alpha);
    }
}

TEST_CASE("the same points added to every mark change no bit of alpha")
{
    std::mt19937 random(2004);
    for (int round = 0; round < 200; ++round) {
        std::vector<RatingRow> rows = sample::randomRatings(random, 12, 4, true);
        const KrippendorffAlpha alpha = krippendorffAlpha(rows);
        sample::addPoints(rows, 17);
        REQUIRE(krippendorffAlpha(rows) == alpha);
    }
}

TEST_CASE("a column of an absent juror and a candidate with one mark change no bit of alpha")
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<RatingRow> rows = sample::randomRatings(random, 12, 3, true);
        const KrippendorffAlpha alpha = krippendorffAlpha(rows);
        sample::addEmptyColumn(rows);
        rows.push_back({blank, blank, 99, blank});
        REQUIRE(krippendorffAlpha(rows) == alpha);
    }
}
