// SPDX-License-Identifier: GPL-3.0-or-later
// A session file that only some words open (ADR 31): a database of encrypted pages, whose content
// is the database of the session. What can be known of it without the words is here.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "crypto/file_encryption.h"
#include "domain/problem.h"

namespace delibere::store {

// Shared by whoever has the file open; it is in guarded memory and never written anywhere.
using FileKeyPtr = std::shared_ptr<const crypto::FileKey>;

struct Encryption {
    crypto::FileId file{};
    std::vector<crypto::KeySlot> keySlots; // one of a kind; at least one
};

// Absent: the file is in clear. Changes nothing. FileNotFound, FileUnreadable, NotASession,
// SessionLocked, SessionCorrupt, SessionNewer.
[[nodiscard]] Result<std::optional<Encryption>> encryptionOf(const std::filesystem::path& path);

// Gives an encrypted file that nobody can open any more another name beside the first, which is
// then free: "X-ferme.jury", whose path it gives. No key is needed; what an interrupted transaction
// left is taken back before, so that nothing stays behind. The same refusals, SessionReadOnly,
// FileUnwritable.
[[nodiscard]] Result<std::filesystem::path> setAside(const std::filesystem::path& path);

} // namespace delibere::store
