// SPDX-License-Identifier: GPL-3.0-or-later
// The next id of a list: m1, m2 … for members, c1, c2 … for candidates. Never one that is in use.
#pragma once

#include <algorithm>
#include <charconv>
#include <string>

namespace delibere {

template <class List>
[[nodiscard]] auto nextNumberedId(const List& list, const std::string& prefix)
{
    int highest = 0;
    for (const auto& entry : list) {
        const std::string& text = entry.id.text();
        int number = 0;
        if (text.starts_with(prefix))
            std::from_chars(text.data() + prefix.size(), text.data() + text.size(), number);
        highest = std::max(highest, number);
    }
    return decltype(list.begin()->id)(prefix + std::to_string(highest + 1));
}

} // namespace delibere
