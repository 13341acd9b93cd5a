// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_bytes.h"

#include <array>
#include <cstring>

#include "codec/frozen_record.h"
#include "codec/hex.h"
#include "crypto/digest.h"

namespace delibere::app {

namespace {

template <std::size_t size>
bool fill(std::array<std::byte, size>& array, const std::string& bytes)
{
    if (bytes.size() != size)
        return false;
    std::memcpy(array.data(), bytes.data(), size);
    return true;
}

template <std::size_t size>
std::string textOf(const std::array<std::byte, size>& array)
{
    return {reinterpret_cast<const char*>(array.data()), size};
}

} // namespace

std::optional<crypto::PublicKey> publicKeyOf(const std::string& bytes)
{
    crypto::PublicKey key;
    return fill(key.bytes, bytes) ? std::optional(key) : std::nullopt;
}

std::optional<crypto::SignatureBytes> signatureOf(const std::string& bytes)
{
    crypto::SignatureBytes signature;
    return fill(signature.bytes, bytes) ? std::optional(signature) : std::nullopt;
}

std::optional<crypto::LockedKey> lockedKeyOf(const LockedSecret& secret)
{
    crypto::LockedKey key{};
    if (!fill(key.salt, secret.salt) || !fill(key.nonce, secret.nonce) ||
        !fill(key.sealed, secret.sealed) || secret.operations < 0 || secret.memory < 0)
        return std::nullopt;
    key.operations = static_cast<std::uint64_t>(secret.operations);
    key.memory = static_cast<std::uint64_t>(secret.memory);
    return key;
}

std::string bytesOf(const crypto::PublicKey& key)
{
    return textOf(key.bytes);
}

std::string bytesOf(const crypto::SignatureBytes& signature)
{
    return textOf(signature.bytes);
}

LockedSecret lockedSecretOf(const crypto::LockedKey& key)
{
    return {textOf(key.salt), textOf(key.nonce), static_cast<std::int64_t>(key.operations),
            static_cast<std::int64_t>(key.memory), textOf(key.sealed)};
}

std::string statementOf(const SessionId& session, const RecordVersion& version,
                        const Signature& signature)
{
    const std::string digest = codec::hexOf(version.digest);
    const std::string image =
        signature.image.empty() ? std::string() : crypto::hex(crypto::sha256(signature.image));
    return codec::signedStatement(
        {session, version.subject, version.number, digest, image, signature});
}

} // namespace delibere::app
