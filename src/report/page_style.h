// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of a printed page, in device units of a PDF at 1200 dots per inch. Text is laid out at
// that size so that line breaks never depend on a screen.
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace delibere::report {

inline constexpr int dotsPerInch = 1200;

constexpr qreal points(qreal value)
{
    return value * dotsPerInch / 72.0;
}

constexpr qreal millimetres(qreal value)
{
    return value * dotsPerInch / 25.4;
}

namespace page {
inline constexpr qreal width = millimetres(210);
inline constexpr qreal height = millimetres(297);
inline constexpr qreal left = millimetres(14);
inline constexpr qreal right = width - millimetres(14);
inline constexpr qreal headerTop = millimetres(7); // running title and notices
inline constexpr qreal top = millimetres(14);
inline constexpr qreal bottom = height - millimetres(17);
inline constexpr qreal footerTop = height - millimetres(15);
inline constexpr qreal textWidth = right - left;
} // namespace page

inline constexpr qreal hairline = points(0.35);
inline constexpr qreal strongLine = points(1.2);
inline constexpr qreal cellPaddingX = millimetres(1.1);
inline constexpr qreal cellPaddingY = millimetres(0.55);
inline constexpr qreal compactPaddingY = millimetres(0.45);

enum class TextSize { Title, Large, Subject, Section, Subsection, Body, Compact, Small };

[[nodiscard]] constexpr qreal pointSize(TextSize size)
{
    switch (size) {
    case TextSize::Title:
        return 13;
    case TextSize::Large:
        return 12;
    case TextSize::Subject:
        return 11;
    case TextSize::Section:
        return 10;
    case TextSize::Subsection:
        return 9;
    case TextSize::Body:
        return 8.4;
    case TextSize::Compact:
        return 7.5;
    case TextSize::Small:
        return 7;
    }
    return 8.4;
}

// Liberation Sans; DejaVu Sans for the ticked boxes and Arabic, Droid Sans Fallback for Chinese:
// named, so that every machine with these packages makes the same pages.
[[nodiscard]] inline QFont fontOf(TextSize size)
{
    QFont font;
    font.setFamilies({QStringLiteral("Liberation Sans"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("Droid Sans Fallback")});
    font.setPixelSize(qRound(points(pointSize(size))));
    return font;
}

} // namespace delibere::report
