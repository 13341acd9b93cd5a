// SPDX-License-Identifier: GPL-3.0-or-later
// Puts strips on pages: what is kept together moves together, headers of tables are repeated,
// and nothing is lost: what is too tall to be kept together is cut between two strips.
#pragma once

#include <vector>

#include "report/strip.h"

namespace delibere::report {

struct PlacedStrip {
    Strip strip;
    qreal y = 0;
};

using Page = std::vector<PlacedStrip>;

[[nodiscard]] std::vector<Page> paginate(const std::vector<StripGroup>& groups);

} // namespace delibere::report
