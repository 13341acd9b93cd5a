// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused as lists, as a calendar, and out of turn.
#include <catch2/catch.hpp>

#include "unit/campaign/played.h"

using namespace delibere;
using namespace delibere::campaign;

namespace {

std::optional<ListFault> faultOfLists(const Lists& lists, std::uint32_t candidates = 3)
{
    const auto made = RankedLists::make({classic(1), classic(1)}, candidates, lists);
    return made ? std::nullopt : std::optional(made.error());
}

} // namespace

TEST_CASE("lists that say what cannot be are refused")
{
    CHECK_FALSE(faultOfLists({{0, 2, 3}, {0, 1, 0}, {1, 1, 2}}));
    CHECK(faultOfLists({{0, 2}, {0, 1}, {1, 1}}) == ListFault::Offsets);
    CHECK(faultOfLists({{0, 2, 1}, {0}, {1}}) == ListFault::Offsets);
    CHECK(faultOfLists({{0, 1, 2}, {0, 1}, {1}}) == ListFault::Offsets);
    CHECK(faultOfLists({{0, 1, 2}, {0, 3}, {1, 1}}) == ListFault::UnknownCandidate);
    CHECK(faultOfLists({{0, 2, 2}, {1, 1}, {1, 1}}) == ListFault::RankedTwice);
    Lists endless;
    endless.offsets = {0, 70'000, 70'000};
    endless.candidates.resize(70'000);
    endless.preferences.resize(70'000);
    CHECK(faultOfLists(endless) == ListFault::ListTooLong);
    std::vector<Formation> many(126, classic(1));
    const std::vector<Row> rows(126, Row{0});
    const auto made = RankedLists::make(many, 1, listsOf(rows));
    REQUIRE_FALSE(made);
    CHECK(made.error() == ListFault::TooManyOfOne);
}

TEST_CASE(
    "complementary lists are added once, none of them twice in a formation, or nothing changes")
{
    auto lists = RankedLists::make({classic(1), classic(1)}, 4, listsOf({{0, 1}, {1}})).value();
    CHECK(lists.addComplementary(listsOf({{2, 0}, {}})) == ListFault::RankedTwice);
    CHECK(lists.count() == 3);
    CHECK(lists.length(0) == 2);
    CHECK_FALSE(lists.addComplementary(listsOf({{2}, {0, 3}})));
    CHECK(lists.count() == 6);
    CHECK(lists.rankOf(lists.at(0, 3)) == 3);
    CHECK(lists.candidateOf(lists.at(1, 2)) == 0);
    CHECK(lists.isNewcomer(3));
    CHECK_FALSE(lists.isNewcomer(0));
    CHECK(lists.addComplementary(listsOf({{}, {}})) == ListFault::AddedTwice);
}

TEST_CASE("the slots of a candidate stand in their own order, those that say none at the end")
{
    const auto lists = RankedLists::make({classic(1), classic(1), classic(1)}, 1,
                                         {{0, 1, 2, 3}, {0, 0, 0}, {0, 7, 2}})
                           .value();
    std::vector<FormationNumber> order;
    lists.forEachSlot(0, [&](std::uint32_t slot, ApplicationNumber each) {
        order.push_back(lists.formationOf(each));
        CHECK(lists.slotOf(each) == slot);
    });
    CHECK(order == std::vector<FormationNumber>{2, 1, 0});
}

TEST_CASE("a calendar that nobody can run by is refused, a morning without deadline above all")
{
    const Calendar calendar = calendar2025();
    CHECK_FALSE(faultOf(calendar));
    Calendar other = calendar;
    other.classicMornings.last = other.mainPhase.last; // a proposal on 16 June (E1)
    CHECK(faultOf(other) == CalendarFault::NoDeadline);
    other = calendar;
    other.withdrawalMornings.last = other.withdrawals.last; // one on 31 August
    CHECK(faultOf(other) == CalendarFault::NoDeadline);
    other = calendar;
    other.classicAnswers.back().received.last = other.mainPhase.last;
    other.classicMornings.last = other.mainPhase.last; // answered the day after the phase
    CHECK(faultOf(other) == CalendarFault::DeadlinePassed);
    other = calendar;
    ++other.ordering.first;
    CHECK(faultOf(other) == CalendarFault::PhasesDisorder);
    other = calendar;
    other.workStudyMornings.first = other.mainPhase.first - 1;
    CHECK(faultOf(other) == CalendarFault::MorningOutside);
    other = calendar;
    other.withdrawals.last = latestDay + 1;
    CHECK(faultOf(other) == CalendarFault::TooLong);
}

TEST_CASE("a calendar without complementary phase makes holds final when the order is saved")
{
    Played played({classic(1), classic(1)}, {{0}, {1, 0}});
    played.calendar.complementaryMornings = {0, -1};
    played.calendar.withdrawals.first = played.calendar.ordering.last + 1;
    played.calendar.withdrawalMornings.first = played.calendar.withdrawals.first;
    played.calendar.withdrawalAnswers.front().received.first = played.calendar.withdrawals.first;
    REQUIRE_FALSE(faultOf(played.calendar));
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, 0, 0));
    CHECK_FALSE(played.say(EventKind::AcceptedForGood, 1, 1));
    played.morningOf("06-17");
    played.order(0, {1});
    played.morningOf("06-24");
    CHECK(played.state(0, 0) == State::Final);
    CHECK(played.state(0, 1) == State::Closed);
    CHECK(played.broken.empty());
}

