// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sealing.h"

#include <catch2/catch.hpp>

#include <array>

#include "crypto/libsodium.h"
#include "unit/crypto/hex_bytes.h"

using namespace delibere::crypto;

namespace {

SecretKey keyFrom(std::byte filling)
{
    std::array<std::byte, SecretKey::seedSize> seed{};
    seed.fill(filling);
    return SecretKey::fromSeed(seed);
}

const SecretKey& president()
{
    static const SecretKey key = keyFrom(std::byte{1});
    return key;
}
const SecretKey& deputy()
{
    static const SecretKey key = keyFrom(std::byte{2});
    return key;
}

std::string sealedFor(std::string_view content, std::initializer_list<const SecretKey*> holders,
                      SealedKind kind = SealedKind::Sheets)
{
    std::vector<PublicKey> keys;
    for (const SecretKey* holder : holders)
        keys.push_back(holder->publicKey());
    return seal(kind, content, keys);
}

OpenFailure failureOf(std::string_view sealed)
{
    const auto opened = open(SealedKind::Sheets, sealed, president());
    REQUIRE_FALSE(opened.has_value());
    return opened.error();
}

} // namespace

TEST_CASE("what is sealed is read by each holder and by nobody else")
{
    const std::string content = "cinq fiches";
    const std::string sealed = sealedFor(content, {&president(), &deputy()});
    CHECK(open(SealedKind::Sheets, sealed, president()).value() == content);
    CHECK(open(SealedKind::Sheets, sealed, deputy()).value() == content);
    const auto other = open(SealedKind::Sheets, sealed, keyFrom(std::byte{3}));
    REQUIRE_FALSE(other.has_value());
    CHECK(other.error() == OpenFailure::NotForUs);
    CHECK(sealed.find(content) == std::string::npos);
}

TEST_CASE("contents of every size around a chunk come back")
{
    for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 131072U, 200000U}) {
        CAPTURE(size);
        std::string content(size, 'x');
        for (std::size_t at = 0; at < size; ++at)
            content[at] = static_cast<char>(at * 31 % 251);
        CHECK(open(SealedKind::Sheets, sealedFor(content, {&president()}), president()).value() ==
              content);
    }
}

TEST_CASE("a sealed file with any byte changed is refused")
{
    const std::string sealed = sealedFor("une fiche", {&president(), &deputy()});
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        for (const unsigned flip : {0x01U, 0x80U}) {
            std::string changed = sealed;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ flip);
            const auto opened = open(SealedKind::Sheets, changed, president());
            CAPTURE(at, flip);
            CHECK_FALSE(opened.has_value());
        }
    }
}

TEST_CASE("a sealed file that stops early is incomplete, wherever it stops")
{
    const std::string sealed = sealedFor(std::string(70000, 'x'), {&president()});
    for (std::size_t size = 1; size < sealed.size(); size += size < 300 ? 1 : 997) {
        CAPTURE(size);
        CHECK(failureOf(std::string_view(sealed).substr(0, size)) == OpenFailure::Incomplete);
    }
    CHECK(failureOf({}) == OpenFailure::NotSealed);
}

TEST_CASE("nothing follows the end of a sealed file")
{
    CHECK(failureOf(sealedFor("une fiche", {&president()}) + '\0') == OpenFailure::Altered);
}

TEST_CASE("a sealed file is not made shorter by a length that says so")
{
    // Two chunks, the second cut off at its border and the length put right: pull() alone would
    // take it.
    const std::string sealed = sealedFor(std::string(65536 + 10, 'x'), {&president()});
    std::string cut = sealed.substr(0, sealed.size() - 10 - 17);
    constexpr std::size_t lengthAt = 18 + 2;
    std::uint64_t length = cut.size();
    for (std::size_t at = 8; at-- > 0; length >>= 8U)
        cut[lengthAt + at] = static_cast<char>(length & 0xFFU);
    CHECK(failureOf(cut) == OpenFailure::Altered);
}

TEST_CASE("chunks have one order")
{
    std::string content(std::size_t{3} * 65536, 'a');
    content.replace(65536, 65536, 65536, 'b');
    const std::string sealed = sealedFor(content, {&president()});
    constexpr std::size_t chunk = 65536 + 17;
    const std::size_t first = sealed.size() - 3 * chunk;
    std::string swapped = sealed;
    swapped.replace(first, chunk, sealed, first + chunk, chunk);
    swapped.replace(first + chunk, chunk, sealed, first, chunk);
    CHECK(failureOf(swapped) == OpenFailure::Altered);
    std::string doubled = sealed;
    doubled.replace(first + chunk, chunk, sealed, first, chunk);
    CHECK(failureOf(doubled) == OpenFailure::Altered);
}

