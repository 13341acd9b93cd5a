// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/passphrase.h"

#include <algorithm>
#include <array>

#include "crypto/libsodium.h"

namespace delibere::crypto {

namespace {

static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == sizeof(LockedKey::nonce));
static_assert(SecretKey::seedSize + crypto_aead_xchacha20poly1305_ietf_ABYTES ==
              sizeof(LockedKey::sealed));

// Space, tab, line ends, no-break space, narrow no-break space.
constexpr std::array<std::string_view, 6> spaces{" ", "\t", "\n", "\r", "\xC2\xA0", "\xE2\x80\xAF"};

constexpr std::string_view context{"delibere-key-1\0", 15};

Stretching stretchingOf(const LockedKey& locked)
{
    return {locked.salt, locked.operations, locked.memory};
}

std::string additionalData(const PublicKey& key)
{
    std::string data(context);
    data.append(reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size());
    return data;
}

} // namespace

std::string_view trimmedPassphrase(std::string_view passphrase)
{
    const auto strip = [&](auto isAtEnd, auto remove) {
        for (bool again = true; again;) {
            const auto space = std::find_if(spaces.begin(), spaces.end(), isAtEnd);
            again = space != spaces.end();
            if (again)
                remove(space->size());
        }
    };
    strip([&](std::string_view space) { return passphrase.starts_with(space); },
          [&](std::size_t size) { passphrase.remove_prefix(size); });
    strip([&](std::string_view space) { return passphrase.ends_with(space); },
          [&](std::size_t size) { passphrase.remove_suffix(size); });
    return passphrase;
}

std::optional<LockedKey> lock(const SecretKey& key, std::string_view passphrase, Effort effort)
{
    startSodium();
    const Stretching stretching = newStretching(effort);
    LockedKey locked{stretching.salt, {}, stretching.operations, stretching.memory, {}};
    randombytes_buf(locked.nonce.data(), locked.nonce.size());
    const auto sealing = stretched(passphrase, stretching);
    if (!sealing)
        return std::nullopt;
    const std::string data = additionalData(key.publicKey());
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw(locked.sealed.data()), nullptr, raw(key.seed().data()), SecretKey::seedSize, raw(data),
        data.size(), nullptr, raw(locked.nonce.data()), raw(sealing->data()));
    return locked;
}

tl::expected<SecretKey, UnlockFailure> unlock(const LockedKey& locked, const PublicKey& key,
                                              std::string_view passphrase)
{
    startSodium();
    if (!isCostAccepted(stretchingOf(locked)))
        return tl::unexpected(UnlockFailure::CostRefused);
    const auto sealing = stretched(passphrase, stretchingOf(locked));
    if (!sealing)
        return tl::unexpected(UnlockFailure::OutOfMemory);
    const std::string data = additionalData(key);
    ProtectedBytes seed(SecretKey::seedSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            raw(seed.data()), nullptr, nullptr, raw(locked.sealed.data()), locked.sealed.size(),
            raw(data), data.size(), raw(locked.nonce.data()), raw(sealing->data())) != 0)
        return tl::unexpected(UnlockFailure::WrongPassphrase);
    SecretKey unlocked = SecretKey::fromSeed(
        std::span<const std::byte, SecretKey::seedSize>(seed.data(), SecretKey::seedSize));
    // Someone who knows the passphrase can seal another seed under this public key's name.
    if (unlocked.publicKey() != key)
        return tl::unexpected(UnlockFailure::WrongPassphrase);
    return unlocked;
}

void wipe(std::string& passphrase)
{
    sodium_memzero(passphrase.data(), passphrase.size());
    passphrase.clear();
}

} // namespace delibere::crypto
