// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli donnees-personne S.jury --candidat ID --vers DOSSIER
#include "app/files.h"
#include "app/person_data.h"
#include "cli/commands.h"

namespace delibere::cli {

namespace {

struct Options {
    std::string session;
    std::string candidate;
    std::string folder;
};

Exit writeData(Console& console, const Options& options)
{
    const CandidateId candidate(options.candidate);
    const auto data = app::personDataJson(options.session, candidate);
    if (!data)
        return console.report(data.error());
    const std::filesystem::path folder(options.folder);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return console.report(
            Problem{ProblemCode::FileUnwritable, folder.string(), std::to_string(error.value())});
    const std::filesystem::path path = folder / app::personDataFileName(candidate);
    if (const auto written = app::writeFile(path, *data); !written)
        return console.report(written.error());
    console.print(path.string());
    return Exit::Success;
}

} // namespace

void addPersonDataCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App* data = program.add_subcommand(
        "donnees-personne", "Tout ce que la session contient sur un candidat, pour lui");
    data->add_option("session", options->session, "Fichier .jury")->required();
    data->add_option("--candidat", options->candidate, "Le candidat")->required();
    data->add_option("--vers", options->folder, "Dossier où écrire")->required();
    data->callback([options, &chosen] {
        chosen = [options](Console& console) { return writeData(console, *options); };
    });
}

} // namespace delibere::cli
