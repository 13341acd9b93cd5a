// SPDX-License-Identifier: GPL-3.0-or-later
// The three answers of `verifier`, as its JSON and its exit code say them.
#pragma once

#include "app/verification.h"
#include "cli/console.h"

namespace delibere::cli {

[[nodiscard]] inline const char* verdictWord(app::Verdict verdict)
{
    switch (verdict) {
    case app::Verdict::Unaltered:
        return "rien-d-altere";
    case app::Verdict::NotVerified:
        return "non-verifie";
    case app::Verdict::Altered:
        return "altere";
    }
    return "";
}

[[nodiscard]] inline Exit exitOf(app::Verdict verdict)
{
    switch (verdict) {
    case app::Verdict::Unaltered:
        return Exit::Success;
    case app::Verdict::NotVerified:
        return Exit::NotVerified;
    case app::Verdict::Altered:
        break;
    }
    return Exit::Problem;
}

} // namespace delibere::cli
