// SPDX-License-Identifier: GPL-3.0-or-later
// A session as JSON for scripts: what `delibere-cli session afficher --json` prints. French keys.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "domain/jury_session.h"

namespace delibere::codec {

struct FrameworkReference {
    std::string id;
    std::string version;
    std::string digest; // SHA-256, lowercase hex
};

// A candidate's sheets by state.
struct SheetCounts {
    std::size_t submitted = 0;
    std::size_t drafts = 0;
};

[[nodiscard]] std::string writeSession(const JurySession& jury, const FrameworkReference& framework,
                                       const std::map<CandidateId, SheetCounts>& sheets);

} // namespace delibere::codec
