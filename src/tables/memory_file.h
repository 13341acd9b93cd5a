// SPDX-License-Identifier: GPL-3.0-or-later
// A file without a name or a place on a disk, for a library that only writes to a path: what it
// writes can be read back here and is gone with this value. Linux (memfd).
#pragma once

#include <string>

#include "domain/problem.h"

namespace delibere::tables {

class MemoryFile {
public:
    // StorageFailed: where is `purpose`.
    [[nodiscard]] static Result<MemoryFile> create(std::string purpose);

    MemoryFile(MemoryFile&& other) noexcept;
    MemoryFile& operator=(MemoryFile&&) = delete;
    ~MemoryFile();

    // Opens this file, as long as it lives.
    [[nodiscard]] std::string path() const;
    [[nodiscard]] Result<std::string> bytes() const;

private:
    MemoryFile(std::string purpose, int descriptor);

    std::string m_purpose;
    int m_descriptor = -1;
};

} // namespace delibere::tables
