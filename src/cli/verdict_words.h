// SPDX-License-Identifier: GPL-3.0-or-later
// The three answers of `verifier`, as its JSON and its exit code say them.
#pragma once

#include "cli/console.h"
#include "domain/verification.h"

namespace delibere::cli {

[[nodiscard]] inline const char* verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unaltered:
        return "rien-d-altere";
    case Verdict::NotVerified:
        return "non-verifie";
    case Verdict::Altered:
        return "altere";
    }
    return "";
}

[[nodiscard]] inline Exit exitOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unaltered:
        return Exit::Success;
    case Verdict::NotVerified:
        return Exit::NotVerified;
    case Verdict::Altered:
        break;
    }
    return Exit::Problem;
}

} // namespace delibere::cli
