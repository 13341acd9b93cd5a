// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign drawn at random, for what must hold of all of them.
#pragma once

#include <random>

#include "store/campaign_file.h"

namespace delibere::sample {

// Everybody applied somewhere; a third of the formations is of alternance, and a third of the
// complementary lists names somebody.
[[nodiscard]] store::CampaignRows drawnRows(std::mt19937& draw, std::size_t candidates,
                                            std::size_t formations);

} // namespace delibere::sample
