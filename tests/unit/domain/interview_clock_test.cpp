// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/interview_clock.h"

#include <catch2/catch.hpp>

using namespace delibere;
using namespace std::chrono_literals;

namespace {

constexpr InterviewClock::Instant start{1'000'000s};

} // namespace

TEST_CASE("a clock that was not started stands at zero")
{
    const InterviewClock clock;
    CHECK(clock.elapsed(start) == 0s);
    CHECK(clock.untouched());
    CHECK_FALSE(clock.started(start).untouched());
}

TEST_CASE("the clock goes by the wall, and a pause takes nothing and adds nothing")
{
    const InterviewClock running = InterviewClock{}.started(start);
    CHECK(running.elapsed(start + 90s) == 90s);
    const InterviewClock paused = running.paused(start + 90s);
    CHECK(paused.elapsed(start + 500s) == 90s);
    CHECK(paused.started(start + 500s).elapsed(start + 510s) == 100s);
}

TEST_CASE("starting twice or pausing twice changes nothing")
{
    const InterviewClock running = InterviewClock{}.started(start);
    CHECK(running.started(start + 30s) == running);
    const InterviewClock paused = running.paused(start + 30s);
    CHECK(paused.paused(start + 60s) == paused);
}

TEST_CASE("ten minutes are over at ten minutes, and the clock goes on")
{
    const InterviewClock clock = InterviewClock{}.started(start);
    CHECK_FALSE(clock.over(start + 599s));
    CHECK(clock.over(start + 600s));
    CHECK(clock.elapsed(start + 660s) == 660s);
}

TEST_CASE("the exchange begins at zero and runs on if the presentation ran")
{
    const InterviewClock exchange = InterviewClock{}.started(start).movedOn(start + 400s);
    CHECK(exchange.phase == InterviewPhase::Exchange);
    CHECK(exchange.elapsed(start + 410s) == 10s);
    CHECK_FALSE(InterviewClock{}.movedOn(start).running());
    CHECK(exchange.movedOn(start + 450s) == exchange);
}

TEST_CASE("a wall clock that is set back takes no time away")
{
    const InterviewClock clock = InterviewClock{InterviewPhase::Exchange, 120s, start};
    CHECK(clock.elapsed(start - 3600s) == 120s);
}
