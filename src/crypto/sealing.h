// SPDX-License-Identifier: GPL-3.0-or-later
// A sealed file: its content is read by the holders of some keys, or by who knows a code, and by
// nobody else; whatever is changed, cut off or added is refused. Who wrote it is not said here: the
// content is signed (crypto/signing) before it is sealed. Layout: docs/format-fiche-scellee.md; it
// has one version and no options.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "crypto/passphrase.h"
#include "crypto/signing.h"

namespace delibere::crypto {

// What is in it: one kind cannot be passed off as another.
enum class SealedKind : std::uint8_t { Sheets = 1, Mission = 2, Grids = 3, Signatures = 4 };
inline constexpr SealedKind lastSealedKind = SealedKind::Signatures;

inline constexpr std::size_t maximumSealedBytes = std::size_t{16} << 20U;
inline constexpr std::size_t mostRecipients = 16;

// For the holders of these keys (Ed25519, turned into X25519 keys of the same person).
// Precondition: 1 to mostRecipients of them, none of small order.
[[nodiscard]] std::string seal(SealedKind kind, std::string_view content,
                               std::span<const PublicKey> recipients);
// Under a code, which is stretched like a passphrase. Absent: no memory for the effort.
[[nodiscard]] std::optional<std::string> sealUnderCode(SealedKind kind, std::string_view content,
                                                       std::string_view code,
                                                       Effort effort = Effort::Moderate);

enum class OpenFailure {
    NotSealed,  // not a file of ours
    OtherKind,  // sealed by us, something else
    Incomplete, // shorter than it says: still being copied, or cut off
    NotForUs,   // whole as far as can be told; none of its slots is for this key
    WrongCode,  // or its slot was altered: they cannot be told apart
    Altered,
    CostRefused, // the code asks for more memory or time than is allowed
    OutOfMemory,
};

// Nothing of the content is given before all of it is known to be unaltered.
[[nodiscard]] tl::expected<std::string, OpenFailure> open(SealedKind kind, std::string_view sealed,
                                                          const SecretKey& key);
[[nodiscard]] tl::expected<std::string, OpenFailure>
openWithCode(SealedKind kind, std::string_view sealed, std::string_view code);

// What can be said of a file without any key: it is one of ours, of that kind and of the length it
// says.
[[nodiscard]] tl::expected<SealedKind, OpenFailure> kindOf(std::string_view sealed);

} // namespace delibere::crypto
