// SPDX-License-Identifier: GPL-3.0-or-later
// The golden traces of the reference of the platform, worked by hand.
#include <catch2/catch.hpp>

#include "unit/campaign/played.h"

using namespace delibere;
using namespace delibere::campaign;

namespace {

constexpr CandidateNumber a = 0;
constexpr CandidateNumber b = 1;
constexpr CandidateNumber c = 2;
constexpr FormationNumber f = 0;
constexpr FormationNumber g = 1;
constexpr FormationNumber h = 2;

} // namespace

TEST_CASE("G1: who says nothing by the first deadline loses the seat to the next")
{
    Played played({classic(1)}, {{a, b}});
    played.morningOf("06-02");
    CHECK(played.state(a, f) == State::Proposed);
    CHECK(played.due(a, f) == "06-05");
    CHECK(played.state(b, f) == State::Waiting);
    played.morningOf("06-05");
    CHECK(played.state(a, f) == State::Proposed);
    played.closeDay();
    CHECK(played.state(a, f) == State::Expired);
    CHECK(played.state(b, f) == State::Waiting); // not the same day
    played.morningOf("06-06");
    CHECK(played.state(b, f) == State::Proposed);
    CHECK(played.due(b, f) == "06-07");
    CHECK(played.broken.empty());
}

TEST_CASE("G2: a refusal on the first day calls the next on the second, with the first deadline")
{
    Played played({classic(1)}, {{a, b}});
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::Declined, a, f));
    CHECK(played.state(b, f) == State::Waiting);
    played.morningOf("06-03");
    CHECK(played.state(b, f) == State::Proposed);
    CHECK(played.due(b, f) == "06-05");
    CHECK(played.broken.empty());
}

TEST_CASE("G3: silence on a second proposal keeps what is held (A2)")
{
    // H has one seat, first c's, then a's, then b's.
    Played played({classic(1), classic(1)}, {{a}, {c, a, b}});
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, a, f));
    played.morningOf("06-05");
    CHECK_FALSE(played.say(EventKind::Declined, c, g));
    played.morningOf("06-06");
    CHECK(played.state(a, g) == State::Proposed);
    CHECK(played.due(a, g) == "06-07");
    played.morningOf("06-08");
    CHECK(played.state(a, f) == State::Held);
    CHECK(played.state(a, g) == State::Expired);
    CHECK(played.state(b, g) == State::Proposed);
    CHECK(played.broken.empty());
}

TEST_CASE("A2, the other way: silence on a second proposal also loses what is held")
{
    Switches switches;
    switches.missedDeadlineLosesHold = true;
    Played played({classic(1), classic(1)}, {{a}, {c, a}}, {}, switches);
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, a, f));
    played.morningOf("06-05");
    CHECK_FALSE(played.say(EventKind::Declined, c, g));
    played.morningOf("06-08");
    CHECK(played.state(a, f) == State::Expired);
    CHECK(played.broken.empty());
}

TEST_CASE("G4: of two proposals one is accepted for now, the other seat is offered next morning")
{
    Played played({classic(1), classic(1)}, {{a}, {a, b}});
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, a, f));
    CHECK(played.state(a, g) == State::Declined);
    CHECK(played.state(b, g) == State::Waiting);
    played.morningOf("06-03");
    CHECK(played.state(b, g) == State::Proposed);
    CHECK(played.broken.empty());
}

TEST_CASE("A4: holding a classic place leaves an alternance proposal open, or does not")
{
    const bool outlives = GENERATE(true, false);
    Switches switches;
    switches.workStudyOffersOutliveHold = outlives;
    Played played({classic(1), workStudy(1)}, {{c, a}, {a}}, {}, switches);
    played.morningOf("06-12");
    CHECK_FALSE(played.say(EventKind::ContractDeposited, a, g));
    CHECK_FALSE(played.say(EventKind::ContractValidated, a, g));
    played.morningOf("06-13"); // c let the deadline pass on 5 June: a was called, and waits
    CHECK(played.state(a, g) == State::Proposed);
    CHECK(played.due(a, g) == "06-16");
    CHECK(played.state(a, f) == State::Expired);
    CHECK(played.broken.empty());

    Played again({classic(1), workStudy(1)}, {{c, a}, {a}}, {}, switches);
    again.morningOf("06-02");
    CHECK_FALSE(again.say(EventKind::ContractDeposited, a, g));
    CHECK_FALSE(again.say(EventKind::ContractValidated, a, g));
    CHECK_FALSE(again.say(EventKind::AcceptedForNow, c, f));
    again.morningOf("06-12");
    CHECK_FALSE(again.say(EventKind::Declined, c, f));
    again.morningOf("06-13");
    CHECK_FALSE(again.say(EventKind::AcceptedForNow, a, f));
    CHECK(again.state(a, g) == (outlives ? State::Proposed : State::Declined));
    CHECK(again.broken.empty());
}

