// SPDX-License-Identifier: GPL-3.0-or-later
// A passphrase or a code made into a key by Argon2id, and the cost that it names. Part of what
// is sealed under words (passphrase.h, file_encryption.h).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "crypto/protected_bytes.h"

namespace delibere::crypto {

// ForTests: 1 operation over 8 KiB, against 3 over 256 MiB; a key stretched so says so.
enum class Effort { Moderate, ForTests };

struct Stretching {
    std::array<std::byte, 16> salt{};
    std::uint64_t operations = 0;
    std::uint64_t memory = 0; // bytes, whole KiB

    friend bool operator==(const Stretching&, const Stretching&) = default;
};

// A new salt.
[[nodiscard]] Stretching newStretching(Effort effort);
// A file from elsewhere must not make the program work for hours or take all memory: at most 10
// operations over 1 GiB.
[[nodiscard]] bool isCostAccepted(const Stretching& stretching);
// 32 bytes, of the words without the spaces around them; absent: no memory for it. Precondition: an
// accepted cost.
[[nodiscard]] std::optional<ProtectedBytes> stretched(std::string_view words,
                                                      const Stretching& stretching);

} // namespace delibere::crypto
