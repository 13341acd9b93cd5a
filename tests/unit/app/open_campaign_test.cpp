// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign in its file: each step is there when it returns, what is refused changes nothing, and
// a campaign that is opened again is the one that was left.
#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "app/campaign_views.h"
#include "app/formation_story.h"
#include "support/file_bytes.h"
#include "support/scratch_folder.h"
#include "unit/app/signed_room.h"
#include "unit/app/small_campaign.h"

using namespace delibere;
using app::GivenReply;
using app::OpenCampaign;
using campaign::Refusal;
using campaign::Reply;
using campaign::State;
using sample::day2025;

namespace {

OpenCampaign again(const std::filesystem::path& path,
                   store::Access access = store::Access::ReadWrite)
{
    auto opened = OpenCampaign::open(path, access);
    REQUIRE(opened);
    return std::move(*opened);
}

void give(OpenCampaign& campaign, const char* candidate, const char* formation, Reply reply)
{
    REQUIRE(campaign.give({sample::application(campaign.state(), candidate, formation), reply}));
}

} // namespace

TEST_CASE("a campaign is what its file says, morning after morning")
{
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "c.campagne";
    std::uint64_t hash = 0;
    {
        OpenCampaign campaign = sample::smallCampaign(path);
        CHECK_FALSE(campaign.state().today());
        CHECK(campaign.state().nextDay() == day2025(6, 2));
        REQUIRE(campaign.nextMorning());
        CHECK(sample::state(campaign.state(), "a", "F1") == State::Proposed);
        CHECK(sample::state(campaign.state(), "b", "F2") == State::Proposed);
        CHECK(sample::state(campaign.state(), "b", "F1") == State::Waiting);
        give(campaign, "a", "F1", Reply::Refusal);
        CHECK(sample::state(campaign.state(), "a", "F1") == State::Declined);
        REQUIRE(campaign.nextMorning());
        CHECK(campaign.state().today() == day2025(6, 3));
        CHECK(sample::state(campaign.state(), "b", "F1") == State::Proposed);
        hash = campaign.state().board().hash();
    }
    {
        OpenCampaign campaign = again(path);
        CHECK(campaign.state().board().hash() == hash);
        CHECK(campaign.state().dayIsOpen());
        give(campaign, "b", "F1", Reply::Definitive);
        CHECK(sample::state(campaign.state(), "b", "F2") == State::Closed);
        REQUIRE(campaign.closeDay());
        CHECK_FALSE(campaign.state().dayIsOpen());
        CHECK(campaign.verify());
        hash = campaign.state().board().hash();
    }
    OpenCampaign read = again(path, store::Access::ReadOnly);
    CHECK(read.readOnly());
    CHECK(read.state().board().hash() == hash);
    CHECK(read.nextMorning().error().code == ProblemCode::SessionReadOnly);
    CHECK(read.state().today() == day2025(6, 3)); // what is not on disk is not done
}

TEST_CASE("what the rules refuse leaves the file as it is")
{
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "c.campagne";
    std::vector<campaign::Event> before;
    {
        OpenCampaign campaign = sample::smallCampaign(path);
        REQUIRE(campaign.nextMorning());
        before = campaign.state().events();
        const auto waiting = sample::application(campaign.state(), "c", "F1");
        const auto refused = campaign.give({waiting, Reply::Definitive});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ProblemCode::CampaignRefused);
        CHECK(refused.error().where == "c, F1");
        CHECK(refused.error().numbers ==
              std::vector<std::int64_t>{static_cast<int>(Refusal::NothingToAnswer)});
        CHECK(campaign.state().events() == before);
        const auto candidate = campaign.state().base().candidateOf.at("c");
        CHECK_FALSE(campaign.saveOrder(candidate, std::vector{waiting}, 0)); // not those days
        CHECK(campaign.state().events() == before);
    }
    CHECK(again(path, store::Access::ReadOnly).state().events() == before);
}

