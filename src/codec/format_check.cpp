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

std::optional<int> versionWithin(ObjectReader& root, std::string_view name, int oldest, int newest)
{
    const auto place = root.required("format");
    const std::string* format = place ? readString(*place) : nullptr;
    if (format == nullptr)
        return std::nullopt;
    const std::string prefix = std::string(name) + "/";
    for (int version = oldest; version <= newest; ++version) {
        if (*format == prefix + std::to_string(version))
            return version;
    }
    const bool ours = format->starts_with(prefix);
    const bool newer =
        ours && isNewer(std::string_view(*format).substr(prefix.size()), std::to_string(newest));
    place->refuse(newer ? FindingCode::NewerFormat : FindingCode::UnknownFormat, *format);
    return std::nullopt;
}

} // namespace

bool checkFormat(ObjectReader& root, std::string_view name, int version)
{
    return versionWithin(root, name, version, version).has_value();
}

std::optional<int> formatVersion(ObjectReader& root, std::string_view name, int newest)
{
    return versionWithin(root, name, 1, newest);
}

} // namespace delibere::codec
