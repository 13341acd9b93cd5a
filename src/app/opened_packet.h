// SPDX-License-Identifier: GPL-3.0-or-later
// A file of sheets that were handed over, as a key opens it and before it is held against a
// session: what takes its time on a slow disk and may be done in a thread of its own. Whose it is,
// and whether it is for this session, app/reception says.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "codec/manifests.h"
#include "crypto/signing.h"
#include "domain/problem.h"

namespace delibere::app {

// By which a file is taken to be as it was: its size in bytes, when it was last written.
struct FileStamp {
    std::uintmax_t size = 0;
    std::filesystem::file_time_type written{};

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

struct OpenedPacket {
    std::filesystem::path path;
    std::optional<FileStamp> stamp; // before it was read; absent: it could not be looked at
    std::optional<Problem> problem; // it could not be opened: nothing below holds then
    codec::HandoverManifest manifest;
    std::string manifestBytes; // as signed
    std::string author;        // public key that signed it
    std::vector<std::string> parts;
    std::string digest, bytes; // of the file
};

// PacketUnknown, PacketIncomplete, PacketNotForUs, PacketDamaged and what keeps a file from being
// read are in the answer.
[[nodiscard]] OpenedPacket openPacket(const std::filesystem::path& path,
                                      const crypto::SecretKey& key);
// It was written again since, is gone, or came back.
[[nodiscard]] bool changedSince(const OpenedPacket& opened);

} // namespace delibere::app
