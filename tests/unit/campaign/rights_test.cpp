// SPDX-License-Identifier: GPL-3.0-or-later
// What a candidate may ask: wishes, a second application, the rector. And why something happened.
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "campaign/history.h"
#include "campaign/referral.h"
#include "campaign/source_anomaly.h"
#include "campaign/wishes.h"
#include "domain/admission.h"
#include "unit/campaign/played.h"

using namespace delibere;
using namespace delibere::campaign;

namespace {

std::vector<Wish> wishes(int count, Track track = Track::Classic)
{
    std::vector<Wish> made;
    for (int each = 0; each < count; ++each)
        made.push_back({"0750000" + std::to_string(each), "M1", track});
    return made;
}

ReferralFacts eligible()
{
    ReferralFacts facts;
    facts.diplomaYear = 2025;
    facts.region = "11";
    facts.applications = {{"0751717J", "M1", Track::Classic},
                          {"0751717J", "M1", Track::Classic},
                          {"0751718K", "M2", Track::Classic},
                          {"0751718K", "M2", Track::WorkStudy},
                          {"0751719L", "M3", Track::Classic}};
    return facts;
}

Day july(int day)
{
    return calendar2025().dayOf({2025, 7, day}).value();
}

} // namespace

TEST_CASE(
    "G10: several parcours of a mention in an establishment are one wish, each track counts alone")
{
    const std::vector<Wish> three(3, {"0751717J", "M1", Track::Classic});
    CHECK(wishCount(three, Track::Classic) == 1);
    std::vector<Wish> made = wishes(15);
    CHECK_FALSE(mayWish(made, {"0750099X", "M1", Track::Classic}, AdmissionPhase::Main));
    CHECK(mayWish(made, made.front(), AdmissionPhase::Main)); // one more parcours
    CHECK(mayWish(made, {"0750099X", "M1", Track::WorkStudy}, AdmissionPhase::Main));
    CHECK(mayWish(wishes(14), {"0750099X", "M1", Track::Classic}, AdmissionPhase::Main));
    CHECK(mayWish(wishes(9), {"0750099X", "M1", Track::Classic}, AdmissionPhase::Complementary));
    CHECK_FALSE(
        mayWish(wishes(10), {"0750099X", "M1", Track::Classic}, AdmissionPhase::Complementary));
}

TEST_CASE("G8: only an administrative refusal lets somebody apply again")
{
    CHECK(mayApplyAgain(AnswerKind::AdministrativeRefusal));
    CHECK_FALSE(mayApplyAgain(AnswerKind::AcademicRefusal));
    CHECK_FALSE(mayApplyAgain(AnswerKind::Ranked));
}

TEST_CASE("G12: the access rate of the document")
{
    CHECK(PreviousCampaign{33, 398, ""}.accessRate() == 8);
}

TEST_CASE("the rector: who meets every clause is eligible for fifteen days, longer after a refusal")
{
    const Calendar calendar = calendar2025();
    ReferralAnswer answer = referralOf(eligible(), july(18), calendar, {});
    CHECK(answer.failed.empty());
    CHECK(calendar.dateOf(answer.lastDay).iso() == "2025-08-02");
    CHECK(answer.daysLeft == 16);
    CHECK(referralOf(eligible(), july(17), calendar, {}).failed ==
          std::vector{ReferralClause::NotOpenYet});
    CHECK(referralOf(eligible(), answer.lastDay, calendar, {}).failed.empty());
    CHECK(referralOf(eligible(), answer.lastDay + 1, calendar, {}).failed ==
          std::vector{ReferralClause::TooLate});
    ReferralFacts late = eligible();
    late.lastRefusal = july(25);
    CHECK(calendar.dateOf(referralOf(late, july(26), calendar, {}).lastDay).iso() == "2025-08-09");
    late.lastRefusal = july(1); // came before the opening
    late.successCertificate = july(10);
    CHECK(calendar.dateOf(referralOf(late, july(26), calendar, {}).lastDay).iso() == "2025-08-02");
}

