// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opened_packet.h"

#include "app/signed_packet.h"

namespace delibere::app {

namespace {

std::optional<FileStamp> stampOf(const std::filesystem::path& path)
{
    std::error_code error;
    FileStamp stamp;
    stamp.size = std::filesystem::file_size(path, error);
    if (!error)
        stamp.written = std::filesystem::last_write_time(path, error);
    return error ? std::nullopt : std::optional(stamp);
}

Result<void> fill(OpenedPacket& opened, const crypto::SecretKey& key)
{
    auto bytes = readPacketFile(opened.path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto packet = openedPacket(crypto::SealedKind::Sheets, opened.path, *bytes, key);
    if (!packet)
        return tl::unexpected(packet.error());
    auto manifest = codec::readHandover(packet->manifest);
    if (!manifest)
        return damaged(opened.path, PacketFault::Manifest);
    opened.manifest = std::move(*manifest);
    opened.manifestBytes = std::move(packet->manifest);
    opened.author = std::move(packet->author);
    opened.parts = std::move(packet->parts);
    opened.digest = digestOf(*bytes);
    opened.bytes = std::move(*bytes);
    return {};
}

} // namespace

OpenedPacket openPacket(const std::filesystem::path& path, const crypto::SecretKey& key)
{
    OpenedPacket opened;
    opened.path = path;
    opened.stamp = stampOf(path);
    if (auto done = fill(opened, key); !done)
        opened.problem = done.error();
    return opened;
}

bool changedSince(const OpenedPacket& opened)
{
    return stampOf(opened.path) != opened.stamp;
}

} // namespace delibere::app
