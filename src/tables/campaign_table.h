// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign as tables for a spreadsheet: formations and ranked applications as they stand, days
// as they were.
#pragma once

#include "app/campaign_views.h"
#include "tables/table.h"

namespace delibere::tables {

[[nodiscard]] Table formationsTable(app::PlayedCampaign& campaign);
[[nodiscard]] Table candidatesTable(app::PlayedCampaign& campaign);
[[nodiscard]] Table daysTable(app::PlayedCampaign& campaign);

} // namespace delibere::tables
