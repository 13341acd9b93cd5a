// SPDX-License-Identifier: GPL-3.0-or-later
// What a member hands over from their own laptop: their finished sheets in one file, signed by them
// and sealed for the presidency (docs/format-fiche-scellee.md); and the receipt that comes back.
// Handing in again makes the next number, and replaces no file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/apply_step.h"
#include "codec/manifests.h"
#include "crypto/signing.h"

namespace delibere::app {

// A sheet as a part of what is handed over: what its digest is taken of.
[[nodiscard]] std::string sheetPart(const Session& session, const ScoreSheet& sheet);

struct HandoverFile {
    std::string name; // says no person's name
    std::string bytes;
    codec::HandoverManifest manifest;
    KeepPacket kept; // to apply before the file has its name
};

// The sheets that are finished (handed in) of these candidates, or of all. `key` is the member's,
// open. The same again is the next number: a file may have been lost. MissionMissing,
// NothingToHandIn.
[[nodiscard]] Result<HandoverFile> makeHandover(const Session& session,
                                                const crypto::SecretKey& key,
                                                const std::vector<CandidateId>& candidates = {});

struct HandedOver {
    std::filesystem::path path;
    codec::HandoverManifest manifest;
};
// Makes it and writes it into the folder, read back, never over a file; the session keeps that it
// went out. KeyRefused and the refusals of makeHandover.
[[nodiscard]] Result<HandedOver> handOver(const Session& session, std::string_view passphrase,
                                          const std::filesystem::path& folder,
                                          const std::vector<CandidateId>& candidates,
                                          const ApplyStep& apply);
// The same with the key of the member, open.
[[nodiscard]] Result<HandedOver> handOver(const Session& session, const crypto::SecretKey& key,
                                          const std::filesystem::path& folder,
                                          const std::vector<CandidateId>& candidates,
                                          const ApplyStep& apply);

// One handing over and what is known of it.
struct HandoverState {
    codec::HandoverManifest manifest;
    std::optional<codec::ReceiptManifest> receipt; // absent: not known to be received
};
// Oldest first.
[[nodiscard]] Result<std::vector<HandoverState>> handovers(const Session& session);

// What has left this laptop for one candidate.
struct SheetGone {
    std::optional<HandoverState> handover{}; // the last one that holds the sheet
    bool asItIs = false;                     // it says in there what it says now
    bool signedGrid = false;                 // the member signed a grid of that candidate from here
};
[[nodiscard]] Result<SheetGone> sheetGone(const Session& session, const SheetKey& key);

// Keeps a receipt of the presidency for what was handed over from here. PacketUnknown,
// PacketDamaged, PacketAuthorUnknown, ReceiptUnmatched; kept already: the same answer again.
[[nodiscard]] Result<codec::ReceiptManifest>
takeReceipt(const Session& session, const std::filesystem::path& path, const ApplyStep& apply);

} // namespace delibere::app
