// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli reperage documents S.jury --forme guide|bilan|plan [--reperage ID] [--vierge]
// --dossier D

#include "cli/command_positioning.h"
#include "cli/document_output.h"
#include "cli/positioning_choice.h"

namespace delibere::cli {

namespace {

struct Options {
    std::string session;
    std::string form;
    std::string positioning;
    std::string folder;
    bool blank = false;
    bool text = false;
    bool json = false;
};

Destination destinationOf(const Options& options)
{
    return {options.folder, options.text ? FileKind::Text : FileKind::Pdf};
}

PositioningPart partOf(const std::string& form)
{
    if (form == "guide")
        return PositioningPart::Guide;
    return form == "bilan" ? PositioningPart::Summary : PositioningPart::Plan;
}

// The one asked for, or all.
Result<std::vector<PositioningId>> idsOf(const app::Session& session, const std::string& asked)
{
    const auto all = session.positionings(Viewer::staff());
    if (!all)
        return tl::unexpected(all.error());
    if (!asked.empty() || all->empty()) // none at all: the same words as everywhere
        return choosePositioning(session, asked).map([](const Positioning& chosen) {
            return std::vector{chosen.id};
        });
    std::vector<PositioningId> ids;
    for (const Positioning& each : *all)
        ids.push_back(each.id);
    return ids;
}

Result<std::vector<std::filesystem::path>> write(const app::Session& session,
                                                 const Options& options)
{
    if (!options.blank)
        return idsOf(session, options.positioning).and_then([&](const auto& ids) {
            return writePositionings(session, partOf(options.form), ids, destinationOf(options));
        });
    if (options.form != "guide")
        return fail(ProblemCode::BadRequest, "--vierge",
                    "seul le guide s’imprime vierge\u202f; choisissez --forme guide");
    return writeBlankGuide(session, destinationOf(options));
}

Exit print(Console& console, const Options& options)
{
    const auto session = app::Session::open(options.session);
    if (!session)
        return console.report(session.error());
    const auto written = write(*session, options);
    if (!written)
        return console.report(written.error());
    return listDocuments(console, *written, options.json);
}

} // namespace

void addPositioningDocuments(CLI::App& group, Action& chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App* documents = group.add_subcommand("documents", "Formulaires du repérage en PDF");
    documents->add_option("session", options->session, "Fichier .jury")->required();
    documents->add_option("--forme", options->form, "guide, bilan ou plan")
        ->required()
        ->check(CLI::IsMember({"guide", "bilan", "plan"}));
    auto* one = documents->add_option("--reperage", options->positioning, "Un seul repérage");
    documents->add_flag("--vierge", options->blank, "Guide à remplir à la main")->excludes(one);
    documents->add_option("--dossier,--vers", options->folder, "Dossier où écrire")->required();
    documents->add_flag("--texte", options->text, "Texte brut au lieu de PDF");
    documents->add_flag("--json", options->json, "Sortie en JSON");
    documents->callback([options, &chosen] {
        chosen = [options](Console& console) { return print(console, *options); };
    });
}

} // namespace delibere::cli
