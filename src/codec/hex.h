// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as lowercase hexadecimal text, two digits each: keys and signatures in JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace delibere::codec {

[[nodiscard]] inline std::string hexOf(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += digits[value >> 4U];
        text += digits[value & 15U];
    }
    return text;
}

// Absent: not pairs of digits.
[[nodiscard]] inline std::optional<std::string> bytesOfHex(std::string_view text)
{
    const auto valueOf = [](char digit) {
        if (digit >= '0' && digit <= '9')
            return digit - '0';
        return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
    };
    if (text.size() % 2 != 0)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t at = 0; at < text.size(); at += 2) {
        const int high = valueOf(text[at]);
        const int low = valueOf(text[at + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

} // namespace delibere::codec
