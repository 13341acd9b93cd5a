// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/cell_text.h"

namespace delibere::tables {

std::string withoutNul(const std::string& text)
{
    std::string clean;
    clean.reserve(text.size());
    for (const char c : text) {
        if (c == '\0')
            clean += "\uFFFD";
        else
            clean += c;
    }
    return clean;
}

} // namespace delibere::tables
