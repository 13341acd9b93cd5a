// SPDX-License-Identifier: GPL-3.0-or-later
// Which key means what in the criteria table. French keyboards need Shift for digits, so levels
// are A Z E R by position or the unshifted number row (& é " '), and digits type a percent.
#pragma once

#include <QKeyEvent>

namespace delibere::widgets {

enum class MarkKey {
    None,
    Level,   // value: rank, 1 = lowest
    Digit,   // value: 0-9
    Point,   // , or . : of a number that is not whole, and is refused as a whole
    Confirm, // Enter
    GiveUp,  // Escape
    Clear,   // Backspace, Delete
    NotCovered,
    OtherEvidence, // Tab
    ReadClear,     // C: « claire »
    ReadPartial,   // P: « partielle »
};

struct MarkGesture {
    MarkKey key = MarkKey::None;
    int value = 0;

    friend bool operator==(const MarkGesture&, const MarkGesture&) = default;
};

[[nodiscard]] MarkGesture gestureOf(const QKeyEvent& event);

// 1-9 of the number row, shifted or not (& é " ' ( -), or of the numeric pad; 0: another key.
[[nodiscard]] int positionOfNumber(const QKeyEvent& event);

} // namespace delibere::widgets
