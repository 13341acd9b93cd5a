// SPDX-License-Identifier: GPL-3.0-or-later
// Ed25519 (RFC 8032) keys of the members and their signatures over bytes. What the bytes mean, and
// to which member a key belongs, is the caller's: bytes to be signed begin with a name of their
// kind, so that a signature cannot serve for something else. Tamper evidence, not a qualified
// electronic signature (ADR 0008).
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "crypto/protected_bytes.h"

namespace delibere::crypto {

struct PublicKey {
    std::array<std::byte, 32> bytes{};

    friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

struct SignatureBytes {
    std::array<std::byte, 64> bytes{};

    friend bool operator==(const SignatureBytes&, const SignatureBytes&) = default;
};

class SecretKey {
public:
    static constexpr std::size_t seedSize = 32;

    [[nodiscard]] static SecretKey generate();
    // The same seed always gives the same key: for unlocking (crypto/passphrase) and for tests.
    [[nodiscard]] static SecretKey fromSeed(std::span<const std::byte, seedSize> seed);

    SecretKey(SecretKey&&) noexcept = default;
    SecretKey& operator=(SecretKey&&) noexcept = default;
    SecretKey(const SecretKey&) = delete;
    SecretKey& operator=(const SecretKey&) = delete;
    ~SecretKey() = default;

    [[nodiscard]] PublicKey publicKey() const;
    [[nodiscard]] SignatureBytes sign(std::string_view message) const;

    // A view of the protected bytes, for crypto/passphrase; not to be copied anywhere else.
    [[nodiscard]] std::span<const std::byte, seedSize> seed() const;

private:
    explicit SecretKey(ProtectedBytes seedAndPublicKey);
    ProtectedBytes m_bytes; // seed, then public key: libsodium's own form
};

// False for any other message, key or signature, and always for a public key of small order, under
// which one signature would pass for many messages.
[[nodiscard]] bool verify(const PublicKey& key, std::string_view message,
                          const SignatureBytes& signature);

// Forty digits to read aloud, "01234 56789 …": the SHA-256 of the 32 bytes of the key, each 4 bytes
// of it as a big-endian number modulo 100000, in 5 digits. There is no shorter form: keys with the
// same ten digits are found by trying.
[[nodiscard]] std::string keyFingerprint(const PublicKey& key);

} // namespace delibere::crypto
