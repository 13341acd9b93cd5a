// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listed_files.h"

#include "app/files.h"
#include "crypto/digest.h"

namespace delibere::app {

namespace {

constexpr std::size_t largestFile = std::size_t{1} << 30U;

} // namespace

Result<std::vector<ListedFile>> listedFiles(const std::vector<std::filesystem::path>& files)
{
    std::vector<ListedFile> listed;
    for (const std::filesystem::path& path : files) {
        const auto bytes = readFile(path, largestFile);
        if (!bytes)
            return tl::unexpected(bytes.error());
        listed.push_back(
            {path.filename().string(), bytes->size(), crypto::hex(crypto::sha256(*bytes))});
    }
    return listed;
}

} // namespace delibere::app
