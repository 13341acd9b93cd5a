// SPDX-License-Identifier: GPL-3.0-or-later
// All of a file, as it is.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace delibere::sample {

// Never of a session that this process holds open: closing any descriptor of a file drops the
// locks that the process has on it.
[[nodiscard]] inline std::string bytesOf(const std::filesystem::path& path)
{
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

} // namespace delibere::sample
