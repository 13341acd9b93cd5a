// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signed_packet.h"

#include "app/key_bytes.h"
#include "crypto/digest.h"
#include "store/atomic_file.h"

namespace delibere::app {

std::string digestOf(std::string_view bytes)
{
    const crypto::Digest digest = crypto::sha256(bytes);
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

codec::Packet signedPacket(const crypto::SecretKey& author, std::string manifest,
                           std::vector<std::string> parts)
{
    codec::Packet packet{bytesOf(author.publicKey()), {}, std::move(manifest), std::move(parts)};
    packet.signature = bytesOf(author.sign(codec::signedBytes(packet.manifest)));
    return packet;
}

Result<codec::Packet> checkedPacket(const std::filesystem::path& path, std::string_view frame)
{
    auto packet = codec::readPacket(frame);
    if (!packet)
        return damaged(path, PacketFault::Form);
    const auto author = publicKeyOf(packet->author);
    const auto signature = signatureOf(packet->signature);
    if (!author || !signature ||
        !crypto::verify(*author, codec::signedBytes(packet->manifest), *signature))
        return damaged(path, PacketFault::Signature);
    return std::move(*packet);
}

Result<std::string> readPacketFile(const std::filesystem::path& path)
{
    return store::readFile(path, crypto::maximumSealedBytes);
}

tl::unexpected<Problem> damaged(const std::filesystem::path& path, PacketFault fault)
{
    return fail(ProblemCode::PacketDamaged, path.string(), static_cast<int>(fault));
}

Problem problemOf(crypto::OpenFailure failure, const std::filesystem::path& path)
{
    switch (failure) {
    case crypto::OpenFailure::NotSealed:
    case crypto::OpenFailure::OtherKind:
        return {ProblemCode::PacketUnknown, path.string(), {}};
    case crypto::OpenFailure::Incomplete:
        return {ProblemCode::PacketIncomplete, path.string(), {}};
    case crypto::OpenFailure::NotForUs:
        return {ProblemCode::PacketNotForUs, path.string(), {}};
    case crypto::OpenFailure::WrongCode:
        return {ProblemCode::PacketCodeWrong, path.string(), {}};
    case crypto::OpenFailure::Altered:
        return damaged(path, PacketFault::Seal).value();
    case crypto::OpenFailure::CostRefused:
    case crypto::OpenFailure::OutOfMemory:
        break;
    }
    return damaged(path, PacketFault::Cost).value();
}

} // namespace delibere::app
