// SPDX-License-Identifier: GPL-3.0-or-later
// The session of a newer mission, entered in that of the member who holds an older one.
#pragma once

#include "app/mission.h"

namespace delibere::app {

// Precondition: within Session::joinInOneTransaction, for what it enters is the presidency's.
[[nodiscard]] Result<MissionJoined> joinDefinition(Session& session, const Mission& mission);

} // namespace delibere::app
