// SPDX-License-Identifier: GPL-3.0-or-later
// A session that only some words open (ADR 31): the work of a member, on their own laptop. Two
// people's words do: the passphrase of the member, and a code of rescue that the program draws once
// and that lies on paper. Nothing here writes the words anywhere.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "store/session_file.h"

namespace delibere::app {

// How a file can be opened: asked before anybody types. Absent: it is in clear. See
// store::encryptionOf for the refusals.
[[nodiscard]] Result<std::optional<store::Encryption>>
encryptionOf(const std::filesystem::path& path);

// Of the passphrase, or of the code whatever the grouping of its digits. Asks no file: for a thread
// of its own, half a second for each slot that is tried. SessionWordsWrong, KeyTooCostly; `path` is
// for the message.
[[nodiscard]] Result<store::FileKeyPtr> openEncryption(const store::Encryption& encryption,
                                                       std::string_view words,
                                                       const std::filesystem::path& path);

// Both at once: null when the file is in clear.
[[nodiscard]] Result<store::FileKeyPtr> openingKey(const std::filesystem::path& path,
                                                   std::string_view words);

// What nobody can open any more makes room: see store::setAside.
[[nodiscard]] Result<std::filesystem::path> setAside(const std::filesystem::path& path);

// A new key that these words open, and a code. Half a second each.
struct DrawnEncryption {
    store::NewEncryption encryption;
    std::string recoveryCode; // to be shown once; its digits open it
};
[[nodiscard]] Result<DrawnEncryption> drawEncryption(std::string_view passphrase,
                                                     crypto::Effort effort);
// For the passphrase after a forgotten one. KeyTooCostly.
[[nodiscard]] Result<crypto::KeySlot>
passphraseSlot(const crypto::FileKey& key, std::string_view passphrase, crypto::Effort effort);

} // namespace delibere::app
