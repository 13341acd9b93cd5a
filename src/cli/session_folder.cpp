// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session_folder.h"

namespace delibere::cli {

std::filesystem::path sessionFolder(const std::filesystem::path& folder,
                                    const std::vector<std::string>& sessions, std::size_t index)
{
    if (sessions.size() == 1)
        return folder;
    const auto stem = [&](std::size_t at) {
        return std::filesystem::path(sessions[at]).stem().string();
    };
    for (std::size_t other = 0; other < index; ++other) {
        if (stem(other) == stem(index))
            return folder / (stem(index) + "-" + std::to_string(index + 1));
    }
    return folder / stem(index);
}

} // namespace delibere::cli
