// SPDX-License-Identifier: GPL-3.0-or-later
// The complementary phase, withdrawals, contracts: cases that were published, worked by hand.
#include <catch2/catch.hpp>

#include "unit/campaign/played.h"

using namespace delibere;
using namespace delibere::campaign;

namespace {

constexpr CandidateNumber who = 0;

// Every seat is held by somebody else who holds it still; who is second on each list.
struct FiveFormations : Played {
    explicit FiveFormations(Switches switches = {})
        : Played({classic(1), classic(1), classic(1), classic(1), classic(1)},
                 {{who, 9}, {2, who}, {3, who}, {4, who}, {5, who}}, {}, switches)
    {
        morningOf("06-02");
        CHECK_FALSE(say(EventKind::AcceptedForNow, who, 0));
        for (FormationNumber each = 1; each < 5; ++each)
            CHECK_FALSE(say(EventKind::AcceptedForNow, each + 1, each));
        morningOf("06-17");
        order(who, {1, 2, 3, 4});
        for (FormationNumber each = 1; each < 5; ++each)
            order(each + 1, {});
    }
};

} // namespace

TEST_CASE("a proposal of the complementary phase is accepted by itself and drops the lower ones")
{
    // Held: F1; order F3 > F4 > F5 (here 2, 3, 4), with 1 the best of all.
    FiveFormations played;
    played.morningOf("06-24");
    CHECK(played.state(who, 0) == State::Held);
    CHECK_FALSE(played.say(EventKind::Declined, 4, 3)); // F4 frees its seat (A13)
    played.morningOf("06-25");
    CHECK(played.state(who, 3) == State::Held);
    CHECK(played.state(who, 0) == State::Lost);
    CHECK(played.state(who, 4) == State::Lost);
    CHECK(played.state(who, 2) == State::Waiting);
    CHECK(played.state(9, 0) == State::Lost); // saved no order on 23 June
    CHECK_FALSE(played.say(EventKind::Declined, 3, 2));
    played.morningOf("06-26");
    CHECK(played.state(who, 2) == State::Held);
    CHECK(played.state(who, 3) == State::Lost);
    CHECK(played.say(EventKind::Reinstated, who, 3) == Refusal::BetterIsHeld);
    CHECK(played.state(who, 1) == State::Waiting);
    played.morningOf("07-17");
    CHECK(played.state(who, 2) == State::Held);
    played.closeDay();
    CHECK(played.state(who, 2) == State::Final);
    CHECK(played.state(who, 1) == State::Closed);
    CHECK_FALSE(played.campaign->unfinished());
    CHECK(played.broken.empty());
}

TEST_CASE("A13, the other way: what was accepted by itself is not declined")
{
    Switches switches;
    switches.holdMayBeDeclinedLate = false;
    FiveFormations played(switches);
    played.morningOf("06-24");
    CHECK(played.say(EventKind::Declined, 4, 3) == Refusal::NotInThisPhase);
}

TEST_CASE("the best of two proposals of one complementary morning is held, the other seat is free")
{
    FiveFormations played;
    played.morningOf("06-24");
    CHECK_FALSE(played.say(EventKind::Declined, 4, 3));
    CHECK_FALSE(played.say(EventKind::Declined, 3, 2));
    played.morningOf("06-25");
    CHECK(played.state(who, 2) == State::Held);
    CHECK(played.state(who, 3) == State::Lost);
    CHECK(played.campaign->board().seatsTaken(3) == 0);
    CHECK(played.broken.empty());
}

TEST_CASE("complementary lists go on behind the main ones, from their own day")
{
    Played played({classic(2)}, {{1, 2, 3}});
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, 1, 0));
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, 2, 0));
    played.morningOf("06-16");
    played.addComplementary({{7, 8}});
    played.morningOf("06-17");
    played.order(1, {});
    played.order(3, {0});
    played.order(7, {0});
    played.order(8, {0});
    CHECK(played.campaign->board().lists().rankOf(played.application(7, 0)) == 4);
    played.morningOf("07-01");
    CHECK(played.state(3, 0) == State::Waiting);
    CHECK_FALSE(played.say(EventKind::Declined, 1, 0));
    played.morningOf("07-07"); // 2 saved no order and is placed; 3 came after 1
    CHECK(played.state(2, 0) == State::Final);
    CHECK(played.state(3, 0) == State::Held);
    CHECK_FALSE(played.say(EventKind::Declined, 3, 0));
    CHECK(played.state(7, 0) == State::Ranked);
    played.morningOf("07-08");
    CHECK(played.state(7, 0) == State::Held);
    CHECK(played.state(8, 0) == State::Waiting);
    CHECK(played.campaign->board().lastRankCalled(0) == 4);
    CHECK(played.broken.empty());
}

