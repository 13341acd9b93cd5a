// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/passphrase.h"

#include <algorithm>
#include <array>

#include "crypto/libsodium.h"

namespace delibere::crypto {

namespace {

static_assert(SecretKey::seedSize == wrappedSecretSize);

// Space, tab, line ends, no-break space, narrow no-break space.
constexpr std::array<std::string_view, 6> spaces{" ", "\t", "\n", "\r", "\xC2\xA0", "\xE2\x80\xAF"};

constexpr std::string_view context{"delibere-key-1\0", 15};

WrappedSecret wrappedSeed(const LockedKey& locked)
{
    return {{locked.salt, locked.operations, locked.memory}, locked.nonce, locked.sealed};
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
    const auto wrapped = wrap(key.seed(), additionalData(key.publicKey()), passphrase, effort);
    if (!wrapped)
        return std::nullopt;
    const Stretching& stretching = wrapped->stretching;
    return LockedKey{stretching.salt, wrapped->nonce, stretching.operations, stretching.memory,
                     wrapped->sealed};
}

tl::expected<SecretKey, UnlockFailure> unlock(const LockedKey& locked, const PublicKey& key,
                                              std::string_view passphrase)
{
    const auto seed = unwrap(wrappedSeed(locked), additionalData(key), passphrase);
    if (!seed)
        return tl::unexpected(seed.error());
    SecretKey unlocked = SecretKey::fromSeed(
        std::span<const std::byte, SecretKey::seedSize>(seed->data(), SecretKey::seedSize));
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
