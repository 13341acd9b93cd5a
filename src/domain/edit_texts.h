// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that people write, wherever an edit carries one: one list for what is composed, what is
// refused and what the fonts of a machine are asked about.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "domain/edit.h"
#include "domain/problem.h"

namespace delibere {

// `label` names the text as a form does: "nom", "remarque".
using TextVisitor = std::function<void(std::string_view label, const std::string& text)>;
void visitTexts(const Edit& edit, const TextVisitor& visit);

// With every text composed (code_points.h): the same name, typed on two systems, is the same bytes.
[[nodiscard]] Edit composedTexts(Edit edit);

// TextForbidden, where: the label of the first text that holds what may not be typed, detail: which
// character, and after which word.
[[nodiscard]] Result<void> checkTexts(const Edit& edit);

} // namespace delibere
