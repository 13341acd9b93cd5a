// SPDX-License-Identifier: GPL-3.0-or-later
// Says whether a PDF file, or the code scanned from a sheet of paper, is of what was signed.
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
// Which signed version of the session the code was printed on.
Exit verifyCode(Console& console, const std::filesystem::path& session, const std::string& code,
                bool json);

} // namespace delibere::cli
