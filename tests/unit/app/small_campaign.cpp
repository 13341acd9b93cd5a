// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/app/small_campaign.h"

#include <catch2/catch.hpp>

#include "codec/switches_json.h"
#include "support/file_bytes.h"

namespace delibere::sample {

store::CampaignTerms terms2025()
{
    return {bytesOf(DELIBERE_SOURCE_DIR "/calendriers/2025.json"), codec::writeSwitches({})};
}

void putSmallRows(app::CampaignIntake& intake)
{
    intake.read("formations.csv");
    intake.add(2, {"F1", "0750001A", "11", "Droit", "", Track::Classic, 1, 1, 0});
    intake.add(3, {"F2", "0750002B", "11", "Droit", "Affaires", Track::Classic, 1, 1, 0});
    intake.read("candidatures.csv");
    const auto main = AdmissionPhase::Main;
    intake.add(2, main, {"a", "F1", 1, 1});
    intake.add(3, main, {"b", "F1", 2, 1});
    intake.add(4, main, {"c", "F1", 3, 1});
    intake.add(5, main, {"b", "F2", 1, 2});
    intake.add(6, main, {"a", "F2", 2, 2});
    intake.add(7, main, {"d", "F2", 0, 1});
}

app::OpenCampaign smallCampaign(const std::filesystem::path& path)
{
    auto made = app::OpenCampaign::create(path, terms2025());
    REQUIRE(made);
    app::CampaignIntake intake(made->state());
    putSmallRows(intake);
    intake.finish();
    REQUIRE(intake.findingCount() == 0);
    REQUIRE(made->add(intake.takeRows()));
    return std::move(*made);
}

campaign::ApplicationNumber application(const app::PlayedCampaign& campaign,
                                        const std::string& candidate, const std::string& formation)
{
    const auto& base = campaign.base();
    return campaign.application(base.candidateOf.at(candidate), base.formationOf.at(formation))
        .value();
}

campaign::State state(const app::PlayedCampaign& campaign, const std::string& candidate,
                      const std::string& formation)
{
    return campaign.board().state(application(campaign, candidate, formation));
}

campaign::Day day2025(int month, int day)
{
    return app::campaignBase(terms2025(), {}).value()->calendar.dayOf({2025, month, day}).value();
}

} // namespace delibere::sample
