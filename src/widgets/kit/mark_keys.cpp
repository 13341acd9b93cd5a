// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/mark_keys.h"

#include <algorithm>
#include <array>

#include <QGuiApplication>

namespace delibere::widgets {

namespace {

constexpr int levelLimit = 6; // of a scale

template <std::size_t Size>
int rankIn(const std::array<int, Size>& keys, int key)
{
    const auto found = std::ranges::find(keys, key);
    return found == keys.end() ? 0 : static_cast<int>(found - keys.begin()) + 1;
}

// The first keys of the upper letter row, whatever is printed on them. Scan codes count from the
// first letter of the row; zero where the platform gives none.
int rankByPosition(const QKeyEvent& event)
{
    const bool windows = QGuiApplication::platformName() == QStringLiteral("windows");
    const int first = windows ? 0x10 : 24; // evdev + 8 under X11 and Wayland
    const int rank = static_cast<int>(event.nativeScanCode()) - first + 1;
    return rank >= 1 && rank <= levelLimit ? rank : 0;
}

// The number row of a French keyboard without Shift.
int unshiftedNumber(const QKeyEvent& event)
{
    static constexpr std::array row{int(Qt::Key_Ampersand), int(Qt::Key_Eacute),
                                    int(Qt::Key_QuoteDbl),  int(Qt::Key_Apostrophe),
                                    int(Qt::Key_ParenLeft), int(Qt::Key_Minus)};
    // Some layouts and input methods give the character only.
    if (event.text() == QStringLiteral("é") || event.text() == QStringLiteral("É"))
        return 2;
    return rankIn(row, event.key());
}

int rankOf(const QKeyEvent& event)
{
    static constexpr std::array letters{int(Qt::Key_A), int(Qt::Key_Z), int(Qt::Key_E),
                                        int(Qt::Key_R), int(Qt::Key_T), int(Qt::Key_Y)};
    if (const int rank = rankByPosition(event))
        return rank;
    if (const int rank = rankIn(letters, event.key()))
        return rank;
    return unshiftedNumber(event);
}

} // namespace

int positionOfNumber(const QKeyEvent& event)
{
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9)
        return event.key() - Qt::Key_0;
    return unshiftedNumber(event);
}

MarkGesture gestureOf(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers =
        event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier | Qt::GroupSwitchModifier);
    if (modifiers != Qt::NoModifier)
        return {};
    const int key = event.key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        return {MarkKey::Digit, key - Qt::Key_0};
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return {MarkKey::Confirm, 0};
    case Qt::Key_Escape:
        return {MarkKey::GiveUp, 0};
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return {MarkKey::Clear, 0};
    case Qt::Key_Comma:
    case Qt::Key_Period:
        return {MarkKey::Point, key};
    case Qt::Key_N:
        return {MarkKey::NotCovered, 0};
    case Qt::Key_C:
        return {MarkKey::ReadClear, 0};
    case Qt::Key_P:
        return {MarkKey::ReadPartial, 0};
    case Qt::Key_Tab:
        return event.modifiers().testFlag(Qt::ShiftModifier)
                   ? MarkGesture{}
                   : MarkGesture{MarkKey::OtherEvidence, 0};
    default:
        break;
    }
    if (const int rank = rankOf(event))
        return {MarkKey::Level, rank};
    return {};
}

} // namespace delibere::widgets
