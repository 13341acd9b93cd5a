// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files of each of several sessions go, so that none replaces another's.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace delibere::cli {

// The folder itself for a single session; else one of its own in it for each, named like the
// session's file. Names that meet, on a disk that tells no capitals from small letters too, get
// "-2", "-3" …; a name that is none for a folder ("..") becomes "session".
[[nodiscard]] std::vector<std::filesystem::path>
sessionFolders(const std::filesystem::path& folder, const std::vector<std::string>& sessions);

} // namespace delibere::cli
