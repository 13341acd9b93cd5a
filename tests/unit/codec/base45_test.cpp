// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "codec/base45.h"
#include "codec/hex.h"

using namespace delibere::codec;

TEST_CASE("the examples of RFC 9285 come out and go back in")
{
    const auto [bytes, text] = GENERATE(table<std::string, std::string>({
        {"AB", "BB8"},
        {"Hello!!", "%69 VD92EX0"},
        {"base-45", "UJCLQE7W581"},
        {"ietf!", "QED8WEX0"},
        {"", ""},
    }));
    CHECK(base45Of(bytes) == text);
    CHECK(bytesOfBase45(text) == bytes);
}

TEST_CASE("every byte survives base 45, in pairs and alone")
{
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += static_cast<char>(byte);
    CHECK(bytesOfBase45(base45Of(bytes)) == bytes);
    CHECK(bytesOfBase45(base45Of(bytes.substr(1))) == bytes.substr(1));
}

TEST_CASE("what no bytes give in base 45 is refused")
{
    for (const char* text : {"A", "BB8B", "bb8", "BB_", "GGW", ":::", "::", "FGW1"})
        CHECK_FALSE(bytesOfBase45(text));
}

TEST_CASE("hexadecimal is lowercase pairs and nothing else")
{
    CHECK(bytesOfHex("00ff10") == std::string("\x00\xff\x10", 3));
    CHECK(bytesOfHex("") == "");
    for (const char* text : {"0", "0g", "FF", "0x00", " 00"})
        CHECK_FALSE(bytesOfHex(text));
}
