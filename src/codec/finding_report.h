// SPDX-License-Identifier: GPL-3.0-or-later
// The findings of one file while it is being read. Details quote the file, so they are made safe
// to show: clipped, without the characters that a terminal or a label would obey.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "domain/finding.h"

namespace delibere::codec {

// Staff mend a file from the top: more lines than this help nobody.
inline constexpr std::size_t maximumFindings = 1000;

class FindingReport {
public:
    void error(FindingCode code, std::string where, std::string_view detail = {});

    // Every error so far, the ones over maximumFindings included: equal counts before and after
    // reading a part mean that the part is sound.
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] const Findings& findings() const { return m_findings; }

private:
    Findings m_findings;
    std::size_t m_count = 0;
};

// At most 200 code points, forbidden characters replaced by U+FFFD.
[[nodiscard]] std::string showable(std::string_view text);
// "U+202E", or "UTF-8" for bytes that are no character.
[[nodiscard]] std::string characterName(char32_t character);

} // namespace delibere::codec
