// SPDX-License-Identifier: GPL-3.0-or-later
// Files for tests: a folder that goes away, whole contents in and out, permissions that bite.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "support/file_bytes.h"

namespace delibere::sample {

class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return m_path / name; }
    // Names of everything in it, hidden files included.
    [[nodiscard]] std::size_t count() const;

private:
    std::filesystem::path m_path;
};

// Root is refused nothing; within this scope the process is nobody.
class WithoutPrivileges {
public:
    WithoutPrivileges();
    WithoutPrivileges(const WithoutPrivileges&) = delete;
    WithoutPrivileges& operator=(const WithoutPrivileges&) = delete;
    ~WithoutPrivileges();

private:
    bool m_wasRoot;
};

void putBytes(const std::filesystem::path& path, std::string_view bytes);

} // namespace delibere::sample
