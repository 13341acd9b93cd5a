// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of a sheet that is keyed in from paper, under « fiche ».
#pragma once

#include "cli/commands.h"

namespace delibere::cli {

void addPaperCommands(CLI::App& group, Action& chosen); // saisir, confirmer

} // namespace delibere::cli
