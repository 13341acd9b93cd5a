// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli candidats importer, membres importer: people from a spreadsheet, told apart first.
#include "app/acquired_register_file.h"
#include "cli/command.h"
#include "cli/list_import.h"
#include "cli/register_text.h"

namespace delibere::cli {

namespace {

Exit importCandidates(Console& console, app::Session& session, const ImportListOptions& options)
{
    AcquiredRegister held;
    app::CarriedIn carried{nullptr, uncertainOf(options)};
    if (!options.registerFile.empty()) {
        auto read = app::readRegister(options.registerFile);
        if (!read)
            return console.report(read.error());
        held = std::move(*read);
        carried.held = &held;
    }
    return importList<Candidate>(console, session, options,
                                 [&](const WorkbookSheet& sheet, const ListLayout& layout) {
                                     return app::planCandidates(session, sheet, layout, carried);
                                 });
}

Exit importJurors(Console& console, app::Session& session, const ImportListOptions& options)
{
    return importList<Juror>(console, session, options,
                             [&](const WorkbookSheet& sheet, const ListLayout& layout) {
                                 return app::planJurors(session, sheet, layout);
                             });
}

} // namespace

void addListCommands(CLI::App& program, Action& chosen)
{
    CLI::App& candidates = *program.add_subcommand("candidats", "Liste des candidats");
    candidates.require_subcommand(1);
    const auto [ofCandidates, heard] = addCommand(
        candidates, chosen, "importer", "Importe des candidats d’un tableur", importCandidates);
    addListOptions(ofCandidates, heard);
    addNamesakesOption(ofCandidates, heard);
    ofCandidates.add_option("--registre", heard.registerFile,
                            "Registre dont les blocs acquis qui valent encore sont reportés");
    addUncertainOption(ofCandidates, heard.uncertain);

    CLI::App& members = *program.add_subcommand("membres", "Liste des membres du jury");
    members.require_subcommand(1);
    const auto [ofMembers, seated] = addCommand(
        members, chosen, "importer", "Importe des membres du jury d’un tableur", importJurors);
    addListOptions(ofMembers, seated);
}

} // namespace delibere::cli
