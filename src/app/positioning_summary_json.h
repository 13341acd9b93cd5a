// SPDX-License-Identifier: GPL-3.0-or-later
// The bilan of a repérage for scripts, as it stands: who, per competence what is mastered or
// needed, what is not coherent, the plan.
#pragma once

#include <string>

#include "app/session.h"

namespace delibere::app {

// The refusals of Session::positioning.
[[nodiscard]] Result<std::string>
positioningSummaryJson(const Session& session, const PositioningId& id, const Viewer& viewer);

} // namespace delibere::app
