// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for a text however it is spelt: the folding of the names (domain/folding) on a screen.
#pragma once

#include <QString>

namespace delibere::widgets {

// The folded words, a space between two: « Éloïse Le Goff » gives "eloise le goff".
[[nodiscard]] QString foldedText(const QString& text);

// The words stand anywhere in the text; signs alone, like « — », are looked for as they are.
[[nodiscard]] bool holdsText(const QString& text, const QString& wanted);

} // namespace delibere::widgets