TEST_CASE("lists do not change once a day was played by them")
{
    const sample::ScratchFolder folder;
    OpenCampaign campaign = sample::smallCampaign(folder.path() / "c.campagne");
    REQUIRE(campaign.nextMorning());
    app::CampaignIntake intake(campaign.state());
    intake.read("candidatures.csv");
    intake.add(2, AdmissionPhase::Main, {"d", "F1", 4, 0});
    intake.finish();
    REQUIRE(intake.findingCount() == 0);
    CHECK(campaign.add(intake.takeRows()).error().code == ProblemCode::CampaignBegun);

    // The complementary ones come until an order may name them.
    app::CampaignIntake late(campaign.state());
    late.read("complementaires.csv");
    late.add(2, AdmissionPhase::Complementary, {"d", "F1", 1, 0});
    late.finish();
    REQUIRE(late.findingCount() == 0);
    REQUIRE(campaign.add(late.takeRows()));
    const auto added = sample::application(campaign.state(), "d", "F1");
    CHECK(campaign.state().lists().rankOf(added) == 4); // behind the main list
    CHECK(campaign.state().base().applications == std::vector<std::uint32_t>{4, 3});
    CHECK(campaign.verify());
}

TEST_CASE("what a file says for a day is played on that day, and what came too late is said")
{
    const sample::ScratchFolder folder;
    OpenCampaign campaign = sample::smallCampaign(folder.path() / "c.campagne");
    app::CampaignIntake intake(campaign.state());
    intake.read("reponses.csv");
    intake.add(2, {Date{2025, 6, 2}, 36'000, store::Saying::Provisional, "a", "F1"});
    intake.add(3, {Date{2025, 6, 6}, 36'000, store::Saying::Definitive, "b", "F2"}); // due 5 June
    intake.finish();
    REQUIRE(intake.findingCount() == 0);
    REQUIRE(campaign.add(intake.takeRows()));
    std::vector<app::RefusedSaying> refused;
    REQUIRE(campaign.runTo(day2025(6, 6), [&](campaign::Day, const auto& now) {
        refused.insert(refused.end(), now.begin(), now.end());
        return true;
    }));
    CHECK(sample::state(campaign.state(), "a", "F1") == State::Held);
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().refusal == Refusal::NothingToAnswer);
    CHECK(refused.front().said.day == day2025(6, 6));
    CHECK(sample::state(campaign.state(), "b", "F2") == State::Expired);
    CHECK(sample::state(campaign.state(), "a", "F2") == State::Proposed); // G3: the next one
    CHECK(campaign.verify());
}

TEST_CASE("what an answer would do is what it does")
{
    const sample::ScratchFolder folder;
    OpenCampaign campaign = sample::smallCampaign(folder.path() / "c.campagne");
    REQUIRE(campaign.nextMorning());
    give(campaign, "a", "F1", Reply::Provisional);
    REQUIRE(campaign.nextMorning());
    for (const char* candidate : {"a", "b"}) {
        const auto number = campaign.state().base().candidateOf.at(candidate);
        app::PlayedCampaign now = campaign.branch();
        const app::CandidateToday today = app::candidateToday(now, number);
        std::size_t tried = 0;
        for (const app::CandidateApplication& each : today.applications) {
            for (const app::PossibleReply& reply : each.replies) {
                app::PlayedCampaign branch = campaign.branch();
                REQUIRE_FALSE(branch.give({*each.application, reply.reply}));
                for (const app::CandidateApplication& own : today.applications) {
                    const auto effect = std::find_if(
                        reply.effects.begin(), reply.effects.end(),
                        [&](const auto& one) { return one.application == *own.application; });
                    const State to = effect == reply.effects.end() ? own.state : effect->to;
                    CHECK(branch.board().state(*own.application) == to);
                }
                ++tried;
            }
        }
        CHECK(tried >= 3);
    }
    // A branch is not the campaign.
    CHECK(sample::state(campaign.state(), "a", "F1") == State::Held);
}

TEST_CASE("a formation and the days are counted as they stand")
{
    const sample::ScratchFolder folder;
    OpenCampaign campaign = sample::smallCampaign(folder.path() / "c.campagne");
    REQUIRE(campaign.nextMorning());
    give(campaign, "a", "F1", Reply::Refusal);
    REQUIRE(campaign.nextMorning());
    const app::FormationToday today = app::formationToday(campaign.state(), 0);
    CHECK(today.proposed == 1);
    CHECK(today.lastRankCalled == 2);
    CHECK(today.waiting == 1);
    CHECK(today.applications == 3);
    CHECK(today.accessRate == 67); // 2 of 3
    CHECK(today.calledToday == 1);
    CHECK(app::formationsToday(campaign.state()).at(0) == today);
    const auto days = app::nationDays(campaign.state());
    REQUIRE(days.size() == 2);
    CHECK(days[0].proposals == 2);
    CHECK(days[1].proposals == 1);
    CHECK(days[1].proposed == 2);
    const auto movement = app::movementOf(campaign.state(), 0);
    REQUIRE(movement.size() == 2);
    CHECK(movement[0].called == 1);
    CHECK(movement[1].lastRankCalled == 2);
    CHECK(movement[1].waiting == 1);
    const auto why = app::whyOf(campaign.state(), campaign.state().base().candidateOf.at("b"));
    REQUIRE_FALSE(why.empty());
    CHECK(why.back().rule == campaign::Rule::Called);
}

TEST_CASE("what is no campaign, or one of another program, is not opened")
{
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "c.campagne";
    CHECK(OpenCampaign::create(folder.path() / "c.jury", sample::terms2025()).error().code ==
          ProblemCode::NotACampaign);
    CHECK(OpenCampaign::open(path).error().code == ProblemCode::FileNotFound);
    {
        const OpenCampaign campaign = sample::smallCampaign(path);
        CHECK(OpenCampaign::open(path).error().code == ProblemCode::SessionLocked);
        CHECK(OpenCampaign::create(path, sample::terms2025()).error().code ==
              ProblemCode::FileExists);
    }
    std::string bytes = sample::bytesOf(path);
    SECTION("damaged")
    {
        std::fill(bytes.begin() + 4096, bytes.begin() + 8192, 'x');
        std::ofstream(path, std::ios::binary) << bytes;
        CHECK(OpenCampaign::open(path).error().code == ProblemCode::SessionCorrupt);
    }
    SECTION("of a later program")
    {
        bytes[63] = 2; // user_version, big-endian at 60
        std::ofstream(path, std::ios::binary) << bytes;
        const auto newer = OpenCampaign::open(path);
        CHECK(newer.error().code == ProblemCode::SessionNewer);
        CHECK(newer.error().numbers == std::vector<std::int64_t>{2});
    }
    SECTION("a session")
    {
        bytes[71] = 0x62; // application_id at 68
        std::ofstream(path, std::ios::binary) << bytes;
        CHECK(OpenCampaign::open(path).error().code == ProblemCode::NotACampaign);
    }
}

TEST_CASE("events that name nothing, or of a day that was not opened, are not folded")
{
    const auto base = app::campaignBase(sample::terms2025(), {}).value();
    using campaign::EventKind;
    const auto day = static_cast<std::uint8_t>(day2025(6, 2));
    CHECK(app::PlayedCampaign::make(base, {{0, 0, day, EventKind::DayOpened}}));
    for (const auto& events : std::vector<std::vector<campaign::Event>>{
             {{0, 0, day, EventKind::MorningDone}},
             {{0, 0, day, EventKind::DayOpened}, {0, 540, day, EventKind::Proposed}},
             {{0, 0, day, EventKind::DayOpened}, {7, 600, day, EventKind::OrderBegun}},
             {{0, 0, day, EventKind::DayOpened},
              {0, 540, static_cast<std::uint8_t>(day + 1), EventKind::MorningDone}}})
        CHECK(app::PlayedCampaign::make(base, events).error().code == ProblemCode::SessionCorrupt);
}

TEST_CASE("a step that no program of ours wrote is refused, and the file with it")
{
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "petite.campagne";
    {
        auto campaign = sample::smallCampaign(path);
        REQUIRE(campaign.nextMorning()); // 2 June opened, two proposals, the morning done
    }
    const auto inserted = [&](int first, std::string event) {
        if (const auto at = event.find('D'); at != std::string::npos) // the day
            event.replace(at, 1, fmt::format("{:02x}", day2025(6, 2)));
        REQUIRE(sample::tamper(path, fmt::format("PRAGMA ignore_check_constraints = ON; "
                                                 "INSERT INTO step VALUES ({}, x'{}')",
                                                 first, event)));
        return OpenCampaign::open(path);
    };
    SECTION("one that a program could have written is read")
    {
        CHECK(inserted(4, "000000000258D03"));
    }
    SECTION("others are not")
    {
        const auto [first, event] = GENERATE(table<int, const char*>({
            {9, "000000000258D03"},  // a gap
            {2, "000000000258D03"},  // over what is there
            {4, "0000000258D03"},    // not whole
            {4, ""},                 //
            {4, "0000000005A0D03"},  // minute 1440
            {4, "000000000258FB03"}, // day 251
            {4, "000000000258D12"},  // no such kind
            {4, "000000090258D03"},  // no such application
        }));
        INFO(event);
        CHECK(inserted(first, event).error().code == ProblemCode::SessionCorrupt);
    }
}
