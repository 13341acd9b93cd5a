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

} // namespace delibere::cli
