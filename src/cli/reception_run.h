// SPDX-License-Identifier: GPL-3.0-or-later
// Receiving sealed sheets by command: told apart first, then taken, then a receipt for each.
#pragma once

#include <string>
#include <vector>

#include "app/session.h"
#include "cli/console.h"

namespace delibere::cli {

struct ReceptionOptions {
    std::vector<std::string> files;
    std::string receiver;            // who presides
    std::string passphraseFile;      // of their key
    std::string receipts;            // folder; empty: beside each file
    std::vector<std::string> chosen; // "c1:m2": of the diverging ones, those to take
    bool trial = false;
    bool json = false;
};

[[nodiscard]] Exit receive(Console& console, app::Session& session,
                           const ReceptionOptions& options);

// A sealed file, by its first bytes; any other is a sheet in JSON.
[[nodiscard]] bool isSealed(const std::string& file);

} // namespace delibere::cli
