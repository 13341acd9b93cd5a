// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/entry_notice.h"

#include <algorithm>

#include "cli/document_output.h"
#include "printing/undrawable.h"

namespace delibere::cli {

void sayUndrawable(Console& console, std::span<const Edit> edits)
{
    for (const Edit& edit : edits) {
        if (printing::surelyDrawn(edit))
            continue;
        startDrawing();
        for (const std::string& words : printing::undrawableWords(edit))
            console.complain(words);
    }
}

void sayUndrawable(Console& console, const Edit& edit)
{
    sayUndrawable(console, std::span(&edit, 1));
}

Exit checkDrawn(Console& console, const report::Document& form)
{
    startDrawing();
    const auto said = printing::undrawableWords(form);
    for (const std::string& words : said)
        console.complain(words);
    if (said.empty())
        return Exit::Success;
    console.complain("Rien n’a été signé. Pour signer ce texte tel quel, ajoutez --avec-codes.");
    return Exit::Problem;
}

} // namespace delibere::cli
