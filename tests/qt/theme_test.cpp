// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/theme.h"

#include <cmath>

#include <catch2/catch.hpp>

#include "widgets/kit/style_sheet.h"

using namespace delibere::widgets;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

// WCAG 2.1, relative luminance and contrast.
double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("every word can be read on every ground it stands on, light and dark")
{
    for (const theme::Mode mode : {theme::Mode::Light, theme::Mode::Dark}) {
        const theme::Colours& set = theme::coloursOf(mode);
        INFO((mode == theme::Mode::Light ? "light" : "dark"));
        for (const QColor& word : {set.text, set.secondary, set.muted, set.accent, set.validated,
                                   set.toDiscuss, set.notValidated}) {
            for (const QColor& ground : {set.sheet, set.ground, set.header, set.accentSoft}) {
                INFO(word.name().toStdString() << " on " << ground.name().toStdString());
                CHECK(contrast(word, ground) >= 4.5);
            }
        }
        CHECK(contrast(set.onAccent, set.accentFill) >= 4.5);
        CHECK(contrast(set.validated, set.validatedSoft) >= 4.5);
        CHECK(contrast(set.toDiscuss, set.toDiscussSoft) >= 4.5);
        CHECK(contrast(set.notValidated, set.notValidatedSoft) >= 4.5);
    }
}

TEST_CASE("the style sheet leaves no colour unnamed")
{
    for (const theme::Mode mode : {theme::Mode::Light, theme::Mode::Dark})
        CHECK_FALSE(theme::styleSheet(theme::coloursOf(mode)).contains('@'));
}
