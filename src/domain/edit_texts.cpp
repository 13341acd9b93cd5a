// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edit_texts.h"

#include "domain/code_points.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

// A family that says nothing in words is named: another one is asked for by the compiler.
void eachText(PutKey& /*edit*/, const TextChange& /*change*/) {}
void eachText(FreezeRecord& /*edit*/, const TextChange& /*change*/) {}
void eachText(SetFollowUp& /*edit*/, const TextChange& /*change*/) {}
void eachText(PresenceEdit& /*edit*/, const TextChange& /*change*/) {}
void eachText(KeepPacket& /*edit*/, const TextChange& /*change*/) {}

} // namespace

void changeTexts(Edit& edit, const TextChange& change)
{
    std::visit([&](auto& family) { eachText(family, change); }, edit);
}

void visitTexts(const Edit& edit, const TextVisitor& visit)
{
    Edit copy = edit;
    changeTexts(copy, [&](std::string_view label, std::string& text) { visit(label, text); });
}

Edit composedTexts(Edit edit)
{
    changeTexts(edit, [](std::string_view, std::string& text) { text = composed(text); });
    return edit;
}

Problems textProblems(const Edit& edit)
{
    Problems found;
    visitTexts(edit, [&](std::string_view label, const std::string& text) {
        if (const auto fault = typedFault(text, LineBreaks::Allowed))
            found.push_back(
                {ProblemCode::TextForbidden, std::string(label), faultWords(text, *fault)});
    });
    return found;
}

Result<void> checkTexts(const Edit& edit)
{
    const Problems found = textProblems(edit);
    return found.empty() ? Result<void>() : tl::unexpected(found.front());
}

} // namespace delibere
