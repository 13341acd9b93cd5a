// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that people write, wherever an edit carries one: one list for what is composed, what is
// refused and what the fonts of a machine are asked about. Each family gives its own (eachText).
#pragma once

#include "domain/edit.h"

namespace delibere {

void changeTexts(Edit& edit, const TextChange& change);
// `label` names the text as a form does: "nom", "remarque".
using TextVisitor = std::function<void(std::string_view label, const std::string& text)>;
void visitTexts(const Edit& edit, const TextVisitor& visit);

// With every text composed (code_points.h): the same name, typed on two systems, is the same bytes.
[[nodiscard]] Edit composedTexts(Edit edit);

// TextForbidden for each text that holds what may not be typed, where: its label, detail: which
// character, and after which word.
[[nodiscard]] Problems textProblems(const Edit& edit);
// The first of them.
[[nodiscard]] Result<void> checkTexts(const Edit& edit);

} // namespace delibere
