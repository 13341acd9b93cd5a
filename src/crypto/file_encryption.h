// SPDX-License-Identifier: GPL-3.0-or-later
// A session file at rest: its pages under one random key, and that key in slots, each opened by
// words that somebody knows. XChaCha20-Poly1305 throughout; what is encrypted is bound to the file
// and to its place there, so that it cannot be moved. Layout: docs/format-jury.md (ADR 31); it has
// one version and no options.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "crypto/protected_bytes.h"
#include "crypto/wrapping.h"

namespace delibere::crypto {

// Drawn with the key: a page or a slot of one file opens nothing in another.
using FileId = std::array<std::byte, 16>;

class FileKey {
public:
    static constexpr std::size_t size = wrappedSecretSize;

    [[nodiscard]] static FileKey generate();

    [[nodiscard]] const FileId& file() const { return m_file; }
    // Of the protected bytes; not to be copied anywhere.
    [[nodiscard]] std::span<const std::byte, size> bytes() const;

private:
    friend tl::expected<FileKey, UnlockFailure>
    openSlot(const struct KeySlot& slot, const FileId& file, std::string_view words);
    FileKey(const FileId& file, ProtectedBytes bytes);
    FileId m_file;
    ProtectedBytes m_bytes;
};

// Who keeps the words: the person at work, or a slip of paper in a drawer.
enum class SlotOpener : std::uint8_t { Passphrase = 1, RecoveryCode = 2 };
inline constexpr SlotOpener lastSlotOpener = SlotOpener::RecoveryCode;

struct KeySlot {
    SlotOpener opener = SlotOpener::Passphrase;
    WrappedSecret key;

    friend bool operator==(const KeySlot&, const KeySlot&) = default;
};

// Absent when there is no memory for the effort.
[[nodiscard]] std::optional<KeySlot> makeSlot(const FileKey& key, SlotOpener opener,
                                              std::string_view words,
                                              Effort effort = Effort::Moderate);
[[nodiscard]] tl::expected<FileKey, UnlockFailure> openSlot(const KeySlot& slot, const FileId& file,
                                                            std::string_view words);

inline constexpr std::size_t encryptionOverhead = 24 + 16; // bytes of a page: nonce, tag

// `number` from 1: the place of the page.
[[nodiscard]] std::string encryptPage(const FileKey& key, std::uint64_t number,
                                      std::string_view page);
// False, and nothing written: altered, of another place or of another file.
// Precondition: `page` is encryptionOverhead shorter than `encrypted`, which is no shorter than it.
[[nodiscard]] bool decryptPage(const FileKey& key, std::uint64_t number, std::string_view encrypted,
                               std::span<char> page);

} // namespace delibere::crypto
