// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files.h"

#include "store/atomic_file.h"
#include "store/output_place.h"

namespace delibere::app {

Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit)
{
    return store::readFile(path, limit);
}

Result<void> readPieces(const std::filesystem::path& path,
                        const std::function<bool(std::string_view)>& take)
{
    return store::readPieces(path, take);
}

Result<void> checkOutput(const std::filesystem::path& path)
{
    return store::checkOutput(path);
}

Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes)
{
    return store::writeFile(path, bytes, store::IfExists::Replace);
}

} // namespace delibere::app
