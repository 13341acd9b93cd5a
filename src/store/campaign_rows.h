// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a .campagne, in and out of their tables. Throws SQLite::Exception or Refused.
#pragma once

#include "store/campaign_file.h"
#include "store/connection.h"

namespace delibere::store {

[[nodiscard]] CampaignTerms readTerms(Connection& connection);
[[nodiscard]] CampaignRows readRows(Connection& connection);
[[nodiscard]] std::int64_t eventCountOf(Connection& connection);
[[nodiscard]] std::vector<campaign::Event> readEvents(Connection& connection);

void writeTerms(Connection& connection, const CampaignTerms& terms, Instant at);
// Those of `rows` that stand behind the ones of `before`. Refused with Cancelled: progress.
void writeRows(Connection& connection, const CampaignRows& before, const CampaignRows& rows,
               const Progress& progress);
// From this number on.
void writeEvents(Connection& connection, std::int64_t first,
                 std::span<const campaign::Event> events);

} // namespace delibere::store
