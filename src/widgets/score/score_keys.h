// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the page Évaluer, in words: one list for the line under the table, for F1 and for
// the printed sheet. What a key does is decided in mark_keys and in the page's actions.
#pragma once

#include <string>
#include <vector>

#include "domain/framework.h"
#include "report/document.h"

namespace delibere::widgets {

struct KeyHelp {
    std::string keys; // « Ctrl+Tab »
    std::string meaning;
    bool everyday = false; // in the short line too
};

struct KeyHelpGroup {
    std::string title;
    std::vector<KeyHelp> keys;
};

// What a framework marks with is among them: « 0 à 100 ↵ », « 0 à 20 ↵ ».
[[nodiscard]] std::vector<KeyHelpGroup> scoreKeys(const Framework& framework);
// One page, to keep beside the keyboard.
[[nodiscard]] report::Document scoreKeysSheet(const Framework& framework);

} // namespace delibere::widgets
