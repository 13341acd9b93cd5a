// SPDX-License-Identifier: GPL-3.0-or-later
// The forecast of a call target: what is certain comes out as certain, more called never gives
// fewer registered, the same question has the same answer.
#include <catch2/catch.hpp>

#include "campaign/forecast.h"

using namespace delibere::campaign;

namespace {

ForecastBasis tenPlaces(std::uint32_t target)
{
    return {10, target, 2, 3, 1, 40, 6, 14};
}

ForecastAssumptions certain(std::uint32_t takes)
{
    return {7, 50, takes, takes, 0, 0};
}

} // namespace

TEST_CASE("when everybody takes what they are offered, the target is reached and no more")
{
    const Forecast forecast = forecastOf(tenPlaces(10), certain(1000));
    CHECK(forecast.registered == ForecastBand{10, 10, 10});
    CHECK(forecast.lastRank == ForecastBand{10, 10, 10}); // 6 and the four places that are free
    CHECK(forecast.overfilled == 0);
    CHECK(forecast.unfilled == 0);
    CHECK(forecastOf(tenPlaces(12), certain(1000)).overfilled == 1000);
}

TEST_CASE("when nobody takes anything, only who is placed comes and the list is called through")
{
    const Forecast forecast = forecastOf(tenPlaces(10), certain(0));
    CHECK(forecast.registered == ForecastBand{2, 2, 2});
    CHECK(forecast.lastRank == ForecastBand{46, 46, 46});
    CHECK(forecast.unfilled == 1000);
}

TEST_CASE("a list without a morning to come is not called")
{
    ForecastBasis basis = tenPlaces(10);
    basis.mornings = 0;
    const Forecast forecast = forecastOf(basis, certain(1000));
    CHECK(forecast.registered == ForecastBand{6, 6, 6});
    CHECK(forecast.lastRank == ForecastBand{6, 6, 6});
}

TEST_CASE("a higher target never gives fewer registered, and the band holds its middle")
{
    std::uint32_t before = 0;
    std::uint32_t overBefore = 0;
    for (std::uint32_t target = 6; target <= 20; ++target) {
        const Forecast forecast = forecastOf(tenPlaces(target), {});
        CHECK(forecast.registered.low <= forecast.registered.middle);
        CHECK(forecast.registered.middle <= forecast.registered.high);
        CHECK(forecast.registered.middle >= before);
        CHECK(forecast.overfilled >= overBefore);
        CHECK(forecast == forecastOf(tenPlaces(target), {}));
        before = forecast.registered.middle;
        overBefore = forecast.overfilled;
    }
    CHECK(overBefore > 500);
}
