// SPDX-License-Identifier: GPL-3.0-or-later
// A packet between laptops (codec/packet) with what crypto does for it: signed when it is made,
// opened and checked before anything of it is read as data.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/apply_step.h"
#include "codec/packet.h"
#include "crypto/sealing.h"
#include "crypto/signing.h"
#include "domain/packet_fault.h"
#include "domain/problem.h"

namespace delibere::app {

// SHA-256, 32 bytes.
[[nodiscard]] std::string digestOf(std::string_view bytes);

[[nodiscard]] codec::Packet signedPacket(const crypto::SecretKey& author, std::string manifest,
                                         std::vector<std::string> parts = {});

// The packet when it is one and its signature is that of the key it names; whose key that is, is
// the caller's. PacketDamaged.
[[nodiscard]] Result<codec::Packet> checkedPacket(const std::filesystem::path& path,
                                                  std::string_view frame);

// For whom a packet between members and presidency is sealed: the keys of `author`, who presides,
// and of the vice-presidents who have one. Public keys, 32 bytes each, at most mostRecipients.
[[nodiscard]] std::vector<std::string> recipientsFor(const Session& session,
                                                     const std::string& author);
[[nodiscard]] std::string sealedFor(crypto::SealedKind kind, const codec::Packet& packet,
                                    const std::vector<std::string>& recipients);
// The opposite, with what checkedPacket checks. PacketUnknown, PacketIncomplete, PacketNotForUs,
// PacketDamaged.
[[nodiscard]] Result<codec::Packet> openedPacket(crypto::SealedKind kind,
                                                 const std::filesystem::path& path,
                                                 std::string_view bytes,
                                                 const crypto::SecretKey& key);

// Writes a packet into the folder, never over a file, and keeps in the session that it went out:
// both, or neither. The path of the file.
[[nodiscard]] Result<std::filesystem::path>
writeAndKeep(const std::filesystem::path& folder, const std::string& name, std::string_view bytes,
             const KeepPacket& kept, const JurorId& actor, const ApplyStep& apply);

// A regular file of no more than a sealed file may be. FileNotFound, FileUnreadable, FileTooLarge.
[[nodiscard]] Result<std::string> readPacketFile(const std::filesystem::path& path);

[[nodiscard]] tl::unexpected<Problem> damaged(const std::filesystem::path& path, PacketFault fault);
[[nodiscard]] Problem problemOf(crypto::OpenFailure failure, const std::filesystem::path& path);

} // namespace delibere::app
