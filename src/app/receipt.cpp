// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt.h"

#include <algorithm>

#include "app/signed_packet.h"

namespace delibere::app {

namespace {

constexpr std::string_view receiptMagic = "delibere-recu-1\n";

} // namespace

Result<Receipt> readReceipt(const std::filesystem::path& path)
{
    const auto bytes = readPacketFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!bytes->starts_with(receiptMagic))
        return fail(ProblemCode::PacketUnknown, path.string());
    const auto packet = checkedPacket(path, std::string_view(*bytes).substr(receiptMagic.size()));
    if (!packet)
        return tl::unexpected(packet.error());
    auto manifest = codec::readReceipt(packet->manifest);
    if (!manifest || !packet->parts.empty())
        return damaged(path, PacketFault::Manifest);
    return Receipt{std::move(*manifest), packet->author, packet->manifest, digestOf(*bytes),
                   *bytes};
}

std::string writeReceipt(const crypto::SecretKey& author, const codec::ReceiptManifest& manifest)
{
    return std::string(receiptMagic) +
           codec::writePacket(signedPacket(author, codec::write(manifest)));
}

Result<Witness> compareReceipt(const Session& session, const std::filesystem::path& path)
{
    const auto receipt = readReceipt(path);
    const auto keys = session.keys();
    const auto packets = session.packets();
    if (!receipt || !keys || !packets)
        return tl::unexpected(!receipt ? receipt.error() : !keys ? keys.error() : packets.error());
    const codec::ReceiptManifest& manifest = receipt->manifest;
    if (manifest.session != session.jury().id ||
        std::ranges::find(*keys, receipt->author, &JurorKey::publicKey) == keys->end())
        return Witness::Unknown;
    if (manifest.journal.sequence > session.journalPosition().sequence)
        return Witness::RolledBack;
    const auto anchored = session.journalHolds(manifest.journal);
    if (!anchored)
        return tl::unexpected(anchored.error());
    const auto received = packetsOf(*packets, PacketKind::SheetsReceived, manifest.juror);
    const bool there =
        std::ranges::find(received, manifest.file, &KeptPacket::digest) != received.end();
    return *anchored && there ? Witness::Agrees : Witness::Rewritten;
}

} // namespace delibere::app
