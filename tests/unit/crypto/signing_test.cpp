// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/signing.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "unit/crypto/hex_bytes.h"

using namespace delibere::crypto;
using delibere::sample::bytesOfHex;
using delibere::sample::hexBytes;

namespace {

constexpr auto firstSeed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
constexpr auto firstPublic = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

SecretKey firstKey()
{
    return SecretKey::fromSeed(hexBytes<32>(firstSeed));
}

} // namespace

TEST_CASE("keys and signatures are those of RFC 8032, section 7.1")
{
    struct Vector {
        const char* title;
        const char* seed;
        const char* publicKey;
        const char* message;
        const char* signature;
    };
    const auto vector = GENERATE(
        Vector{
            "TEST 1", firstSeed, firstPublic, "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e"
            "39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
        Vector{
            "TEST 2", "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f"
            "3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
        Vector{
            "TEST 3", "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67"
            "f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
        Vector{
            "TEST SHA(abc)", "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
            "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba"
            "3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfb"
            "c7c66431e0303dca179c138ac17ad9bef1177331a704"});
    INFO(vector.title);
    const SecretKey key = SecretKey::fromSeed(hexBytes<32>(vector.seed));
    const std::string message = bytesOfHex(vector.message);
    CHECK(key.publicKey().bytes == hexBytes<32>(vector.publicKey));
    CHECK(key.sign(message).bytes == hexBytes<64>(vector.signature));
    CHECK(verify(key.publicKey(), message, key.sign(message)));
}

TEST_CASE("a signature with any one bit changed is refused")
{
    const SecretKey key = firstKey();
    const SignatureBytes good = key.sign("procès-verbal");
    REQUIRE(verify(key.publicKey(), "procès-verbal", good));
    std::vector<std::size_t> accepted;
    for (std::size_t bit = 0; bit < 8 * good.bytes.size(); ++bit) {
        SignatureBytes changed = good;
        changed.bytes[bit / 8] ^= std::byte{1} << (bit % 8);
        if (verify(key.publicKey(), "procès-verbal", changed))
            accepted.push_back(bit);
    }
    CHECK(accepted.empty());
}

TEST_CASE("a signature is refused for any other message")
{
    const SecretKey key = firstKey();
    const std::string message = "Bloc 1 : 70 %";
    const SignatureBytes signature = key.sign(message);
    CHECK_FALSE(verify(key.publicKey(), "", signature));
    CHECK_FALSE(verify(key.publicKey(), message + " ", signature));
    CHECK_FALSE(verify(key.publicKey(), message.substr(1), signature));
    for (std::size_t at = 0; at < message.size(); ++at) {
        std::string changed = message;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(verify(key.publicKey(), changed, signature));
    }
}

TEST_CASE("a signature is refused under the key of someone else")
{
    const SignatureBytes signature = firstKey().sign("procès-verbal");
    CHECK_FALSE(verify(SecretKey::generate().publicKey(), "procès-verbal", signature));
    CHECK_FALSE(verify(PublicKey{}, "procès-verbal", signature));
}

TEST_CASE("a public key of small order signs nothing")
{
    // R is the base point and S is 1: under the neutral key this passes for every message, and
    // under a key of order n for one message in n, unless such keys are refused.
    SignatureBytes forged{
        hexBytes<64>("5866666666666666666666666666666666666666666666666666666666666666"
                     "0100000000000000000000000000000000000000000000000000000000000000")};
    const auto smallOrder = GENERATE(
        as<std::string>(), "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
    int accepted = 0;
    for (int number = 0; number < 64; ++number)
        accepted += verify({hexBytes<32>(smallOrder)}, std::to_string(number), forged) ? 1 : 0;
    CHECK(accepted == 0);
}

TEST_CASE("two keys that are made are never the same, and each signs for itself")
{
    const SecretKey one = SecretKey::generate();
    const SecretKey other = SecretKey::generate();
    CHECK_FALSE(one.publicKey() == other.publicKey());
    CHECK(verify(one.publicKey(), "oui", one.sign("oui")));
    CHECK(verify(other.publicKey(), "oui", other.sign("oui")));
}

TEST_CASE("a secret key moves and is never copied")
{
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<SecretKey>);
    STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<SecretKey>);
    SecretKey here = SecretKey::generate();
    const SecretKey first = firstKey();
    here = firstKey();
    const SecretKey there = std::move(here);
    CHECK(there.publicKey() == first.publicKey());
    CHECK(there.sign("oui") == first.sign("oui"));
}

TEST_CASE("a key gives back the seed that it was made from")
{
    const SecretKey key = firstKey();
    const auto expected = hexBytes<32>(firstSeed);
    CHECK(std::equal(key.seed().begin(), key.seed().end(), expected.begin(), expected.end()));
}

TEST_CASE("the fingerprint of a key is forty digits that sha256sum also gives")
{
    // Computed with Python's hashlib: 4 bytes at a time, modulo 100000, zeros kept.
    CHECK(keyFingerprint({hexBytes<32>(firstPublic)}) ==
          "07039 78369 43092 37159 06507 54570 74868 11001");
    PublicKey tens;
    tens.bytes.fill(std::byte{10});
    CHECK(keyFingerprint(tens) == "51508 76340 58093 00066 32784 47470 87052 82265");
}
