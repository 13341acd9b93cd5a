// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/uuid.h"

#include <algorithm>
#include <array>

#include "crypto/libsodium.h"

namespace delibere::crypto {

namespace {

bool isDash(std::size_t at)
{
    return at == 8 || at == 13 || at == 18 || at == 23;
}

} // namespace

std::string randomUuid()
{
    startSodium();
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x40U);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);
    std::array<char, 33> hex{};
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    std::string text;
    for (const char digit : std::string_view(hex.data(), 32)) {
        if (isDash(text.size()))
            text += '-';
        text += digit;
    }
    return text;
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool hexDigit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (isDash(at) ? c != '-' : !hexDigit)
            return false;
    }
    return true;
}

} // namespace delibere::crypto
