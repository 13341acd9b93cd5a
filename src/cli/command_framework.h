// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of frameworks share, and those that write them in other forms.
#pragma once

#include <string>

#include "app/framework_library.h"
#include "cli/commands.h"

namespace delibere::cli {

// "cqp-… — CQP … (version 1.0) : 5 blocs, …"
[[nodiscard]] std::string frameworkLine(const app::FrameworkFile& file);

void addConversionCommands(CLI::App& group, Action& chosen); // modele, convertir

} // namespace delibere::cli
