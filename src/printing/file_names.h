// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files that a program chooses: each stays in its folder, and none meets another.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace delibere::printing {

// One name, and one that is seen: no "/", no leading dot, no control character, not empty, at most
// 200 bytes.
[[nodiscard]] bool isPlainName(std::string_view name);

// Gives every name once, whatever the disk makes of capitals and accents.
class DistinctNames {
public:
    // The name itself, or with "-2", "-3" … behind it when one like it was given.
    [[nodiscard]] std::string distinct(const std::string& name);

private:
    std::set<std::string> m_given; // as a disk without case sees them
};

} // namespace delibere::printing
