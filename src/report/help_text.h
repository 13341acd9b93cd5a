// SPDX-License-Identifier: GPL-3.0-or-later
// The advice that a certifier prints in a guide, word for word: items keep their mark, a line
// without a stop is a subtitle.
#pragma once

#include <string>
#include <vector>

#include "domain/framework.h"
#include "report/document.h"

namespace delibere::report {

// nullptr: the framework has no section of that id.
[[nodiscard]] const HelpText* helpOf(const Framework& framework, const std::string& id);
void addHelp(Document& form, const std::vector<std::string>& printed);

} // namespace delibere::report
