// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a zipped file that somebody else made. What is unpacked is bounded, whatever the
// archive says of itself, and a part whose checksum is not right is none. Only archive.cpp knows
// libzip.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "domain/problem.h"
#include "domain/workbook.h"

namespace delibere::tables {

// Of all the parts of one archive together: a workbook of a hundred thousand full cells stays
// under.
inline constexpr std::size_t maximumUnpackedBytes = std::size_t{64} * 1024 * 1024;

class Archive {
public:
    // `bytes` outlive it. Damaged.
    [[nodiscard]] static Result<Archive, WorkbookFault> open(std::string_view bytes);

    [[nodiscard]] bool has(const std::string& name) const;
    // Damaged: not there, or not as it was packed. TooLarge, Encrypted.
    [[nodiscard]] Result<std::string, WorkbookFault> part(const std::string& name);

private:
    struct Handle;
    struct Close {
        void operator()(Handle* handle) const;
    };

    explicit Archive(std::unique_ptr<Handle, Close> handle);

    std::unique_ptr<Handle, Close> m_handle;
    std::size_t m_left = maximumUnpackedBytes;
};

} // namespace delibere::tables
