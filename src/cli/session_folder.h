// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files of each of several sessions go, so that none replaces another's.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace delibere::cli {

// The folder itself for a single session; else one of its own in it, named like the session's file,
// with its rank where two files have one name.
[[nodiscard]] std::filesystem::path sessionFolder(const std::filesystem::path& folder,
                                                  const std::vector<std::string>& sessions,
                                                  std::size_t index);

} // namespace delibere::cli