TEST_CASE("G7: without an order on 23 June what is held is final and the rest is lost")
{
    Played played({classic(1), classic(1)}, {{a}, {b, a}});
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, a, f));
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, b, g));
    played.morningOf("06-23");
    CHECK(played.state(a, f) == State::Held);
    CHECK(played.state(a, g) == State::Waiting);
    played.closeDay();
    CHECK(played.state(a, f) == State::Final);
    CHECK(played.state(a, g) == State::Lost);
    CHECK(played.broken.empty());
}

TEST_CASE("G9: deadlines after withdrawals")
{
    const Calendar calendar = calendar2025();
    const auto due = [&](int month, int day) {
        const Day received = calendar.dayOf({2025, month, day}).value();
        return calendar.dateOf(calendar.dueOf(received, Track::Classic)).iso();
    };
    CHECK(due(7, 20) == "2025-08-18");
    CHECK(due(8, 17) == "2025-08-18");
    CHECK(due(8, 18) == "2025-08-19");
    CHECK(due(8, 30) == "2025-08-31");
    const Day last = calendar.dayOf({2025, 8, 31}).value();
    CHECK_FALSE(calendar.hasMorning(last, Track::Classic));
    const Day sixteenth = calendar.dayOf({2025, 6, 16}).value();
    CHECK_FALSE(calendar.hasMorning(sixteenth, Track::Classic)); // A5
    CHECK(calendar.hasMorning(sixteenth, Track::WorkStudy));
    CHECK(calendar.dueOf(sixteenth, Track::WorkStudy) == sixteenth);
}

TEST_CASE("G13: an answer in the last second counts, one a second later changes nothing")
{
    Played played({classic(1)}, {{a, b}});
    played.morningOf("06-05");
    const Day fifth = played.campaign->board().day();
    const Action answer{EventKind::AcceptedForGood, played.application(a, f),
                        23 * 3600 + 59 * 60 + 59};

    SECTION("23:59:59")
    {
        CHECK_FALSE(played.campaign->actOn(fifth, answer));
        CHECK(played.state(a, f) == State::Final);
    }
    SECTION("00:00:00, while the evening is not yet closed")
    {
        const auto hash = played.campaign->board().hash();
        CHECK(played.campaign->actOn(fifth + 1, {answer.kind, answer.subject, 0}) ==
              Refusal::OtherDay);
        CHECK(played.campaign->act({answer.kind, answer.subject, secondsOfDay}) ==
              Refusal::OtherDay);
        CHECK(played.campaign->board().hash() == hash);
    }
    SECTION("00:00:00, after it")
    {
        played.morningOf("06-06");
        const auto hash = played.campaign->board().hash();
        const auto events = played.campaign->events().size();
        CHECK(played.campaign->actOn(fifth + 1, {answer.kind, answer.subject, 0}) ==
              Refusal::NothingToAnswer);
        CHECK(played.campaign->actOn(fifth, answer) == Refusal::OtherDay);
        CHECK(played.campaign->board().hash() == hash);
        CHECK(played.campaign->events().size() == events);
    }
    CHECK(played.broken.empty());
}

TEST_CASE("accepting for good closes everything else, in both tracks")
{
    Played played({classic(1), classic(1), workStudy(1)}, {{a, b}, {b, a}, {a}});
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::AcceptedForGood, a, f));
    CHECK(played.state(a, g) == State::Closed);
    CHECK(played.state(a, h) == State::Closed);
    CHECK(played.say(EventKind::ContractDeposited, a, h) == Refusal::AlreadyPlaced);
    CHECK(played.say(EventKind::Declined, a, f) == Refusal::AlreadyPlaced);
    CHECK_FALSE(played.say(EventKind::Withdrew, a, f));
    CHECK(played.state(b, f) == State::Waiting);
    played.morningOf("06-03");
    CHECK(played.state(b, f) == State::Proposed); // T19: the morning after
    CHECK(played.broken.empty());
}

TEST_CASE("only one proposal is held at a time, and holding names the waits that are kept")
{
    Played played({classic(1), classic(1), classic(1)}, {{a}, {c, a}, {b, a}});
    played.morningOf("06-02");
    const std::vector<ApplicationNumber> kept{played.application(a, g)};
    CHECK_FALSE(played.campaign->hold(played.application(a, f), 36'000, kept));
    CHECK(played.state(a, h) == State::Dropped);
    CHECK(played.state(a, g) == State::Waiting);
    CHECK_FALSE(played.say(EventKind::Declined, c, g));
    played.morningOf("06-03");
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, a, g));
    CHECK(played.state(a, f) == State::Declined);
    CHECK(played.state(a, g) == State::Held);
    CHECK(played.broken.empty());
}

TEST_CASE("A3, the other way: who holds and names nothing keeps no wait")
{
    Switches switches;
    switches.silenceKeepsWaits = false;
    Played played({classic(1), classic(1)}, {{a}, {c, a}}, {}, switches);
    played.morningOf("06-02");
    CHECK_FALSE(played.campaign->hold(played.application(a, f), 36'000, std::nullopt));
    CHECK(played.state(a, g) == State::Dropped);
    CHECK(played.broken.empty());
}
