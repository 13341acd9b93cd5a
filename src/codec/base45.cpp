// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/base45.h"

namespace delibere::codec {

namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr unsigned base = 45;

} // namespace

std::string base45Of(std::string_view bytes)
{
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const bool pair = at + 1 < bytes.size();
        unsigned value = static_cast<unsigned char>(bytes[at]);
        if (pair)
            value = value * 256 + static_cast<unsigned char>(bytes[at + 1]);
        for (int digit = 0; digit < (pair ? 3 : 2); ++digit) { // lowest first
            text += digits[value % base];
            value /= base;
        }
    }
    return text;
}

std::optional<std::string> bytesOfBase45(std::string_view text)
{
    if (text.size() % 3 == 1)
        return std::nullopt;
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); at += 3) {
        const std::string_view group = text.substr(at, 3);
        unsigned value = 0;
        for (std::size_t digit = group.size(); digit-- > 0;) {
            const std::size_t found = digits.find(group[digit]);
            if (found == std::string_view::npos)
                return std::nullopt;
            value = value * base + static_cast<unsigned>(found);
        }
        if (value >= (group.size() == 3 ? 65536U : 256U))
            return std::nullopt;
        if (group.size() == 3)
            bytes += static_cast<char>(value / 256);
        bytes += static_cast<char>(value % 256);
    }
    return bytes;
}

} // namespace delibere::codec
