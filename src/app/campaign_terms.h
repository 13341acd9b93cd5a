// SPDX-License-Identifier: GPL-3.0-or-later
// By what a campaign is played: a calendar, and how the texts are read.
#pragma once

#include <filesystem>
#include <string>

#include "app/framework_library.h"
#include "campaign/calendar.h"
#include "store/campaign_file.h"

namespace delibere::app {

// "2025" is a calendar that is shipped, anything else a file; an empty `switches` is as the engine
// assumes. Refused with every finding of the file that cannot be played by.
[[nodiscard]] Result<store::CampaignTerms, Refusal> readTerms(const std::string& calendar,
                                                              const std::string& switches);
// FileNotFound, BadFile.
[[nodiscard]] Result<campaign::Calendar> shippedCalendar(const std::string& name);
// "2023", "2024" …
[[nodiscard]] std::vector<std::string> shippedCalendars();

} // namespace delibere::app
