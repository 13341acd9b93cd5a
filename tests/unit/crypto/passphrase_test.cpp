// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/passphrase.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "unit/crypto/address_space_limit.h"
#include "unit/crypto/hex_bytes.h"

using namespace delibere::crypto;
using delibere::sample::AddressSpaceLimit;
using delibere::sample::hexBytes;

namespace {

constexpr auto words = "cinq mots pour le jury";
constexpr std::uint64_t mebibyte = 1U << 20U;

SecretKey jurorKey()
{
    return SecretKey::fromSeed(
        hexBytes<32>("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
}

PublicKey otherPublicKey()
{
    return {hexBytes<32>("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")};
}

LockedKey lockedForTests()
{
    return lock(jurorKey(), words, Effort::ForTests).value();
}

// Absent: it was unlocked.
std::optional<UnlockFailure> failure(const LockedKey& locked, std::string_view passphrase = words,
                                     const PublicKey& key = jurorKey().publicKey())
{
    const auto unlocked = unlock(locked, key, passphrase);
    return unlocked ? std::nullopt : std::optional(unlocked.error());
}

template <std::size_t size>
std::size_t changesAccepted(std::array<std::byte, size> LockedKey::*field)
{
    const LockedKey good = lockedForTests();
    std::size_t accepted = 0;
    for (std::size_t at = 0; at < size; ++at) {
        LockedKey changed = good;
        (changed.*field)[at] ^= std::byte{1};
        accepted += failure(changed) == UnlockFailure::WrongPassphrase ? 0U : 1U;
    }
    return accepted;
}

} // namespace

TEST_CASE("a locked key opens with its passphrase and signs as before")
{
    const SecretKey key = jurorKey();
    const auto unlocked = unlock(lockedForTests(), key.publicKey(), words);
    REQUIRE(unlocked.has_value());
    CHECK(unlocked->sign("oui") == key.sign("oui"));
}

TEST_CASE("a key is locked with 3 operations over 256 MiB unless a test asks for less")
{
    const auto locked = lock(jurorKey(), words);
    REQUIRE(locked.has_value());
    CHECK(locked->operations == 3);
    CHECK(locked->memory == 256 * mebibyte);
    CHECK(failure(*locked) == std::nullopt);
    CHECK(lockedForTests().operations == 1);
    CHECK(lockedForTests().memory == 8192);
}

TEST_CASE("a key locked by the first version still opens")
{
    // Sealed by a Python script that called libsodium by itself.
    LockedKey locked;
    locked.salt = hexBytes<16>("000102030405060708090a0b0c0d0e0f");
    locked.nonce = hexBytes<24>("000102030405060708090a0b0c0d0e0f1011121314151617");
    locked.operations = 3;
    locked.memory = 256 * mebibyte;
    locked.sealed = hexBytes<48>("174c191471e8517f2d994b6c0e74093cba45fc093840dffc46f22045b5855a5a"
                                 "60bec8bf1dfbd84c61057167153b3fef");
    CHECK(failure(locked) == std::nullopt);
}

TEST_CASE("a wrong passphrase opens nothing")
{
    const LockedKey locked = lockedForTests();
    CHECK(failure(locked, "cinq mots pour la jury") == UnlockFailure::WrongPassphrase);
    CHECK(failure(locked, "Cinq mots pour le jury") == UnlockFailure::WrongPassphrase);
    CHECK(failure(locked, "cinq  mots pour le jury") == UnlockFailure::WrongPassphrase);
    CHECK(failure(locked, "") == UnlockFailure::WrongPassphrase);
}

TEST_CASE("spaces around a passphrase do not count, when locking and when unlocking")
{
    CHECK(failure(lockedForTests(), "  cinq mots pour le jury\n") == std::nullopt);
    const auto locked = lock(jurorKey(), " cinq mots pour le jury\xC2\xA0", Effort::ForTests);
    REQUIRE(locked.has_value());
    CHECK(failure(*locked) == std::nullopt);
}

TEST_CASE("a passphrase is its bytes: a zero byte does not end it")
{
    using namespace std::string_view_literals;
    const auto locked = lock(jurorKey(), "avant\0apres"sv, Effort::ForTests);
    REQUIRE(locked.has_value());
    CHECK(failure(*locked, "avant\0apres"sv) == std::nullopt);
    CHECK(failure(*locked, "avant\0autre"sv) == UnlockFailure::WrongPassphrase);
}

TEST_CASE("a locked key with any byte changed does not open")
{
    CHECK(changesAccepted(&LockedKey::salt) == 0);
    CHECK(changesAccepted(&LockedKey::nonce) == 0);
    CHECK(changesAccepted(&LockedKey::sealed) == 0);
}

TEST_CASE("a locked key with another cost does not open")
{
    LockedKey locked = lockedForTests();
    locked.operations = 2;
    CHECK(failure(locked) == UnlockFailure::WrongPassphrase);
    locked = lockedForTests();
    locked.memory = 16384;
    CHECK(failure(locked) == UnlockFailure::WrongPassphrase);
}

TEST_CASE("a locked key does not open under the name of another public key")
{
    CHECK(failure(lockedForTests(), words, otherPublicKey()) == UnlockFailure::WrongPassphrase);
}

TEST_CASE("a seed sealed on purpose under another public key does not open")
{
    // The first seed with the second public key as additional data, by the same Python script.
    LockedKey locked;
    locked.salt = hexBytes<16>("000102030405060708090a0b0c0d0e0f");
    locked.nonce = hexBytes<24>("000102030405060708090a0b0c0d0e0f1011121314151617");
    locked.operations = 1;
    locked.memory = 8192;
    locked.sealed = hexBytes<48>("f42a5e3e7d55269acba0fefd39354d0e7a5b0300b71957d5223cfdd85de62d6e"
                                 "23e09e8a73ed5cb4c83900ef8195d7f5");
    CHECK(failure(locked, words, otherPublicKey()) == UnlockFailure::WrongPassphrase);
}

TEST_CASE("a cost that is too large or senseless is refused before memory is taken for it")
{
    LockedKey locked = lockedForTests();
    const auto withCost = [&](std::uint64_t operations, std::uint64_t memory) {
        locked.operations = operations;
        locked.memory = memory;
        return failure(locked);
    };
    const AddressSpaceLimit limit(64 * mebibyte); // taking memory would end in OutOfMemory
    CHECK(withCost(1, 1024 * mebibyte + 1024) == UnlockFailure::CostRefused);
    CHECK(withCost(1, ~std::uint64_t{0}) == UnlockFailure::CostRefused);
    CHECK(withCost(11, 1024 * mebibyte) == UnlockFailure::CostRefused);
    CHECK(withCost(0, 8192) == UnlockFailure::CostRefused);
    CHECK(withCost(1, 7168) == UnlockFailure::CostRefused);
    CHECK(withCost(1, 0) == UnlockFailure::CostRefused);
    CHECK(withCost(1, 8193) == UnlockFailure::CostRefused);
    CHECK(withCost(10, 1024 * mebibyte) == UnlockFailure::OutOfMemory); // the last cost allowed
    CHECK(withCost(10, 8192) == UnlockFailure::WrongPassphrase);
}

TEST_CASE("too little memory is said, when locking and when unlocking")
{
    LockedKey locked = lockedForTests();
    locked.memory = 256 * mebibyte;
    const AddressSpaceLimit limit(64 * mebibyte);
    CHECK_FALSE(lock(jurorKey(), words).has_value());
    CHECK(failure(locked) == UnlockFailure::OutOfMemory);
}

TEST_CASE("the same key locked twice shows nothing in common")
{
    const LockedKey one = lockedForTests();
    const LockedKey other = lockedForTests();
    CHECK(failure(one) == std::nullopt);
    CHECK(failure(other) == std::nullopt);
    CHECK_FALSE(one == other);
    CHECK(one.salt != other.salt);
    CHECK(one.nonce != other.nonce);
    CHECK(one.sealed != other.sealed);
}

TEST_CASE("a passphrase that was wiped is no longer in its text")
{
    std::string passphrase(100, 'a'); // too long to live inside the string object
    const char* bytes = passphrase.data();
    wipe(passphrase);
    CHECK(passphrase.empty());
    REQUIRE(passphrase.data() == bytes);
    CHECK(std::all_of(bytes, bytes + 100, [](char c) { return c == '\0'; }));
}

TEST_CASE("spaces around, of any kind, are no part of a passphrase")
{
    CHECK(trimmedPassphrase(" \t\r\n\u00A0\u202F a b \u202F\u00A0\n") == "a b");
    CHECK(trimmedPassphrase("a b") == "a b");
    CHECK(trimmedPassphrase(" \u00A0 ").empty());
}
