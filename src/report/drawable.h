// SPDX-License-Identifier: GPL-3.0-or-later
// Can the installed fonts draw a text? What they cannot is printed as its code, in its place:
// "[U+2705]". What was signed prints on every machine, and never with a box in place of a name.
#pragma once

#include <set>
#include <vector>

#include <QRawFont>
#include <QString>

#include "report/document.h"

namespace delibere::report {

// The characters of a text, each once; line ends and joiners are instructions, not drawings.
[[nodiscard]] std::set<char32_t> lettersOf(const QString& text);
// Everything that its pages say, as they draw it.
[[nodiscard]] std::set<char32_t> lettersOf(const Document& document);

// Those of a text that neither the fonts of the forms nor another font of this machine has as an
// outline, in their order. Needs a QGuiApplication, as everything below.
[[nodiscard]] std::vector<char32_t> undrawable(const QString& text);

// The text as pages draw it: Word's bullets of private use as "•", what has no outline as its code.
[[nodiscard]] QString drawn(const QString& text);

// The text with every letter as its code that the first font of the forms lacks: what is left when
// a script's letters cannot be drawn side by side.
[[nodiscard]] QString spelledInCodes(const QString& text);

// A font with letters in it: where the machine has none for a script, Qt hands out one of boxes,
// valid by its own word, without a name or a table.
[[nodiscard]] bool hasLetters(const QRawFont& font);

// "U+2705".
[[nodiscard]] QString codeOf(char32_t letter);

} // namespace delibere::report
