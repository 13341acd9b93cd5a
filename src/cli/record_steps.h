// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands that sign have in common, whatever the subject of the record.
#pragma once

#include "app/session.h"
#include "cli/console.h"

namespace delibere::cli {

// Before a first signature freezes it: Exit::Problem, and each character said, when a paper of that
// subject would carry codes in place of letters. What refuses the draft is left to the signature,
// which meets it too.
Exit checkWhatIsFrozen(Console& console, const app::Session& session, const RecordSubject& subject);

// Gives up what collects signatures, or opens the correction of what everyone has signed.
struct Correction {
    Edit edit;
    int number = 0; // of the version
    bool signing = false;
};
[[nodiscard]] Result<Correction>
correctionOf(const app::Session& session, const RecordSubject& subject, const std::string& reason);

} // namespace delibere::cli
