// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files.h"

#include "store/atomic_file.h"

namespace delibere::app {

Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes)
{
    return store::writeFile(path, bytes, store::IfExists::Replace);
}

} // namespace delibere::app
