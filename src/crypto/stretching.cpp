// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/stretching.h"

#include "crypto/libsodium.h"
#include "crypto/passphrase.h"

namespace delibere::crypto {

namespace {

static_assert(crypto_pwhash_argon2id_SALTBYTES == sizeof(Stretching::salt));

constexpr std::uint64_t mostOperations = 10;
constexpr std::uint64_t mostMemory = std::uint64_t{1} << 30U;
constexpr std::size_t stretchedBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

} // namespace

Stretching newStretching(Effort effort)
{
    startSodium();
    const bool forTests = effort == Effort::ForTests;
    Stretching stretching;
    stretching.operations =
        forTests ? crypto_pwhash_argon2id_OPSLIMIT_MIN : crypto_pwhash_argon2id_OPSLIMIT_MODERATE;
    stretching.memory =
        forTests ? crypto_pwhash_argon2id_MEMLIMIT_MIN : crypto_pwhash_argon2id_MEMLIMIT_MODERATE;
    randombytes_buf(stretching.salt.data(), stretching.salt.size());
    return stretching;
}

bool isCostAccepted(const Stretching& stretching)
{
    // Argon2 counts in KiB: without the last condition some changes of the number would go unseen.
    return stretching.operations >= crypto_pwhash_argon2id_OPSLIMIT_MIN &&
           stretching.operations <= mostOperations &&
           stretching.memory >= crypto_pwhash_argon2id_MEMLIMIT_MIN &&
           stretching.memory <= mostMemory && stretching.memory % 1024 == 0;
}

std::optional<ProtectedBytes> stretched(std::string_view words, const Stretching& stretching)
{
    startSodium();
    words = trimmedPassphrase(words);
    ProtectedBytes key(stretchedBytes);
    if (crypto_pwhash_argon2id(raw(key.data()), stretchedBytes, words.data(), words.size(),
                               raw(stretching.salt.data()), stretching.operations,
                               stretching.memory, crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return key;
}

} // namespace delibere::crypto
