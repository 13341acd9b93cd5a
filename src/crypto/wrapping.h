// SPDX-License-Identifier: GPL-3.0-or-later
// 32 secret bytes under words that somebody knows: Argon2id makes a key of the words, and
// XChaCha20-Poly1305 wraps the secret under it, bound to what it is the secret of. May be shown to
// anyone; whoever has it can try words at the cost it names.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include <tl/expected.hpp>

#include "crypto/protected_bytes.h"
#include "crypto/stretching.h"

namespace delibere::crypto {

inline constexpr std::size_t wrappedSecretSize = 32; // bytes, before

struct WrappedSecret {
    Stretching stretching;
    std::array<std::byte, 24> nonce{};
    std::array<std::byte, wrappedSecretSize + 16> sealed{}; // secret and tag

    friend bool operator==(const WrappedSecret&, const WrappedSecret&) = default;
};

enum class UnlockFailure {
    WrongPassphrase, // or altered, or bound to something else: they cannot be told apart
    CostRefused, // not what `wrap` writes: over 1 GiB or 10 operations, under 8 KiB, no whole KiB
    OutOfMemory,
};

// `boundTo` begins with a name of its kind. Absent when there is no memory for the effort.
[[nodiscard]] std::optional<WrappedSecret>
wrap(std::span<const std::byte, wrappedSecretSize> secret, std::string_view boundTo,
     std::string_view words, Effort effort);
// A cost is refused before anything is allocated for it.
[[nodiscard]] tl::expected<ProtectedBytes, UnlockFailure>
unwrap(const WrappedSecret& wrapped, std::string_view boundTo, std::string_view words);

} // namespace delibere::crypto
