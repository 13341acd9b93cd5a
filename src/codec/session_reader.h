// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the definition of a session (delibere-session/1): title, panel, candidates. The framework
// is needed to know its blocs. All or nothing, every finding at once.
#pragma once

#include <string_view>

#include "domain/finding.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/problem.h"

namespace delibere::codec {

// JurySession::id stays empty when the file gives none: the caller draws one.
// A candidate without "blocs" presents every bloc that is not acquired.
[[nodiscard]] Result<JurySession, Findings> readSession(std::string_view json,
                                                        const Framework& framework);

} // namespace delibere::codec
