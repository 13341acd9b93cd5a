// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/signing.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

#include "crypto/digest.h"
#include "crypto/libsodium.h"

namespace delibere::crypto {

static_assert(crypto_sign_ed25519_SEEDBYTES == SecretKey::seedSize);
static_assert(crypto_sign_ed25519_PUBLICKEYBYTES == sizeof(PublicKey::bytes));
static_assert(crypto_sign_ed25519_BYTES == sizeof(SignatureBytes::bytes));
static_assert(crypto_sign_ed25519_SECRETKEYBYTES == SecretKey::seedSize + sizeof(PublicKey::bytes));

SecretKey::SecretKey(ProtectedBytes seedAndPublicKey) : m_bytes(std::move(seedAndPublicKey))
{
    m_bytes.makeReadOnly();
}

SecretKey SecretKey::generate()
{
    ProtectedBytes bytes(crypto_sign_ed25519_SECRETKEYBYTES);
    PublicKey key;
    crypto_sign_ed25519_keypair(raw(key.bytes.data()), raw(bytes.data()));
    return SecretKey(std::move(bytes));
}

SecretKey SecretKey::fromSeed(std::span<const std::byte, seedSize> seed)
{
    ProtectedBytes bytes(crypto_sign_ed25519_SECRETKEYBYTES);
    PublicKey key;
    crypto_sign_ed25519_seed_keypair(raw(key.bytes.data()), raw(bytes.data()), raw(seed.data()));
    return SecretKey(std::move(bytes));
}

PublicKey SecretKey::publicKey() const
{
    assert(m_bytes.data() != nullptr);
    PublicKey key;
    std::copy_n(m_bytes.data() + seedSize, key.bytes.size(), key.bytes.begin());
    return key;
}

SignatureBytes SecretKey::sign(std::string_view message) const
{
    assert(m_bytes.data() != nullptr);
    SignatureBytes signature;
    crypto_sign_ed25519_detached(raw(signature.bytes.data()), nullptr, raw(message), message.size(),
                                 raw(m_bytes.data()));
    return signature;
}

std::span<const std::byte, SecretKey::seedSize> SecretKey::seed() const
{
    assert(m_bytes.data() != nullptr);
    return std::span<const std::byte, seedSize>(m_bytes.data(), seedSize);
}

bool verify(const PublicKey& key, std::string_view message, const SignatureBytes& signature)
{
    startSodium();
    return crypto_sign_ed25519_verify_detached(raw(signature.bytes.data()), raw(message),
                                               message.size(), raw(key.bytes.data())) == 0;
}

std::string keyFingerprint(const PublicKey& key)
{
    const Digest digest =
        sha256({reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()});
    std::string text;
    for (std::size_t at = 0; at < digest.size(); at += 4) {
        std::uint32_t number = 0;
        for (std::size_t offset = 0; offset < 4; ++offset)
            number = number << 8U | std::to_integer<std::uint32_t>(digest[at + offset]);
        const std::string digits = std::to_string(number % 100000);
        if (at > 0)
            text += ' ';
        text.append(5 - digits.size(), '0');
        text += digits;
    }
    return text;
}

} // namespace delibere::crypto
