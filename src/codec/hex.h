// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as lowercase hexadecimal text, two digits each: keys and signatures in JSON.
#pragma once

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

} // namespace delibere::codec
