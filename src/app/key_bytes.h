// SPDX-License-Identifier: GPL-3.0-or-later
// Between the byte strings that the file keeps and the types of crypto; and the bytes that one
// signature is over.
#pragma once

#include <optional>
#include <string>

#include "crypto/passphrase.h"
#include "crypto/signing.h"
#include "domain/id.h"
#include "domain/signed_record.h"

namespace delibere::app {

// Absent: not of that length.
[[nodiscard]] std::optional<crypto::PublicKey> publicKeyOf(const std::string& bytes);
[[nodiscard]] std::optional<crypto::SignatureBytes> signatureOf(const std::string& bytes);
[[nodiscard]] std::optional<crypto::LockedKey> lockedKeyOf(const LockedSecret& secret);

[[nodiscard]] std::string bytesOf(const crypto::PublicKey& key);
[[nodiscard]] std::string bytesOf(const crypto::SignatureBytes& signature);
[[nodiscard]] LockedSecret lockedSecretOf(const crypto::LockedKey& key);

[[nodiscard]] std::string statementOf(const SessionId& session, const RecordVersion& version,
                                      const Signature& signature);

} // namespace delibere::app
