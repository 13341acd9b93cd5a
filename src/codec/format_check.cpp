// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/format_check.h"

#include <algorithm>

namespace delibere::codec {

namespace {

// Digits of any length, as a later program might write them, above this version.
bool isNewer(std::string_view digits, std::string_view current)
{
    const bool number = !digits.empty() && digits.front() != '0' &&
                        std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (!number)
        return false;
    return digits.size() == current.size() ? digits > current : digits.size() > current.size();
}

} // namespace

bool checkFormat(ObjectReader& root, std::string_view name, int version)
{
    const auto place = root.required("format");
    const std::string* format = place ? readString(*place) : nullptr;
    if (format == nullptr)
        return false;
    const std::string current = std::to_string(version);
    const std::string prefix = std::string(name) + "/";
    if (*format == prefix + current)
        return true;
    const bool ours = format->starts_with(prefix);
    const bool newer = ours && isNewer(std::string_view(*format).substr(prefix.size()), current);
    place->refuse(newer ? FindingCode::NewerFormat : FindingCode::UnknownFormat, *format);
    return false;
}

} // namespace delibere::codec
