// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/theme.h"

#include <algorithm>
#include <cstdlib>

#include <QAbstractButton>
#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include "widgets/kit/style_sheet.h"

namespace delibere::widgets::theme {

namespace {

Mode& appliedMode()
{
    static Mode mode = Mode::Light;
    return mode;
}

int& chosenTextPercent()
{
    static int percent = textPercents.front();
    return percent;
}

Colours lightColours()
{
    return {.ground = 0xf1f3f7,
            .sheet = 0xffffff,
            .header = 0xf9fafc,
            .line = 0xdfe3ea,
            .border = 0xc3c9d4,
            .text = 0x1a2130,
            .secondary = 0x3f4a5e,
            .muted = 0x5c6779,
            .accent = 0x1d4f91,
            .accentFill = 0x1d4f91,
            .onAccent = 0xffffff,
            .accentSoft = 0xeaf0fa,
            .accentPale = 0xb9cbe8,
            .validated = 0x15753a,
            .toDiscuss = 0x8f5600,
            .notValidated = 0xb3261e,
            .validatedSoft = 0xe9f6ee,
            .toDiscussSoft = 0xfff8ec,
            .notValidatedSoft = 0xfdeeec};
}

Colours darkColours()
{
    return {.ground = 0x12161c,
            .sheet = 0x1b2129,
            .header = 0x20272f,
            .line = 0x303945,
            .border = 0x4d596a,
            .text = 0xe5e9ef,
            .secondary = 0xb9c3d1,
            .muted = 0x9ba6b6,
            .accent = 0x8cb6f2,
            .accentFill = 0x2f68b3,
            .onAccent = 0xffffff,
            .accentSoft = 0x243349,
            .accentPale = 0x3d5a84,
            .validated = 0x63cf8f,
            .toDiscuss = 0xeab35a,
            .notValidated = 0xff9188,
            .validatedSoft = 0x1c3226,
            .toDiscussSoft = 0x332b1c,
            .notValidatedSoft = 0x3a2323};
}

QPalette paletteOf(const Colours& colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.ground);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.sheet);
    palette.setColor(QPalette::AlternateBase, colours.header);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.muted);
    palette.setColor(QPalette::Button, colours.sheet);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::Highlight, colours.accentFill);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::ToolTipBase, colours.sheet);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Light, colours.header);
    palette.setColor(QPalette::Midlight, colours.line);
    palette.setColor(QPalette::Mid, colours.border);
    palette.setColor(QPalette::Dark, colours.border);
    palette.setColor(QPalette::Shadow, colours.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.muted);
    return palette;
}

const char* toneName(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
        return "";
    case Tone::Muted:
        return "muted";
    case Tone::Good:
        return "good";
    case Tone::Warning:
        return "warning";
    case Tone::Bad:
        return "bad";
    }
    return "";
}

// A style sheet looks at properties only when the widget is polished.
void setStyledProperty(QWidget* widget, const char* name, const char* value)
{
    if (widget->property(name).toString() == QLatin1String(value))
        return;
    widget->setProperty(name, QString::fromLatin1(value));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace

const Colours& coloursOf(Mode mode)
{
    static const Colours light = lightColours();
    static const Colours dark = darkColours();
    return mode == Mode::Light ? light : dark;
}

const Colours& colours()
{
    return coloursOf(appliedMode());
}

Mode mode()
{
    return appliedMode();
}

Mode systemMode()
{
    // Asked once: afterwards the palette is ours.
    static const bool dark = QGuiApplication::palette().color(QPalette::WindowText).lightness() >
                             QGuiApplication::palette().color(QPalette::Window).lightness();
    return dark ? Mode::Dark : Mode::Light;
}

void apply(Mode mode)
{
    static_cast<void>(systemMode()); // while the palette is still the desktop's
    appliedMode() = mode;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(colours()));
    QApplication::setFont(textFont());
    qApp->setStyleSheet(styleSheet(colours(), textPercent()));
}

int textPercent()
{
    return chosenTextPercent();
}

void setTextPercent(int percent)
{
    chosenTextPercent() = *std::ranges::min_element(
        textPercents, {}, [percent](int known) { return std::abs(known - percent); });
}

int scaled(int pixels)
{
    return (pixels * textPercent() + 50) / 100;
}

void setRole(QWidget* widget, const char* role)
{
    setStyledProperty(widget, "role", role);
}

void setTone(QWidget* widget, Tone tone)
{
    setStyledProperty(widget, "tone", toneName(tone));
}

QColor toneColour(Tone tone)
{
    const Colours& set = colours();
    switch (tone) {
    case Tone::Normal:
        return set.text;
    case Tone::Muted:
        return set.muted;
    case Tone::Good:
        return set.validated;
    case Tone::Warning:
        return set.toDiscuss;
    case Tone::Bad:
        return set.notValidated;
    }
    return set.text;
}

QFont textFont(int pixels)
{
    QFont font = QApplication::font();
    font.setPixelSize(scaled(pixels));
    font.setWeight(QFont::Normal);
    return font;
}

QFont strongFont(int pixels)
{
    QFont font = textFont(pixels);
    font.setWeight(QFont::DemiBold);
    return font;
}

void reserveStrongWidth(QAbstractButton* button)
{
    const QString text = button->text().remove(QLatin1Char('&'));
    button->setMinimumWidth(QFontMetrics(strongFont()).horizontalAdvance(text) + 7 * unit);
}

} // namespace delibere::widgets::theme
