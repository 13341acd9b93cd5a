// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text that wraps at words, and inside a word only when it is wider than its place. Line
// feeds are kept.
#pragma once

#include <QPainter>
#include <QString>

namespace delibere::widgets {

// `lineLimit` 0: as many lines as it takes; otherwise the last line elides.
[[nodiscard]] int wrappedHeight(const QFont& font, const QString& text, int width,
                                int lineLimit = 0);
// The text with « … » at the end of the last line allowed, when it takes more.
[[nodiscard]] QString limitedText(const QFont& font, const QString& text, int width, int lineLimit);
// With the painter's own font and pen, from the top of the place.
void drawWrapped(QPainter& painter, const QRect& place, Qt::Alignment side, const QString& text,
                 int lineLimit = 0);

} // namespace delibere::widgets
