// SPDX-License-Identifier: GPL-3.0-or-later
// A .campagne that is open: every step is on disk when it returns, or nothing of it is there. The
// only door for both programs.
#pragma once

#include <filesystem>

#include "app/played_campaign.h"

namespace delibere::app {

class OpenCampaign {
public:
    // `calendar` and `switches` are the JSON of their formats, verbatim; the file is refused when
    // they cannot be played by. BadRequest: the name does not end in .campagne.
    [[nodiscard]] static Result<OpenCampaign> create(const std::filesystem::path& path,
                                                     const store::CampaignTerms& terms);
    [[nodiscard]] static Result<OpenCampaign> open(const std::filesystem::path& path,
                                                   store::Access access = store::Access::ReadWrite);

    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }
    [[nodiscard]] bool readOnly() const { return m_file.access() == store::Access::ReadOnly; }
    [[nodiscard]] store::ReadThrough readThrough() const { return m_file.readThrough(); }
    [[nodiscard]] const PlayedCampaign& state() const { return m_state; }
    [[nodiscard]] PlayedCampaign& shown() { return m_state; } // for views that keep positions
    // Formations and main lists may come in: no day was played by them.
    [[nodiscard]] bool mayTakeLists() const { return !m_state.today(); }
    [[nodiscard]] PlayedCampaign branch() const { return m_state; }

    // What an import made (campaign_intake.h): the file holds all of it, or nothing. What is said
    // for the day that is open is played at once; gives what was refused of that. CampaignBegun:
    // days were played by these lists.
    [[nodiscard]] Result<std::vector<RefusedSaying>> add(store::CampaignRows rows,
                                                         const store::Progress& progress = {});

    // CampaignEmpty, CampaignOver.
    [[nodiscard]] Result<std::vector<RefusedSaying>> nextMorning();
    [[nodiscard]] Result<void> closeDay();
    // Every morning up to that day's, each one on disk by itself. `onDay` is told after each;
    // false stops there. CampaignDay: not behind today.
    [[nodiscard]] Result<void>
    runTo(campaign::Day day,
          const std::function<bool(campaign::Day, const std::vector<RefusedSaying>&)>& onDay = {},
          bool prompt = false);

    // CampaignRefused, with the number of the campaign::Refusal.
    [[nodiscard]] Result<void> give(const GivenReply& answer);
    [[nodiscard]] Result<void> saveOrder(campaign::CandidateNumber candidate,
                                         std::span<const campaign::ApplicationNumber> order,
                                         int second);
    [[nodiscard]] Result<void> setContract(campaign::ApplicationNumber application,
                                           ContractStep step, int second);
    [[nodiscard]] Result<void> setTarget(campaign::FormationNumber formation, std::uint16_t target);

    // The whole file: what the engine of the file says, and that the campaign, played again from
    // the beginning, writes exactly these events. CampaignDiffers, SessionCorrupt.
    [[nodiscard]] Result<void> verify() const;
    [[nodiscard]] Result<void> copyTo(const std::filesystem::path& path) const;

private:
    OpenCampaign(store::CampaignFile file, PlayedCampaign state);
    template <class Step>
    [[nodiscard]] Result<void> stepped(Step step);
    [[nodiscard]] static Result<void> refusedOr(std::optional<campaign::Refusal> refusal,
                                                std::string where);
    [[nodiscard]] std::string nameOf(campaign::ApplicationNumber application) const;

    store::CampaignFile m_file;
    PlayedCampaign m_state;
};

} // namespace delibere::app
