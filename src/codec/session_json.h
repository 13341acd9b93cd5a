// SPDX-License-Identifier: GPL-3.0-or-later
// The people and the session as JSON, for canonical bytes and the synthesis.
#pragma once

#include "codec/json_writing.h"
#include "domain/jury_session.h"

namespace delibere::codec {

[[nodiscard]] Json toJson(const SessionInfo& info);
[[nodiscard]] Json toJson(const Juror& juror);
[[nodiscard]] Json toJson(const Candidate& candidate);

} // namespace delibere::codec
