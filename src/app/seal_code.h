// SPDX-License-Identifier: GPL-3.0-or-later
// What the code on a signed form says: "DELIBERE1:" and, in base 45 (RFC 9285), the SHA-256 of what
// was signed and the signature of the president, of the first intervenant of a repérage, or else of
// who signed first. No personal data.
#pragma once

#include <optional>
#include <string>

#include "domain/jury_session.h"
#include "domain/signed_record.h"

namespace delibere::app {

// Empty while nobody has signed.
[[nodiscard]] std::string sealCode(const RecordVersion& version, const JurySession& session);

struct SealCode {
    std::string digest;    // 32 bytes
    std::string signature; // 64 bytes
};
// Absent: no such code.
[[nodiscard]] std::optional<SealCode> readSealCode(const std::string& text);
// The code is of this version: its content, and a signature that it holds.
[[nodiscard]] bool matches(const SealCode& code, const RecordVersion& version);

} // namespace delibere::app