TEST_CASE("a validated contract takes the place of its rank, also above who was called")
{
    Played played({workStudy(1)}, {{0, 1}});
    REQUIRE_FALSE(played.campaign->openDay(played.calendar.contractSearch));
    CHECK(played.state(0, 0) == State::Searching);
    REQUIRE_FALSE(played.campaign->morning());
    CHECK(played.say(EventKind::ContractValidated, 1, 0) == Refusal::NoContractAwaited);
    CHECK_FALSE(played.say(EventKind::ContractDeposited, 1, 0));
    CHECK_FALSE(played.say(EventKind::ContractRefused, 1, 0));
    CHECK_FALSE(played.say(EventKind::ContractDeposited, 1, 0));
    CHECK_FALSE(played.say(EventKind::ContractValidated, 1, 0));
    REQUIRE_FALSE(played.campaign->closeDay());
    REQUIRE_FALSE(played.campaign->openDay(played.calendar.contractSearch + 1));
    CHECK(played.state(1, 0) == State::Validated); // listed from 13 June on
    REQUIRE_FALSE(played.campaign->morning());

    Played june({workStudy(1)}, {{0, 1}});
    june.morningOf("06-12");
    CHECK_FALSE(june.say(EventKind::ContractDeposited, 1, 0));
    CHECK_FALSE(june.say(EventKind::ContractValidated, 1, 0));
    june.morningOf("06-13");
    CHECK(june.state(1, 0) == State::Proposed);
    CHECK_FALSE(june.say(EventKind::Declined, 1, 0));
    CHECK_FALSE(june.say(EventKind::ContractDeposited, 0, 0));
    CHECK_FALSE(june.say(EventKind::ContractValidated, 0, 0));
    june.morningOf("06-14");
    CHECK(june.state(0, 0) == State::Proposed); // better rank, called later
    CHECK(june.campaign->board().lastRankCalled(0) == 2);
    CHECK(june.broken.empty());
}

TEST_CASE("A7: a formation may say until when it takes contracts")
{
    Formation formation = workStudy(1);
    formation.contractsUntil = calendar2025().dayOf({2025, 6, 6});
    Played played({formation}, {{0}});
    played.morningOf("06-06");
    CHECK_FALSE(played.say(EventKind::ContractDeposited, 0, 0));
    CHECK_FALSE(played.say(EventKind::ContractRefused, 0, 0));
    played.morningOf("06-07");
    CHECK(played.say(EventKind::ContractDeposited, 0, 0) == Refusal::NoContractAwaited);
}

TEST_CASE("after withdrawals a better proposal drops the lower ones, answered or not")
{
    // Who waits everywhere: order 1 > 2 > 3 > 4. Nobody frees a seat before the phase.
    const bool drops = GENERATE(true, false);
    Switches switches;
    switches.betterOfferDropsPending = drops;
    Played played({classic(1), classic(1), classic(1), classic(1)},
                  {{2, who}, {3, who}, {4, who}, {5, who}}, {}, switches);
    played.morningOf("06-02");
    for (FormationNumber each = 0; each < 4; ++each)
        CHECK_FALSE(played.say(EventKind::AcceptedForGood, each + 2, each));
    played.morningOf("06-17");
    played.order(who, {0, 1, 2, 3});
    played.morningOf("07-18");
    CHECK(played.state(who, 0) == State::Archived);
    CHECK_FALSE(played.say(EventKind::Withdrew, 5, 3));
    played.morningOf("07-19");
    CHECK(played.state(who, 3) == State::Proposed);
    CHECK(played.due(who, 3) == "08-18");
    CHECK(played.say(EventKind::AcceptedForNow, who, 3) == Refusal::NotInThisPhase);
    CHECK_FALSE(played.say(EventKind::Withdrew, 3, 1));
    played.morningOf("07-20");
    CHECK(played.state(who, 1) == State::Proposed);
    CHECK(played.state(who, 0) == State::Archived);
    CHECK(played.state(who, 2) == State::Lost);
    CHECK(played.state(who, 3) == (drops ? State::Lost : State::Proposed));
    CHECK(played.campaign->board().seatsTaken(3) == (drops ? 0 : 1));
    CHECK_FALSE(played.say(EventKind::AcceptedForGood, who, 1));
    CHECK(played.state(who, 0) == State::Closed);
    played.morningOf("08-31");
    played.closeDay();
    CHECK(played.campaign->openDay(played.campaign->board().day() + 1) == Refusal::OtherDay);
    CHECK(played.broken.empty());
}

TEST_CASE("what is still wanted on the last day lapses")
{
    Played played({classic(1), workStudy(1)}, {{1, who}, {who}});
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::AcceptedForGood, 1, 0));
    played.morningOf("06-20");
    played.order(who, {0, 1});
    played.morningOf("08-31");
    CHECK(played.state(who, 0) == State::Archived);
    CHECK(played.state(who, 1) == State::Searching);
    played.closeDay();
    CHECK(played.state(who, 0) == State::Lapsed);
    CHECK(played.state(who, 1) == State::Lapsed);
    CHECK(played.broken.empty());
}

