// SPDX-License-Identifier: GPL-3.0-or-later
// All the files of one import of a campaign: its CSV, and lists that commissions signed, as their
// session or as « classement exporter » wrote them.
#pragma once

#include <vector>

#include "tables/campaign_csv.h"

namespace delibere::tables {

struct SignedListFile {
    std::string formation;      // of the platform
    std::filesystem::path path; // .jury, or CSV
};

struct CampaignFiles {
    std::vector<std::pair<CampaignTable, std::filesystem::path>> tables; // in this order
    std::vector<SignedListFile> lists;

    [[nodiscard]] std::uint64_t bytes() const; // of the CSV; what is not there has none
};

// Reads all of them, then looks at what came in as a whole. `progress`: of bytes(). The problems of
// readCampaignTable; those of opening a session, and that its ranking is not signed.
[[nodiscard]] Result<void> readCampaignFiles(const CampaignFiles& files,
                                             app::CampaignIntake& intake,
                                             const BytesRead& progress = {});

} // namespace delibere::tables
