// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session_folder.h"

#include "printing/file_names.h"

namespace delibere::cli {

std::vector<std::filesystem::path> sessionFolders(const std::filesystem::path& folder,
                                                  const std::vector<std::string>& sessions)
{
    if (sessions.size() == 1)
        return {folder};
    printing::DistinctNames names;
    std::vector<std::filesystem::path> folders;
    for (const std::string& session : sessions) {
        const std::string stem = std::filesystem::path(session).stem().string();
        folders.push_back(folder / names.distinct(printing::isPlainName(stem) ? stem : "session"));
    }
    return folders;
}

} // namespace delibere::cli
