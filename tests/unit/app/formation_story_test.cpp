// SPDX-License-Identifier: GPL-3.0-or-later
// A formation's day beside the evening before: who was called, who moved up, who left, who would be
// called tomorrow; and a past day is what it was.
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "app/formation_story.h"
#include "support/scratch_folder.h"
#include "unit/app/drawn_campaign.h"
#include "unit/app/small_campaign.h"

using namespace delibere;
using campaign::Reply;
using campaign::State;
using sample::application;

namespace {

constexpr campaign::FormationNumber f1 = 0;
constexpr campaign::FormationNumber f2 = 1;

// What a fold of everything says, and a morning that is really played.
void checkAgainstTheWhole(app::PlayedCampaign& campaign)
{
    app::PlayedCampaign tomorrow = campaign;
    const bool goesOn = campaign.nextDay() && campaign.today();
    if (goesOn)
        static_cast<void>(tomorrow.nextMorning());
    const auto called = tomorrow.board().called();
    for (campaign::FormationNumber each = 0; each < campaign.lists().formationCount(); ++each) {
        const app::FormationStory story = app::formationStory(campaign, each);
        for (const app::StoryLine& line : story.lines) {
            const bool next =
                goesOn && std::ranges::find(called, line.now.application) != called.end();
            CHECK(line.calledNext == next);
            CHECK(line.now.state == campaign.board().state(line.now.application));
            if (line.last)
                CHECK(line.last->to == line.now.state);
            else
                CHECK(line.now.state == State::Ranked);
        }
        const app::FormationToday today = app::formationToday(campaign, each);
        const app::FormationDay& last = story.days.back();
        CHECK(last.day == campaign.today());
        CHECK(last.called == today.calledToday);
        CHECK(last.lastRankCalled == today.lastRankCalled);
        CHECK(last.taken == campaign.board().seatsTaken(each));
        CHECK(last.waiting == today.waiting);
    }
}

} // namespace

TEST_CASE("the first morning calls the head of each list, and who waits enters it")
{
    const sample::ScratchFolder folder;
    app::OpenCampaign file = sample::smallCampaign(folder.path() / "petite.campagne");
    app::PlayedCampaign before = file.branch();
    CHECK(app::formationStory(before, f1).lines.size() == 3);
    CHECK_FALSE(app::formationStory(before, f1).lines[0].calledToday);

    REQUIRE(file.nextMorning());
    const app::FormationStory story = app::formationStory(file.shown(), f1);
    REQUIRE(story.lines.size() == 3);
    CHECK(story.lines[0].calledToday);
    CHECK(story.lines[0].now.state == State::Proposed);
    CHECK(story.lines[1].now.position == 1);
    CHECK(story.lines[1].positionBefore == 0);
    CHECK(story.lastRankBefore == 0);
    CHECK(app::minuteOf(file.state()) == 9 * 60);
}

TEST_CASE("who refuses frees the place for the next, who is said to be called tomorrow and is")
{
    const sample::ScratchFolder folder;
    app::OpenCampaign file = sample::smallCampaign(folder.path() / "petite.campagne");
    REQUIRE(file.nextMorning());
    CHECK_FALSE(app::formationStory(file.shown(), f1).lines[1].calledNext); // a has until 5 June
    REQUIRE(file.give({application(file.state(), "a", "F1"), Reply::Refusal, 10 * 3600}));
    app::FormationStory story = app::formationStory(file.shown(), f1);
    CHECK(story.lines[1].calledNext);
    CHECK_FALSE(story.lines[2].calledNext);
    REQUIRE(story.lines[0].last);
    CHECK(story.lines[0].last->to == State::Declined);
    CHECK(story.lines[0].last->minute == 600);
    CHECK(app::minuteOf(file.state()) == 600);

    REQUIRE(file.nextMorning());
    story = app::formationStory(file.shown(), f1);
    CHECK(story.lines[1].calledToday);
    CHECK(story.lines[1].positionBefore == 1);
    CHECK(story.lines[1].now.position == 0);
    CHECK(story.lines[2].now.position == 1);
    CHECK(story.lines[2].positionBefore == 2);
    CHECK(story.lastRankBefore == 1);
}

TEST_CASE("a story holds the changes of its own formation, and of no other")
{
    const sample::ScratchFolder folder;
    app::OpenCampaign file = sample::smallCampaign(folder.path() / "petite.campagne");
    REQUIRE(file.nextMorning());
    REQUIRE(file.give({application(file.state(), "a", "F1"), Reply::Definitive, 10 * 3600}));
    const app::FormationStory story = app::formationStory(file.shown(), f2);
    for (const campaign::Change& each : story.changes)
        CHECK(file.state().lists().formationOf(each.application) == f2);
    REQUIRE(story.lines[1].last); // a, who is placed elsewhere
    CHECK(story.lines[1].now.state == State::Closed);
}

TEST_CASE("a past day is shown as its evening was")
{
    const sample::ScratchFolder folder;
    app::OpenCampaign file = sample::smallCampaign(folder.path() / "petite.campagne");
    REQUIRE(file.nextMorning());
    REQUIRE(file.give({application(file.state(), "a", "F1"), Reply::Refusal, 10 * 3600}));
    REQUIRE(file.closeDay());
    const auto evening = file.branch();
    REQUIRE(file.nextMorning());
    REQUIRE(file.nextMorning());
    app::PlayedCampaign past = app::campaignOn(file.state(), sample::day2025(6, 2));
    CHECK(past.events() == evening.events());
    CHECK(past.board().hash() == evening.board().hash());
    CHECK(app::formationToday(past, f1).free == 1);
    CHECK(app::minuteOf(past) == 24 * 60 - 1);
}

TEST_CASE("what is folded for one list is what a fold of the whole campaign says, every day")
{
    const unsigned answered = GENERATE(2U, 6U, 60U); // one in so many says something in a day
    std::mt19937 draw(answered);
    const auto base = app::campaignBase(sample::terms2025(), sample::drawnRows(draw, 24, 6));
    REQUIRE(base);
    auto played = app::PlayedCampaign::make(*base, {});
    REQUIRE(played);
    while (played->nextDay()) {
        REQUIRE(played->nextMorning().empty());
        for (campaign::ApplicationNumber each = 0; each < played->lists().count(); ++each) {
            if (draw() % answered == 0) // most are refused by the rules, and that is no matter here
                static_cast<void>(played->give(
                    {each, static_cast<Reply>(draw() % 4), 10 * 3600 + static_cast<int>(each)}));
        }
        if (draw() % answered == 1)
            played->answerPromptly();
        checkAgainstTheWhole(*played);
        if (draw() % 4 == 0) {
            played->closeDay();
            checkAgainstTheWhole(*played);
        }
    }
}

TEST_CASE("the days of a nation say how far the candidates were each evening")
{
    std::mt19937 draw(7);
    const auto base = app::campaignBase(sample::terms2025(), sample::drawnRows(draw, 24, 6));
    REQUIRE(base);
    auto played = app::PlayedCampaign::make(*base, {});
    REQUIRE(played);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> evenings;
    while (played->nextDay()) {
        REQUIRE(played->nextMorning().empty());
        played->answerPromptly();
        played->closeDay();
        evenings.emplace_back(played->board().proposedCount(), played->board().placedCount());
    }
    const auto days = app::nationDays(*played);
    REQUIRE(days.size() == evenings.size());
    for (std::size_t each = 0; each < days.size(); ++each)
        CHECK(std::pair(days[each].proposed, days[each].placed) == evenings[each]);
    CHECK(app::nationDays(played->with(played->events())) == days);
}
