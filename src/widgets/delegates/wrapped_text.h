// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text that wraps at words, and inside a word only when it is wider than its place. Line
// feeds are kept.
#pragma once

#include <QPainter>
#include <QString>

namespace delibere::widgets {

[[nodiscard]] int wrappedHeight(const QFont& font, const QString& text, int width);
// With the painter's own font and pen, from the top of the place.
void drawWrapped(QPainter& painter, const QRect& place, Qt::Alignment side, const QString& text);

} // namespace delibere::widgets
