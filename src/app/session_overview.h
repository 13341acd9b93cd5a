// SPDX-License-Identifier: GPL-3.0-or-later
// A session at a glance: who sits, who is heard, how many sheets are in. Text commands count with
// it, scripts get it as JSON (docs/cli.md).
#pragma once

#include <map>
#include <string>

#include "app/session.h"
#include "codec/session_writer.h"

namespace delibere::app {

using SheetCounts = std::map<CandidateId, codec::SheetCounts>;

[[nodiscard]] Result<SheetCounts> countSheets(const Session& session);
[[nodiscard]] Result<std::string> sessionJson(const Session& session);

} // namespace delibere::app
