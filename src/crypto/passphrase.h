// SPDX-License-Identifier: GPL-3.0-or-later
// A secret key locked under a passphrase: Argon2id makes a key of the passphrase, and
// XChaCha20-Poly1305 seals the 32-byte seed under it, with "delibere-key-1\0" and the public key as
// additional data. A locked key may be shown to anyone; whoever has it can try passphrases at the
// cost it names. Does not judge a passphrase (app/passphrase_strength) and keeps none.
// Spaces around a passphrase do not count; otherwise its bytes are used as they come.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "crypto/signing.h"
#include "crypto/stretching.h"
#include "crypto/wrapping.h"

namespace delibere::crypto {

// Without the spaces (no-break ones, tabs and line ends too) before and after.
[[nodiscard]] std::string_view trimmedPassphrase(std::string_view passphrase);

struct LockedKey {
    std::array<std::byte, 16> salt{};
    std::array<std::byte, 24> nonce{};
    std::uint64_t operations = 0;
    std::uint64_t memory = 0;           // bytes, whole KiB
    std::array<std::byte, 48> sealed{}; // seed and tag

    friend bool operator==(const LockedKey&, const LockedKey&) = default;
};

// Absent when there is no memory for the effort.
[[nodiscard]] std::optional<LockedKey> lock(const SecretKey& key, std::string_view passphrase,
                                            Effort effort = Effort::Moderate);

// A cost is refused before anything is allocated for it.
[[nodiscard]] tl::expected<SecretKey, UnlockFailure>
unlock(const LockedKey& locked, const PublicKey& key, std::string_view passphrase);

// Overwrites a passphrase that has served and leaves the text empty. Copies made elsewhere (by a
// text field, by the system) are out of reach.
void wipe(std::string& passphrase);

} // namespace delibere::crypto
