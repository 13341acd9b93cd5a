// SPDX-License-Identifier: GPL-3.0-or-later
// What a model may say of a cell beyond its text; CellDelegate paints it. A tone never speaks
// alone: the text says the same.
#pragma once

#include <Qt>

namespace delibere::widgets {

enum CellRole {
    DetailRole = Qt::UserRole + 1, // QString: a second, smaller paragraph
    ToneRole,                      // int of theme::Tone, for the text
    DetailToneRole,                // int of theme::Tone, for the second paragraph
    StrongRole,                    // bool
    FlaggedRole,                   // bool: « à discuter », the amber ground of the row
    ShapeRole,                     // int of CellShape
    LineLimitRole,                 // int: titles may elide, the tool tip has the whole
    DetailLimitRole,               // int: the same, of the second paragraph
    MarkRole,                      // delibere::Mark
    RemarkRole,                    // QString
};

enum class CellShape { Plain, Field, Pill };

} // namespace delibere::widgets
