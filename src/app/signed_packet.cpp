// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signed_packet.h"

#include <algorithm>

#include "app/key_bytes.h"
#include "app/signing.h"
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

std::vector<std::string> recipientsFor(const Session& session, const std::string& author)
{
    std::vector<std::string> recipients{author};
    for (const ActingPresident& acting : session.jury().actingPresidents) {
        const auto key = keyOf(session, acting.juror);
        if (acting.basis != PresidencyBasis::VicePresident || !key ||
            recipients.size() == crypto::mostRecipients)
            continue;
        if (std::ranges::find(recipients, key->publicKey) == recipients.end())
            recipients.push_back(key->publicKey);
    }
    return recipients;
}

std::string sealedFor(crypto::SealedKind kind, const codec::Packet& packet,
                      const std::vector<std::string>& recipients)
{
    std::vector<crypto::PublicKey> keys;
    for (const std::string& bytes : recipients) {
        if (const auto key = publicKeyOf(bytes))
            keys.push_back(*key);
    }
    return crypto::seal(kind, codec::writePacket(packet), keys);
}

Result<codec::Packet> openedPacket(crypto::SealedKind kind, const std::filesystem::path& path,
                                   std::string_view bytes, const crypto::SecretKey& key)
{
    const auto frame = crypto::open(kind, bytes, key);
    if (!frame)
        return tl::unexpected(problemOf(frame.error(), path));
    return checkedPacket(path, *frame);
}

Result<std::filesystem::path> writeAndKeep(const std::filesystem::path& folder,
                                           const std::string& name, std::string_view bytes,
                                           const KeepPacket& kept, const JurorId& actor,
                                           const ApplyStep& apply)
{
    std::filesystem::path path = folder / name;
    return store::writeFile(path, bytes, [&] { return apply(kept, actor); }).map([&] {
        return path;
    });
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
