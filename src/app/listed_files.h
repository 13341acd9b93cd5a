// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes and digests of files that were written, read back from the disk.
#pragma once

#include <filesystem>
#include <vector>

#include "domain/listed_file.h"
#include "domain/problem.h"

namespace delibere::app {

// In the order given. The refusals of readFile.
[[nodiscard]] Result<std::vector<ListedFile>>
listedFiles(const std::vector<std::filesystem::path>& files);

} // namespace delibere::app
