// SPDX-License-Identifier: GPL-3.0-or-later
// The last resort when a session's file can neither be written nor read: the sheets that are still
// known in memory, each as an exchange file (delibere-fiche/2) that can be imported later. It
// replaces no file and does not make the session saved.
#pragma once

#include <filesystem>
#include <vector>

#include "app/session.h"

namespace delibere::app {

// The files written, "fiche-c1-m2.json" …; all of them or none. FileExists, FileUnwritable,
// DiskFull, VerificationFailed.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
writeKnownSheets(const Session& session, const std::filesystem::path& folder);

} // namespace delibere::app
