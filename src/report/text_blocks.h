// SPDX-License-Identifier: GPL-3.0-or-later
// Texts broken into lines, kept from one form to the next: forms of one kind say mostly the same
// words, and shaping them is a third of a form's time. Only what is asked for a second time is
// kept, so that names and comments pass through. For one thread at a time.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "report/text_block.h"

namespace delibere::report {

class TextBlocks {
public:
    [[nodiscard]] SharedText get(const std::string& lead, const std::string& text, TextStyle style,
                                 qreal width);

private:
    struct Key {
        std::string lead;
        std::string text;
        TextStyle style;
        qreal width = 0;

        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };

    std::unordered_map<Key, SharedText, Hash> m_kept;
    std::unordered_set<std::size_t> m_seen; // hashes
};

} // namespace delibere::report
