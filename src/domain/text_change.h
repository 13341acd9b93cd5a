// SPDX-License-Identifier: GPL-3.0-or-later
// A text that people write, wherever an edit carries one. Every family of edits gives its own
// (eachText): for what is composed, what is refused and what the fonts of a machine are asked
// about.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace delibere {

// `label` names the text as a form does: "nom", "remarque".
using TextChange = std::function<void(std::string_view label, std::string& text)>;

} // namespace delibere
