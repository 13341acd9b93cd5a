// SPDX-License-Identifier: GPL-3.0-or-later
// Which criteria the dossier leaves in doubt: offered as questions once a competency is read as
// « partielle, à approfondir lors de l'entretien ». Offers the certifier's own words, judges
// nothing.
#pragma once

#include <vector>

#include "domain/framework.h"
#include "domain/score_sheet.h"

namespace delibere {

// In the order of the competency: what the dossier does not show (blank or « non abordé »), and
// what it shows under the threshold or the level that the framework publishes. Where it publishes
// neither, only what is not shown: no limit is invented.
[[nodiscard]] std::vector<const Criterion*>
criteriaInDoubt(const Framework& framework, const Competency& competency, const ScoreSheet& sheet);

} // namespace delibere
