// SPDX-License-Identifier: GPL-3.0-or-later
// What is said at once to who types a character that no font of this machine draws: it is kept, and
// printed as its code (report/drawable.h); it is better replaced while the person is there.
#pragma once

#include <string>
#include <vector>

#include "domain/edit.h"
#include "report/document.h"

namespace delibere::printing {

// Cheap, and needs no fonts: no text of it holds anything but Latin letters and common signs.
[[nodiscard]] bool surelyDrawn(const Edit& edit);
// A sentence for each such character of each text. Needs a QGuiApplication.
[[nodiscard]] std::vector<std::string> undrawableWords(const Edit& edit);
// One for each such character of a form, before it is signed as it stands. Needs the same.
[[nodiscard]] std::vector<std::string> undrawableWords(const report::Document& form);

} // namespace delibere::printing
