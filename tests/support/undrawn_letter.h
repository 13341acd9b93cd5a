// SPDX-License-Identifier: GPL-3.0-or-later
// A letter that may be typed and that no font of this machine draws.
#pragma once

#include <catch2/catch.hpp>

#include "report/drawable.h"

namespace delibere::sample {

// Cuneiform, hieroglyphs, Miao, Adlam, Medefaidrin, Maya numerals, Tangut, Nüshu, Sora Sompeng.
inline QString undrawnLetter()
{
    for (const char32_t letter :
         {U'\U00012000', U'\U00013000', U'\U00016f00', U'\U0001e900', U'\U00016e40', U'\U0001d2e0',
          U'\U00017000', U'\U0001b170', U'\U000110d0'}) {
        const QString text = QString::fromUcs4(&letter, 1);
        if (!report::undrawable(text).empty())
            return text;
    }
    FAIL("this machine draws every script");
    return {};
}

} // namespace delibere::sample
