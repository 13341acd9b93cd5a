// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says an answer or a step of a contract would do, beside what it then does.
#include <algorithm>

#include <catch2/catch.hpp>

#include "app/campaign_views.h"
#include "support/scratch_folder.h"
#include "unit/app/drawn_campaign.h"
#include "unit/app/small_campaign.h"

using namespace delibere;
using campaign::ApplicationNumber;
using campaign::Reply;
using campaign::State;

namespace {

// Of the candidate's own applications; the last effect on one is where it stands.
void checkDone(const app::PlayedCampaign& before, const app::PlayedCampaign& after,
               campaign::CandidateNumber candidate, const std::vector<app::Effect>& effects)
{
    before.lists().forEachSlot(candidate, [&](std::uint32_t, ApplicationNumber each) {
        State expected = before.board().state(each);
        for (const app::Effect& effect : effects) {
            if (effect.application == each)
                expected = effect.to;
        }
        CHECK(after.board().state(each) == expected);
    });
}

std::vector<ApplicationNumber> someOf(const app::CandidateToday& today, std::mt19937& draw)
{
    std::vector<ApplicationNumber> some;
    for (const app::CandidateApplication& each : today.applications) {
        if (each.application && draw() % 2 == 0)
            some.push_back(*each.application);
    }
    return some;
}

std::size_t checkCandidate(app::PlayedCampaign& campaign, campaign::CandidateNumber candidate,
                           std::mt19937& draw)
{
    std::size_t tried = 0;
    const app::CandidateToday today = app::candidateToday(campaign, candidate);
    for (const app::CandidateApplication& each : today.applications) {
        for (const app::PossibleReply& reply : each.replies) {
            app::PlayedCampaign done = campaign;
            REQUIRE_FALSE(done.give({*each.application, reply.reply}));
            checkDone(campaign, done, candidate, reply.effects);
            if (reply.reply != Reply::Provisional)
                continue;
            app::GivenReply some{*each.application, reply.reply};
            some.kept = someOf(today, draw);
            app::PlayedCampaign kept = campaign;
            REQUIRE_FALSE(kept.give(some));
            checkDone(campaign, kept, candidate, app::effectsOf(campaign, some));
            ++tried;
        }
        for (const app::PossibleStep& step : each.steps) {
            app::PlayedCampaign done = campaign;
            REQUIRE_FALSE(done.setContract(*each.application, step.step, 40'000));
            checkDone(campaign, done, candidate, step.effects);
            ++tried;
        }
    }
    return tried;
}

} // namespace

TEST_CASE("what an answer or a step of a contract would do is what it does, whatever is kept")
{
    const bool silence = GENERATE(true, false); // A3
    std::mt19937 draw(11);
    auto base = *app::campaignBase(sample::terms2025(), sample::drawnRows(draw, 24, 6)).value();
    base.switches.silenceKeepsWaits = silence;
    const auto shared = app::campaignBaseOf(base, base.rows);
    REQUIRE(shared);
    auto played = app::PlayedCampaign::make(*shared, {});
    REQUIRE(played);
    std::size_t tried = 0;
    while (played->nextDay()) {
        REQUIRE(played->nextMorning().empty());
        for (campaign::CandidateNumber each = 0; each < 24; ++each)
            tried += checkCandidate(*played, each, draw);
        for (ApplicationNumber each = 0; each < played->lists().count(); ++each) {
            if (draw() % 8 == 0) { // most are refused by the rules, and that is no matter here
                static_cast<void>(played->give({each, static_cast<Reply>(draw() % 4)}));
                static_cast<void>(
                    played->setContract(each, static_cast<app::ContractStep>(draw() % 3), 50'000));
            }
        }
    }
    CHECK(tried > 100);
}
