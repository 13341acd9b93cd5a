// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/found_text.h"

#include "domain/folding.h"

namespace delibere::widgets {

QString foldedText(const QString& text)
{
    QString folded;
    for (const std::u32string& word : foldedWords(text.toStdString())) {
        if (!folded.isEmpty())
            folded += u' ';
        folded += QString::fromStdU32String(word);
    }
    return folded;
}

bool holdsText(const QString& text, const QString& wanted)
{
    const QString words = foldedText(wanted);
    return words.isEmpty() ? text.contains(wanted) : foldedText(text).contains(words);
}

} // namespace delibere::widgets
