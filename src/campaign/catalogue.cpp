// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/catalogue.h"

namespace delibere::campaign {

std::optional<int> CatalogueRow::accessRate() const
{
    const auto last = figure(CatalogueFigure::LastRank);
    const auto all = figure(CatalogueFigure::Applications);
    if (!last || !all || *all == 0)
        return std::nullopt;
    return static_cast<int>((std::uint64_t{*last} * 200 + *all) / (std::uint64_t{*all} * 2));
}

} // namespace delibere::campaign
