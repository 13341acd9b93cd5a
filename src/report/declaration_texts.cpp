// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/declaration_texts.h"

#include "wording/declaration_words.h"

namespace delibere::report {

void addDeclarationTexts(Document& form, const std::vector<DeclaredText>& texts)
{
    form.elements.emplace_back(
        Paragraph{{}, wording::declarationOrigin(), Tone::Muted, Break::KeepWithNext});
    for (const DeclaredText& each : texts)
        form.elements.emplace_back(
            Paragraph{each.title, each.text, Tone::Normal, Break::KeepWithNext});
}

} // namespace delibere::report