TEST_CASE("nobody's displayed position ever rises, whoever is reinstated before them")
{
    // Eight wait behind one who holds the seat; 1 and 2 are called, 5 and 6 leave and come back.
    Played played({classic(1)}, {{0, 1, 2, 3, 4, 5, 6, 7, 8}});
    const auto position = [&](CandidateNumber each) {
        return played.positions.of(played.application(each, 0));
    };
    played.morningOf("06-02");
    played.closeDay();
    CHECK(position(1) == 1);
    CHECK(position(8) == 8);
    played.morningOf("06-03");
    CHECK_FALSE(played.say(EventKind::Declined, 0, 0));
    played.morningOf("06-04");
    CHECK_FALSE(played.say(EventKind::Declined, 1, 0));
    played.morningOf("06-05");
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, 2, 0));
    played.closeDay();
    CHECK(position(3) == 1);
    CHECK(position(8) == 6);
    played.morningOf("06-06");
    CHECK_FALSE(played.say(EventKind::GivenUp, 5, 0));
    CHECK_FALSE(played.say(EventKind::GivenUp, 6, 0));
    played.closeDay();
    CHECK(position(5) == 0);
    CHECK(position(7) == 3);
    CHECK(position(8) == 4);
    played.morningOf("06-07");
    CHECK_FALSE(played.say(EventKind::Reinstated, 5, 0));
    played.closeDay();
    CHECK(position(5) == 3);
    CHECK(position(7) == 3);
    played.morningOf("06-08");
    CHECK_FALSE(played.say(EventKind::Reinstated, 6, 0));
    played.closeDay();
    CHECK(position(8) == 4);
    CHECK(played.broken.empty());
}

TEST_CASE("a target above the capacity calls more, a lower one revokes nothing")
{
    Played played({classic(1)}, {{0, 1, 2}});
    played.morningOf("06-02");
    CHECK_FALSE(played.campaign->act({EventKind::TargetSet, 0, 36'000, 2}));
    played.morningOf("06-03");
    CHECK(played.state(1, 0) == State::Proposed);
    CHECK_FALSE(played.campaign->act({EventKind::TargetSet, 0, 36'000, 1}));
    played.morningOf("06-04");
    CHECK(played.campaign->board().seatsTaken(0) == 2);
    CHECK_FALSE(played.say(EventKind::Declined, 0, 0));
    played.morningOf("06-05");
    CHECK(played.state(2, 0) == State::Waiting);
    CHECK(played.broken.empty());
}

TEST_CASE("a rank limit calls everybody up to it, whatever is free")
{
    Formation formation = classic(1);
    formation.rankLimit = 2;
    Played played({formation}, {{0, 1, 2}});
    played.morningOf("06-02");
    CHECK(played.state(1, 0) == State::Proposed);
    CHECK(played.state(2, 0) == State::Waiting);
    CHECK(played.broken.empty());
}

TEST_CASE("who is reinstated and called again has the deadline of the second proposal")
{
    Played played({classic(1)}, {{0, 1}});
    played.morningOf("06-05");
    CHECK_FALSE(played.say(EventKind::Declined, 0, 0));
    played.morningOf("06-06");
    CHECK(played.state(1, 0) == State::Proposed);
    CHECK(played.due(1, 0) == "06-07");
    CHECK_FALSE(played.say(EventKind::Declined, 1, 0));
    CHECK_FALSE(played.say(EventKind::Reinstated, 1, 0));
    played.morningOf("06-07");
    CHECK(played.state(1, 0) == State::Proposed);
    played.closeDay(); // the first deadline
    CHECK(played.state(1, 0) == State::Proposed);
    CHECK(played.due(1, 0) == "06-08");
    played.morningOf("06-08");
    played.closeDay();
    CHECK(played.state(1, 0) == State::Expired);
    CHECK(played.broken.empty());
}

TEST_CASE("who is reinstated on a list of alternance looks for a contract again")
{
    Played played({workStudy(1)}, {{0}});
    played.morningOf("06-13");
    CHECK_FALSE(played.say(EventKind::GivenUp, 0, 0));
    CHECK_FALSE(played.say(EventKind::Reinstated, 0, 0));
    CHECK(played.state(0, 0) == State::Searching);
    played.morningOf("06-14");
    CHECK(played.state(0, 0) == State::Searching);
    CHECK_FALSE(played.say(EventKind::ContractDeposited, 0, 0));
    CHECK_FALSE(played.say(EventKind::ContractValidated, 0, 0));
    played.morningOf("06-15");
    CHECK(played.state(0, 0) == State::Proposed);
    CHECK(played.broken.empty());
}

TEST_CASE("who is reinstated before the complementary lists open is called when they do")
{
    Played played({classic(1)}, {{}});
    played.morningOf("06-16");
    played.addComplementary({{0}});
    played.morningOf("06-17");
    played.order(0, {0});
    played.morningOf("07-01");
    CHECK_FALSE(played.say(EventKind::GivenUp, 0, 0));
    CHECK_FALSE(played.say(EventKind::Reinstated, 0, 0));
    CHECK(played.state(0, 0) == State::Ranked);
    played.morningOf("07-07");
    CHECK(played.state(0, 0) == State::Ranked);
    played.morningOf("07-08");
    CHECK(played.state(0, 0) == State::Held);
    CHECK(played.broken.empty());
}
