// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/found_text.h"

#include <catch2/catch.hpp>

using namespace delibere::widgets;

TEST_CASE("a name is found however it is typed")
{
    const QString list = QStringLiteral("Nadège Šimić, Łódź Œillets");
    for (const char* wanted : {"simic", "ŠIMIĆ", "S\u030Cimic\u0301", "nadege sim", "lodz",
                               "oeillets", "œillets", "Łódź œ"}) {
        INFO(wanted);
        CHECK(holdsText(list, QString::fromUtf8(wanted)));
    }
    CHECK_FALSE(holdsText(list, QStringLiteral("simon")));
}

TEST_CASE("signs alone are looked for as they are")
{
    CHECK(holdsText(QStringLiteral("BC3 —"), QStringLiteral("—")));
    CHECK_FALSE(holdsText(QStringLiteral("BC3 75"), QStringLiteral("—")));
    CHECK(holdsText(QStringLiteral("BC3 75"), QString()));
}

TEST_CASE("folded words are parted by one space")
{
    CHECK(foldedText(QStringLiteral("  D’Été-Müller,  Éloïse ")) ==
          QStringLiteral("d ete muller eloise"));
    CHECK(foldedText(QStringLiteral("—")).isEmpty());
}
