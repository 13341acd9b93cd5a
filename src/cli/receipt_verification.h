// SPDX-License-Identifier: GPL-3.0-or-later
// verifier S.jury --recu F: a session against what a member kept of it.
#pragma once

#include <string>

#include "app/encrypted_session.h"
#include "cli/console.h"

namespace delibere::cli {

[[nodiscard]] Exit verifyReceipt(Console& console, const std::string& session,
                                 const store::FileKeyPtr& key, const std::string& receipt,
                                 bool json);

} // namespace delibere::cli
