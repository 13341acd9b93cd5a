// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli donnees-personne S.jury --candidat ID --vers DOSSIER [--texte]
#include <fmt/format.h>

#include "cli/command.h"
#include "cli/document_output.h"
#include "printing/person_export.h"

namespace delibere::cli {

namespace {

struct PersonOptions {
    std::string candidate;
    std::string folder;
    bool text = false;
};

Exit writePrints(Console& console, const app::Session& session,
                 const printing::PersonExport& person, const printing::Destination& destination)
{
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

Exit writeData(Console& console, const app::Session& session, const PersonOptions& options)
{
    startDrawing();
    const auto person =
        printing::personExport(session, Viewer::staff(), CandidateId(options.candidate));
    if (!person)
        return console.report(person.error());
    const auto place = printing::writePersonData(
        *person, options.folder, options.text ? printing::FileKind::Text : printing::FileKind::Pdf);
    if (!place)
        return console.report(place.error());
    console.print(place->data.string());
    return writePrints(console, session, *person, place->forms);
}

} // namespace

void addPersonDataCommand(CLI::App& program, Action& chosen)
{
    const auto [data, options] =
        addCommand(program, chosen, "donnees-personne",
                   "Tout ce que la session contient sur un candidat, pour lui", writeData);
    data.add_option("--candidat", options.candidate, "Le candidat")->required();
    data.add_option("--vers", options.folder, "Dossier où écrire")->required();
    data.add_flag("--texte", options.text, "Texte brut au lieu de PDF");
}

} // namespace delibere::cli
