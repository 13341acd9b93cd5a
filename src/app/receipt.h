// SPDX-License-Identifier: GPL-3.0-or-later
// What the presidency answers for sheets that were handed over (docs/format-fiche-scellee.md): a
// signed file that a member keeps, outside the session and out of reach of who could change it.
#pragma once

#include <filesystem>
#include <string>

#include "app/session.h"
#include "codec/manifests.h"
#include "crypto/signing.h"

namespace delibere::app {

// A receipt as it is written: "delibere-recu-1" LF, then the packet. PacketUnknown, PacketDamaged.
struct Receipt {
    codec::ReceiptManifest manifest;
    std::string author; // public key
    std::string manifestBytes;
    std::string digest; // of the file
    std::string bytes;
};
[[nodiscard]] Result<Receipt> readReceipt(const std::filesystem::path& path);
[[nodiscard]] std::string writeReceipt(const crypto::SecretKey& author,
                                       const codec::ReceiptManifest& manifest);

// A receipt that a member kept against this session: is what it witnesses still there?
enum class Witness {
    Agrees,     // the journal still goes through that point, and the packet is there
    RolledBack, // the journal is shorter than then
    Rewritten,  // at that point the journal says something else, or the packet is gone
    Unknown,    // of another session, or signed by nobody of this one
};
[[nodiscard]] Result<Witness> compareReceipt(const Session& session,
                                             const std::filesystem::path& path);

} // namespace delibere::app
