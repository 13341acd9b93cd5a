// SPDX-License-Identifier: GPL-3.0-or-later
// The slip of paper that goes with a mission, and not with its file: whose it is, which file it
// opens, the code to copy, in figures and to scan, and the key that the file must be signed with.
#pragma once

#include <string>

#include "domain/jury_session.h"
#include "report/document.h"

namespace delibere::widgets {

struct MissionSlip {
    std::string juror;      // the name
    std::string file;       // its name, without a folder
    std::string code;       // "48213 90417 …"
    std::string presidency; // the fingerprint of the key that signs, to compare
};

[[nodiscard]] report::Document slipDocument(const SessionInfo& session, const MissionSlip& slip);

} // namespace delibere::widgets
