// SPDX-License-Identifier: GPL-3.0-or-later
// The mark cell, signature of the program: one square per level and a percent. Filled = marked,
// dashed = not entered, « n. a. » = non abordé, 0 % a number like another. Must be read in black
// and white at 150 cm: states differ by shape, never by colour alone.
#pragma once

#include <optional>

#include <QPainter>
#include <QString>

#include "domain/mark.h"

namespace delibere::widgets {

// With a candidate in the room, nothing on screen may be read as a mark.
enum class Discretion { MarksShown, CandidatePresent };

struct MarkPicture {
    int levels = 4;
    Mark mark;
    std::optional<int> claimed;   // the level that the mark or the typed percent claims
    QString text;                 // « 75 % », « n. a. », « — »
    std::optional<QString> typed; // digits being typed: shown with a caret
    QString unit;                 // that follows them: « % », « /20 »
    bool current = false;
    bool focused = false; // and keys go there
    bool closed = false;  // cannot be changed
    Discretion discretion = Discretion::MarksShown;
};

namespace mark_cell {
// Targets are 32 px: a 28 px square and the gap around it.
inline constexpr int pitch = 32;
inline constexpr int square = 28;
inline constexpr int padding = 8;
[[nodiscard]] int textWidth(); // « 100 % », at the size of text in use

[[nodiscard]] int width(int levels); // 0: the percent alone
// The level under a point of the cell, 1 = lowest.
[[nodiscard]] std::optional<int> levelAt(const QRect& cell, int levels, const QPoint& point);
[[nodiscard]] QRect levelRect(const QRect& cell, int rank); // the 32 px target
} // namespace mark_cell

void paintMark(QPainter& painter, const QRect& cell, const MarkPicture& picture);

} // namespace delibere::widgets
