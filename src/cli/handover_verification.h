// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV that was handed over to a platform, against the ranking that was signed.
#pragma once

#include <string>

#include "cli/command.h"

namespace delibere::cli {

struct HandoverVerification {
    std::string csv;
    std::string session; // a session or the PDF of a signed ranking
    bool json = false;
};

[[nodiscard]] Exit verifyHandover(Console& console, const HandoverVerification& request);

} // namespace delibere::cli
