// SPDX-License-Identifier: GPL-3.0-or-later
// The next id of a list: m1, m2 … for members, c1, c2 … for candidates. Never one that is in use.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

namespace delibere {

template <class List>
[[nodiscard]] auto nextNumberedId(const List& list, const std::string& prefix)
{
    // A number that is longer is not counted on from.
    constexpr std::uint64_t most = 999'999'999'999'999'999;
    std::uint64_t highest = 0;
    for (const auto& entry : list) {
        const std::string& text = entry.id.text();
        std::uint64_t number = 0;
        if (text.starts_with(prefix))
            std::from_chars(text.data() + prefix.size(), text.data() + text.size(), number);
        if (number < most)
            highest = std::max(highest, number);
    }
    using Id = decltype(list.begin()->id);
    Id next(prefix + std::to_string(highest + 1));
    while (std::ranges::any_of(list, [&](const auto& entry) { return entry.id == next; }))
        next = Id(prefix + std::to_string(++highest + 1));
    return next;
}

} // namespace delibere
