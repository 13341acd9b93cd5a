// SPDX-License-Identifier: GPL-3.0-or-later
// The syntheses of a session as JSON for scripts (docs/cli.md).
#pragma once

#include <string>
#include <vector>

#include "app/session.h"

namespace delibere::app {

[[nodiscard]] std::string synthesisJson(const Session& session,
                                        const std::vector<CandidateView>& views);

} // namespace delibere::app
