// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/csv.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "tables/cell_text.h"

namespace delibere::tables {

namespace {

constexpr std::string_view endOfLine = "\r\n";

// What starts a formula in one spreadsheet or another (OWASP ASVS 1.2.10), with the full-width
// signs of an Asian keyboard.
constexpr std::array<std::string_view, 12> formulaStarts{
    "=", "+", "-", "@", "\t", "\r", "\n", {"\0", 1}, "\uff1d", "\uff0b", "\uff0d", "\uff20"};

bool startsFormula(std::string_view text)
{
    return std::ranges::any_of(formulaStarts,
                               [&](std::string_view start) { return text.starts_with(start); });
}

std::string quoted(const std::string& text)
{
    if (text.find_first_of(";\"\r\n\t") == std::string::npos)
        return text;
    std::string field = "\"";
    for (const char c : text) {
        if (c == '"')
            field += '"';
        field += c;
    }
    return field + '"';
}

std::string textField(const std::string& text)
{
    return quoted((startsFormula(text) ? "'" : "") + withoutNul(text));
}

// As many decimals as say it, six at most: no mean of thirty members needs more to stay itself.
std::string decimal(const Fraction& value)
{
    constexpr std::int64_t million = 1'000'000;
    const bool negative = value.num() < 0;
    const std::int64_t num = negative ? -value.num() : value.num();
    const std::int64_t millionths = (num * million * 2 + value.den()) / (value.den() * 2);
    std::string text = fmt::format("{}{},{:06}", negative && millionths > 0 ? "-" : "",
                                   millionths / million, millionths % million);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == ',')
        text.pop_back();
    return text;
}

struct FieldWriter {
    std::string operator()(Blank /*cell*/) const { return {}; }
    std::string operator()(const std::string& text) const { return textField(text); }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const Fraction& number) const { return decimal(number); }
    std::string operator()(const ExactPercent& percent) const { return decimal(percent.points); }
    std::string operator()(const Date& date) const
    {
        return fmt::format("{:02}/{:02}/{:04}", date.day, date.month, date.year);
    }
};

} // namespace

std::string csv(const Table& table)
{
    std::string bytes(byteOrderMark);
    std::string separator;
    for (const std::string& column : table.columns) {
        bytes += separator + textField(column);
        separator = ";";
    }
    bytes += endOfLine;
    for (const Row& row : table.rows) {
        separator.clear();
        for (const Cell& cell : row) {
            bytes += separator + std::visit(FieldWriter{}, cell);
            separator = ";";
        }
        bytes += endOfLine;
    }
    return bytes;
}

} // namespace delibere::tables
