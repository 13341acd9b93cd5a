// SPDX-License-Identifier: GPL-3.0-or-later
// What a print of a signed version carries of itself, made and read back, and what can be said of
// it without drawing: is the content what was frozen, did those sign who had to.
#pragma once

#include "app/records.h"
#include "codec/print_proof.h"

namespace delibere::app {

using PrintProof = codec::PrintProof;

[[nodiscard]] std::string proofText(const PrintProof& proof);
// Absent: malformed, or of a newer program.
[[nodiscard]] std::optional<PrintProof> readProof(const std::string& text);

// Who has a signature that is not valid over this version, or signed without having to.
// `signatories`: who had to, by what was frozen.
[[nodiscard]] std::vector<SignerId> wronglySigned(const RecordVersion& version,
                                                  const SessionId& session,
                                                  const std::vector<SignerId>& signatories);
// Forty digits: of the key that made it, to compare with the minutes.
[[nodiscard]] std::string keyFingerprintOf(const Signature& signature);

} // namespace delibere::app
