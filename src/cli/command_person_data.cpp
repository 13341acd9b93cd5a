// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli donnees-personne S.jury --candidat ID --vers DOSSIER [--texte]
#include <fmt/format.h>

#include "app/files.h"
#include "app/person_data.h"
#include "cli/commands.h"
#include "cli/document_output.h"
#include "cli/person_forms.h"

namespace delibere::cli {

namespace {

struct Options {
    std::string session;
    std::string candidate;
    std::string folder;
    bool text = false;
};

Result<std::filesystem::path> writeJson(const Options& options, const std::string& data)
{
    const std::filesystem::path folder(options.folder);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ProblemCode::FileUnwritable, folder.string(), std::to_string(error.value()));
    const auto path = folder / app::personDataFileName(CandidateId(options.candidate));
    return app::writeFile(path, data).map([&] { return path; });
}

// Beside the JSON, in a folder called like it.
Exit writePrints(Console& console, const app::Session& session, const PersonForms& person,
                 const std::filesystem::path& json, printing::FileKind kind)
{
    const printing::Destination destination{json.parent_path() / json.stem(), kind};
    const auto written = writeForms(session, person.forms, destination);
    if (!written)
        return console.report(written.error());
    const Exit listed = listDocuments(console, *written, false);
    for (const printing::Form& form : person.namingOthers)
        console.complain(fmt::format("{}\u00a0: ce document nomme un autre candidat\u00a0; il "
                                     "n’est pas écrit. Relisez-le (delibere-cli "
                                     "documents) avant de décider s’il peut être remis.",
                                     fileStem(session, form, printing::Naming::Ids)));
    return person.namingOthers.empty() ? listed : Exit::Problem;
}

// Everything is read before anything is written.
Exit writeData(Console& console, const Options& options)
{
    // First: it closes the file again, which an open session holds for itself.
    const auto data = app::personDataJson(options.session, CandidateId(options.candidate));
    if (!data)
        return console.report(data.error());
    const auto session = app::Session::open(options.session);
    if (!session)
        return console.report(session.error());
    const auto person = personForms(*session, CandidateId(options.candidate));
    if (!person)
        return console.report(person.error());
    const auto json = writeJson(options, *data);
    if (!json)
        return console.report(json.error());
    console.print(json->string());
    return writePrints(console, *session, *person, *json,
                       options.text ? printing::FileKind::Text : printing::FileKind::Pdf);
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
    data->add_flag("--texte", options->text, "Texte brut au lieu de PDF");
    data->callback([options, &chosen] {
        chosen = [options](Console& console) { return writeData(console, *options); };
    });
}

} // namespace delibere::cli
