// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/packet.h"

#include <cstdint>

namespace delibere::codec {

namespace {

constexpr std::size_t keyLength = 32;
constexpr std::size_t signatureLength = 64;

void put32(std::string& out, std::size_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xFFU);
}

void putText(std::string& out, std::string_view text)
{
    put32(out, text.size());
    out += text;
}

class Cursor {
public:
    explicit Cursor(std::string_view bytes) : m_left(bytes) {}

    std::optional<std::string_view> take(std::size_t size)
    {
        if (size > m_left.size())
            return std::nullopt;
        const std::string_view taken = m_left.substr(0, size);
        m_left.remove_prefix(size);
        return taken;
    }
    std::optional<std::size_t> number()
    {
        const auto bytes = take(4);
        if (!bytes)
            return std::nullopt;
        std::size_t number = 0;
        for (const char byte : *bytes)
            number = number << 8U | static_cast<unsigned char>(byte);
        return number;
    }
    std::optional<std::string_view> text()
    {
        const auto size = number();
        return size ? take(*size) : std::nullopt;
    }
    [[nodiscard]] bool atEnd() const { return m_left.empty(); }

private:
    std::string_view m_left;
};

} // namespace

std::string signedBytes(std::string_view manifest)
{
    return std::string("delibere-paquet-1\0", 18).append(manifest);
}

std::string writePacket(const Packet& packet)
{
    std::string out = packet.author + packet.signature;
    putText(out, packet.manifest);
    put32(out, packet.parts.size());
    for (const std::string& part : packet.parts)
        putText(out, part);
    return out;
}

std::optional<Packet> readPacket(std::string_view bytes)
{
    Cursor cursor(bytes);
    const auto author = cursor.take(keyLength);
    const auto signature = cursor.take(signatureLength);
    const auto manifest = cursor.text();
    const auto count = cursor.number();
    if (!author || !signature || !manifest || !count || *count > mostParts)
        return std::nullopt;
    Packet packet{std::string(*author), std::string(*signature), std::string(*manifest), {}};
    for (std::size_t at = 0; at < *count; ++at) {
        const auto part = cursor.text();
        if (!part)
            return std::nullopt;
        packet.parts.emplace_back(*part);
    }
    return cursor.atEnd() ? std::optional(std::move(packet)) : std::nullopt;
}

} // namespace delibere::codec
