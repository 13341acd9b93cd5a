// SPDX-License-Identifier: GPL-3.0-or-later
// Which file lies under a name, whatever the name and the links on the way to it.
#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace delibere::store {

struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    friend auto operator<=>(const FileIdentity&, const FileIdentity&) = default;
};

// None when nothing is there.
[[nodiscard]] std::optional<FileIdentity> identityOf(const std::filesystem::path& path);
[[nodiscard]] std::optional<FileIdentity> identityOf(int descriptor);

} // namespace delibere::store
