// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of published vectors, written as they are published. Refuses any other length.
#pragma once

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace delibere::sample {

inline std::string bytesOfHex(std::string_view hex)
{
    std::string bytes;
    for (std::size_t at = 0; at < hex.size(); at += 2)
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16));
    return bytes;
}

template <std::size_t size>
std::array<std::byte, size> hexBytes(std::string_view hex)
{
    if (hex.size() != 2 * size)
        throw std::invalid_argument("wrong length: " + std::string(hex));
    std::array<std::byte, size> bytes{};
    const std::string text = bytesOfHex(hex);
    for (std::size_t at = 0; at < size; ++at)
        bytes[at] = static_cast<std::byte>(text[at]);
    return bytes;
}

} // namespace delibere::sample
