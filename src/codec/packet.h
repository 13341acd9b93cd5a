// SPDX-License-Identifier: GPL-3.0-or-later
// What one laptop gives another: a manifest that says what it is, signed by who made it, and parts
// whose digests stand in the manifest. This is the frame alone: who may sign is the caller's. All
// lengths are big-endian; a frame has one writing, and nothing before or after it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace delibere::codec {

struct Packet {
    std::string author;    // public key, 32 bytes
    std::string signature; // 64 bytes, over signedBytes
    std::string manifest;  // canonical JSON
    std::vector<std::string> parts;

    friend bool operator==(const Packet&, const Packet&) = default;
};

inline constexpr std::size_t mostParts = 20'000;

// What the signature is over: "delibere-paquet-1", a zero byte, then the manifest, which says its
// format: one kind cannot be passed off as another.
[[nodiscard]] std::string signedBytes(std::string_view manifest);

[[nodiscard]] std::string writePacket(const Packet& packet);
// Absent: not a frame.
[[nodiscard]] std::optional<Packet> readPacket(std::string_view bytes);

} // namespace delibere::codec
