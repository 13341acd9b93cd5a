// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli reperage creer|importer|exporter|bilan|signer|corriger|documents …
#include "cli/command_positioning.h"

namespace delibere::cli {

void addPositioningCommand(CLI::App& program, Action& chosen)
{
    CLI::App* group =
        program.add_subcommand("reperage", "Repérages\u00a0: entretiens de positionnement");
    group->require_subcommand(1);
    addPositioningCreation(*group, chosen);
    addPositioningExchange(*group, chosen);
    addPositioningSummary(*group, chosen);
    addPositioningSigning(*group, chosen);
    addPositioningDocuments(*group, chosen);
}

} // namespace delibere::cli