TEST_CASE("a holder does not read it under the header of another file")
{
    // The slots of one file before the chunks of another of the same size.
    const std::string one = sealedFor("la première", {&president()});
    const std::string other = sealedFor("la deuxième", {&president()});
    REQUIRE(one.size() != 0);
    const std::string mixed = one.substr(0, one.size() - 29) + other.substr(other.size() - 29);
    CHECK(failureOf(mixed) == OpenFailure::Altered);
}

TEST_CASE("a mission is not taken for sheets")
{
    const auto opened =
        open(SealedKind::Sheets, sealedFor("x", {&president()}, SealedKind::Mission), president());
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error() == OpenFailure::OtherKind);
}

TEST_CASE("what is under a code is read with the code, spaces around it aside")
{
    const auto sealed =
        sealUnderCode(SealedKind::Mission, "le référentiel", "un deux trois", Effort::ForTests);
    REQUIRE(sealed.has_value());
    CHECK(openWithCode(SealedKind::Mission, *sealed, " un deux trois\n").value() ==
          "le référentiel");
    const auto wrong = openWithCode(SealedKind::Mission, *sealed, "un deux quatre");
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error() == OpenFailure::WrongCode);
    const auto held = open(SealedKind::Mission, *sealed, president());
    REQUIRE_FALSE(held.has_value());
    CHECK(held.error() == OpenFailure::NotForUs);
    for (std::size_t at = 0; at < sealed->size(); ++at) {
        std::string changed = *sealed;
        changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ 1U);
        CAPTURE(at);
        CHECK_FALSE(openWithCode(SealedKind::Mission, changed, "un deux trois").has_value());
    }
}

TEST_CASE("a code that asks for too much is refused before it costs anything")
{
    auto sealed = sealUnderCode(SealedKind::Mission, "x", "un deux trois", Effort::ForTests);
    REQUIRE(sealed.has_value());
    // magic, kind, slots, length, then the slot: its kind, the salt, the operations.
    constexpr std::size_t operationsAt = 18 + 2 + 8 + 1 + 16;
    (*sealed)[operationsAt] = 1;
    const auto opened = openWithCode(SealedKind::Mission, *sealed, "un deux trois");
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error() == OpenFailure::CostRefused);
}

TEST_CASE("a text is no sealed file")
{
    CHECK(failureOf("{\"format\": \"delibere-fiche/2\"}") == OpenFailure::NotSealed);
}

// Made once, kept for ever: a later program opens what this one sealed. The key is that of the seed
// 01…01, the code 48213 90417 55012 77340 19986; docs/format-fiche-scellee.md says how to read
// them.
TEST_CASE("files sealed by the first program that did are still opened")
{
    const std::string sheets = delibere::sample::bytesOfHex(
        "64656c69626572652d7363656c6c652d310a010100000000000000bd0134750f98bd59fcfc946da4"
        "5aaabe933be154a4b5094e1c4abf42866505f3c97e489b1b33a755d1887d8797d04d3483544c9fb8"
        "639bd5b4c51e1a856aa2b24b1ef90acae6fa389203305290faf80d0fb5f96c6292c648285ae500fa"
        "1d385a5e905671e2485138ff80dca1207cd5a8622b46eae0c737f387669a2d00e9d8209a8cb719c8"
        "7d46e7b7021170da2228471612948296600366e4a0530480af2ccd7d61");
    CHECK(open(SealedKind::Sheets, sheets, president()).value() == "vecteur");
    const std::string mission = delibere::sample::bytesOfHex(
        "64656c69626572652d7363656c6c652d310a020100000000000000b502dcf159fa3a41f566e01748"
        "1b6db3b1ba00000000000000010000000000002000bc054ae413bdc4a13c1830e8863416a3eab899"
        "752a5f619dc6a19238d7b851a206e278b192aa8c252a44dcb88658a5a3e99462fdc478018ecc7dc0"
        "35a1ed43b4bd1777d44b930432d4b16ba185f92fcffd95721a7a61b6a565436086e09cb0fe472a34"
        "0aa88c376ed82736422c0c19fb41070e1ef1431198");
    CHECK(openWithCode(SealedKind::Mission, mission, "4821390417550127734019986").value() ==
          "vecteur");
}
