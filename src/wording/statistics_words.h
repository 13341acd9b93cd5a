// SPDX-License-Identifier: GPL-3.0-or-later
// What statistics leave out, in French.
#pragma once

#include <string>

#include "domain/statistics.h"
#include "domain/statistics_finding.h"

namespace delibere::wording {

// One sentence, with the name of the file.
[[nodiscard]] std::string findingText(const StatisticsFinding& finding);
// "masqué (moins de 5)".
[[nodiscard]] std::string words(Withheld why);

} // namespace delibere::wording
