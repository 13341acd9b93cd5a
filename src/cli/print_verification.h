// SPDX-License-Identifier: GPL-3.0-or-later
// Says whether a PDF file is the print of what was signed.
#pragma once

#include <filesystem>

#include "cli/console.h"

namespace delibere::cli {

struct PrintVerification {
    std::filesystem::path pdf;
    std::filesystem::path session;   // to compare with; may be empty
    std::filesystem::path framework; // a file; empty: those of the program
    bool json = false;
};

Exit verifyPrint(Console& console, const PrintVerification& request);

} // namespace delibere::cli
