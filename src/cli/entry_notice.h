// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of an entry that was kept, beside what the command prints.
#pragma once

#include <span>

#include "cli/console.h"
#include "domain/edit.h"
#include "report/document.h"

namespace delibere::cli {

// Every character that this machine cannot print, and by what to replace it; on the side of the
// problems, and no failure.
void sayUndrawable(Console& console, std::span<const Edit> edits);
void sayUndrawable(Console& console, const Edit& edit);

// Before a first signature freezes a form as it stands: Exit::Problem, and each such character
// said, when its paper would carry codes in place of letters.
Exit checkDrawn(Console& console, const report::Document& form);

} // namespace delibere::cli
