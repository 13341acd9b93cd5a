// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the CSV of a campaign: "candidatures.csv, ligne 12 : …".
#pragma once

#include <string>

#include "domain/campaign_finding.h"

namespace delibere::wording {

[[nodiscard]] std::string findingText(const CampaignFinding& finding);

} // namespace delibere::wording
