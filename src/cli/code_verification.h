// SPDX-License-Identifier: GPL-3.0-or-later
// Says of which signed version of a session a code was printed that was scanned from paper.
#pragma once

#include <filesystem>

#include "app/encrypted_session.h"
#include "cli/console.h"

namespace delibere::cli {

Exit verifyCode(Console& console, const std::filesystem::path& session,
                const store::FileKeyPtr& key, const std::string& code, bool json);

} // namespace delibere::cli
