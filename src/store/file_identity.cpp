// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file_identity.h"

#include <sys/stat.h>

namespace delibere::store {

std::optional<FileIdentity> identityOf(const std::filesystem::path& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return FileIdentity{status.st_dev, status.st_ino};
}

std::optional<FileIdentity> identityOf(int descriptor)
{
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return std::nullopt;
    return FileIdentity{status.st_dev, status.st_ino};
}

} // namespace delibere::store