TEST_CASE("the rector: each clause that fails is named, all at once")
{
    const Calendar calendar = calendar2025();
    ReferralFacts facts = eligible();
    facts.applications.resize(4);
    CHECK(referralOf(facts, july(18), calendar, {}).failed ==
          std::vector{ReferralClause::TooFewApplications});
    facts.applications.resize(2);
    CHECK(referralOf(facts, july(18), calendar, {}).failed ==
          std::vector{ReferralClause::TooFewApplications, ReferralClause::TooFewMentions,
                      ReferralClause::TooFewEstablishments});
    facts.region = "94"; // two suffice, whatever they are
    CHECK(referralOf(facts, july(18), calendar, {}).failed.empty());
    facts.wasProposed = true;
    facts.diplomaYear = 2022;
    facts.nationalDiploma = false;
    CHECK(referralOf(facts, july(18), calendar, {}).failed ==
          std::vector{ReferralClause::NoNationalDiploma, ReferralClause::DiplomaTooOld,
                      ReferralClause::HadProposal});
    facts = eligible();
    facts.diplomaYear = 2023;
    CHECK(referralOf(facts, july(18), calendar, {}).failed.empty());
}

TEST_CASE("A23: Mayotte goes with La Réunion, or counts as a region of several universities")
{
    Switches switches;
    CHECK(hasOneUniversity("06", switches));
    switches.mayotteWithReunion = false;
    CHECK_FALSE(hasOneUniversity("06", switches));
    CHECK(hasOneUniversity("04", switches));
}

TEST_CASE("every change of a candidate is told with its rule, also what followed by itself")
{
    Played played({classic(1), classic(1)}, {{0, 1}, {1, 0}});
    played.morningOf("06-02");
    CHECK_FALSE(played.say(EventKind::AcceptedForNow, 0, 0));
    CHECK_FALSE(played.say(EventKind::AcceptedForGood, 1, 1));
    played.morningOf("06-24");
    const auto changes = changesOf(0, played.campaign->events(), played.lists, played.calendar, {});
    std::vector<std::pair<State, Rule>> told;
    for (const Change& each : changes)
        told.emplace_back(each.to, each.rule);
    using Told = std::pair<State, Rule>;
    CHECK(told == std::vector<Told>{{State::Waiting, Rule::Listed},
                                    {State::Waiting, Rule::Listed},
                                    {State::Proposed, Rule::Called},
                                    {State::Held, Rule::AcceptedForNow},
                                    {State::Lost, Rule::NotOrdered},
                                    {State::Final, Rule::HoldMadeFinal}});
    CHECK(played.calendar.dateOf(changes.back().day).iso() == "2025-06-23");
    CHECK(sourceOf(Rule::Called).id == "T8");
    const auto other = changesOf(1, played.campaign->events(), played.lists, played.calendar, {});
    CHECK(other.back().to == State::Closed);
    CHECK(other.back().rule == Rule::AcceptedForGood);
}

TEST_CASE("every rule stands under its own number, and says where it is written")
{
    int number = 0;
    for (const RuleSource& each : everyRule()) {
        CHECK(static_cast<int>(each.rule) == number++);
        CHECK((each.firstLine > 0 || !each.text.empty() || each.inferred));
        CHECK(each.firstLine <= each.lastLine);
    }
    CHECK(number == static_cast<int>(Rule::Reinstated) + 1);
}

TEST_CASE("the twenty mistakes of the document stand in order, by the lines they are in")
{
    int number = 0;
    for (const SourceAnomaly& each : sourceAnomalies()) {
        CHECK(each.id == "E" + std::to_string(++number));
        CHECK(each.firstLine <= each.lastLine);
    }
    CHECK(number == 20);
}

TEST_CASE("a copy of a campaign is a branch: what is answered there changes nothing here")
{
    Played played({classic(1)}, {{0, 1}});
    played.morningOf("06-02");
    Campaign branch = *played.campaign;
    const auto hash = played.campaign->board().hash();
    CHECK_FALSE(branch.act({EventKind::Declined, played.application(0, 0), 36'000}));
    REQUIRE_FALSE(branch.closeDay());
    REQUIRE_FALSE(branch.openDay(branch.board().day() + 1));
    REQUIRE_FALSE(branch.morning());
    CHECK(branch.board().state(played.application(1, 0)) == State::Proposed);
    CHECK(played.campaign->board().hash() == hash);
    CHECK(played.state(1, 0) == State::Waiting);
}