TEST_CASE("nothing is done out of turn, and what is refused leaves no event")
{
    Played played({classic(1)}, {{0, 1}});
    Campaign& campaign = *played.campaign;
    const Day first = played.calendar.mainPhase.first;
    CHECK(campaign.morning() == Refusal::DayNotOpen);
    CHECK(campaign.closeDay() == Refusal::DayNotOpen);
    CHECK(campaign.openDay(first + 1) == Refusal::OtherDay);
    REQUIRE_FALSE(campaign.openDay(first));
    CHECK(campaign.openDay(first + 1) == Refusal::DayNotOpen);
    CHECK(campaign.act({EventKind::Declined, 0, 0}) == Refusal::DayNotOpen);
    CHECK(campaign.closeDay() == Refusal::DayNotOpen);
    REQUIRE_FALSE(campaign.morning());
    CHECK(campaign.morning() == Refusal::MorningDone); // I7
    const auto events = campaign.events().size();
    CHECK(campaign.act({EventKind::Proposed, 0, 0}) == Refusal::NotAnAction);
    CHECK(campaign.act({EventKind::Declined, 99, 0}) == Refusal::Unknown);
    CHECK(campaign.act({EventKind::Declined, 1, 0}) == Refusal::NothingToAnswer);
    CHECK(campaign.act({EventKind::GivenUp, 0, 0}) == Refusal::NotOnTheList);
    CHECK(campaign.act({EventKind::Withdrew, 0, 0}) == Refusal::NotWithdrawable);
    CHECK(campaign.act({EventKind::OrderBegun, 0, 0}) == Refusal::NotInThisPhase);
    CHECK(campaign.act({EventKind::OrderBegun, 99, 0}) == Refusal::Unknown);
    CHECK(campaign.act({EventKind::TargetSet, 9, 0, 1}) == Refusal::Unknown);
    CHECK(campaign.act({EventKind::ContractDeposited, 0, 0}) == Refusal::NotWorkStudy);
    CHECK(campaign.act({EventKind::Reinstated, 1, 0}) == Refusal::NotOnTheList);
    CHECK(campaign.events().size() == events);
    REQUIRE_FALSE(campaign.closeDay());
    CHECK(campaign.openDay(first) == Refusal::OtherDay);
    CHECK(campaign.openDay(first + 2) == Refusal::OtherDay);
}

TEST_CASE("A6, the other way: what was accepted for good is not withdrawn")
{
    Switches switches;
    switches.acceptanceMayBeWithdrawn = false;
    Played played({classic(1)}, {{0}}, {}, switches);
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::AcceptedForGood, 0, 0));
    CHECK(played.say(EventKind::Withdrew, 0, 0) == Refusal::NotWithdrawable);
}

TEST_CASE(
    "A17, the other way: newcomers of the complementary phase are not called after withdrawals")
{
    const bool stay = GENERATE(true, false);
    Switches switches;
    switches.newcomersStayCallable = stay;
    Played played({classic(1)}, {{0}}, {}, switches);
    played.morningOf("06-16");
    played.addComplementary({{7, 8}});
    played.morningOf("06-17");
    played.order(7, {0});
    played.order(8, {0});
    played.morningOf("07-18");
    CHECK(played.state(7, 0) == State::Final);
    CHECK(played.state(8, 0) == (stay ? State::Archived : State::Lapsed));
    CHECK_FALSE(played.say(EventKind::Withdrew, 7, 0));
    played.morningOf("07-19");
    CHECK(played.state(8, 0) == (stay ? State::Proposed : State::Lapsed));
    CHECK(played.broken.empty());
}
