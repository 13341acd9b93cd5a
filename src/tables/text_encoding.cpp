// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/text_encoding.h"

#include <algorithm>
#include <array>

#include "domain/utf8_check.h"
#include "tables/cell_value.h"

namespace delibere::tables {

namespace {

// 0x80 to 0x9F of Windows-1252 (Unicode Consortium, CP1252.TXT); 0: undefined.
constexpr std::array<char32_t, 32> windows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

enum class Order { LittleEndian, BigEndian };

Result<DecodedText, WorkbookFault> fromUtf16(std::string_view bytes, Order order)
{
    DecodedText decoded;
    const auto unitAt = [&](std::size_t at) {
        const unsigned first = byteAt(bytes, at);
        const unsigned second = byteAt(bytes, at + 1);
        return order == Order::LittleEndian ? first | (second << 8U) : second | (first << 8U);
    };
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        if (at + 1 == bytes.size())
            return tl::unexpected(WorkbookFault::Encoding);
        char32_t point = unitAt(at);
        if (point >= 0xD800 && point < 0xDC00 && at + 3 < bytes.size()) {
            const unsigned low = unitAt(at + 2);
            if (low < 0xDC00 || low > 0xDFFF)
                return tl::unexpected(WorkbookFault::Encoding);
            point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
            at += 2;
        }
        if (point == 0 || (point >= 0xD800 && point <= 0xDFFF))
            return tl::unexpected(WorkbookFault::Encoding);
        decoded.text += utf8Of(point);
    }
    return decoded;
}

Result<DecodedText, WorkbookFault> fromWindows1252(std::string_view bytes)
{
    DecodedText decoded{{}, true};
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned byte = byteAt(bytes, at);
        const char32_t point = byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80] : byte;
        if (point == 0)
            return tl::unexpected(WorkbookFault::Encoding);
        decoded.text += utf8Of(point);
    }
    return decoded;
}

} // namespace

Result<DecodedText, WorkbookFault> decodeText(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE"))
        return fromUtf16(bytes.substr(2), Order::LittleEndian);
    if (bytes.starts_with("\xFE\xFF"))
        return fromUtf16(bytes.substr(2), Order::BigEndian);
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (bytes.find('\0') != std::string_view::npos)
        return tl::unexpected(WorkbookFault::Encoding);
    if (!firstByteNotUtf8(bytes))
        return DecodedText{std::string(bytes), false};
    return fromWindows1252(bytes);
}

} // namespace delibere::tables
