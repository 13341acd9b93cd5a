// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli reperage documents S.jury --forme guide|bilan|plan [--reperage ID] [--vierge]
// --dossier D

#include "cli/command.h"
#include "cli/command_positioning.h"
#include "cli/document_output.h"
#include "cli/positioning_choice.h"
#include "domain/positioning_rules.h"
#include "printing/form_table.h"

namespace delibere::cli {

namespace {

struct PositioningFormOptions {
    std::string form;
    std::string positioning;
    std::string folder;
    bool blank = false;
    bool bare = false;
    bool text = false;
    bool json = false;
};

printing::Destination destinationOf(const PositioningFormOptions& options)
{
    return {options.folder,
            options.text ? printing::FileKind::Text : printing::FileKind::Pdf,
            printing::Naming::Ids,
            {}};
}

printing::FormKind kindOf(const PositioningFormOptions& options)
{
    const char* variant = options.bare ? "-sans-remarques" : options.blank ? "-vierge" : "";
    return printing::formsByWord().at("reperage-" + options.form + variant);
}

// Those of the repérage asked for, or all.
Result<std::vector<printing::Form>> formsOf(const app::Session& session,
                                            const PositioningFormOptions& options)
{
    if (options.blank && options.form != "guide")
        return fail(ProblemCode::BadRequest, "--vierge",
                    "seul le guide s’imprime vierge\u202f; choisissez --forme guide");
    if (options.bare && !options.blank)
        return fail(ProblemCode::BadRequest, "--sans-remarques",
                    "seul le guide vierge s’imprime ainsi\u202f; ajoutez --vierge");
    if (const auto form = checkForPositioning(session.framework()); !form)
        return tl::unexpected(form.error());
    auto forms = printing::forms(session, Viewer::staff(), kindOf(options));
    const bool none = forms && forms->empty(); // the same words as everywhere
    if (!forms || options.blank || (options.positioning.empty() && !none))
        return forms;
    return choosePositioning(session, options.positioning).map([&](const Positioning& chosen) {
        std::erase_if(*forms,
                      [&](const printing::Form& form) { return form.subject != chosen.subject(); });
        return *forms;
    });
}

Result<printing::Written> write(const app::Session& session, const PositioningFormOptions& options)
{
    return formsOf(session, options).and_then([&](const auto& forms) {
        return writeForms(session, forms, destinationOf(options));
    });
}

Exit print(Console& console, const app::Session& session, const PositioningFormOptions& options)
{
    const auto written = write(session, options);
    if (!written)
        return console.report(written.error());
    return listDocuments(console, *written, options.json);
}

} // namespace

void addPositioningDocuments(CLI::App& group, Action& chosen)
{
    const auto [documents, options] =
        addCommand(group, chosen, "documents", "Formulaires du repérage en PDF", print);
    documents.add_option("--forme", options.form, "guide, bilan ou plan")
        ->required()
        ->check(CLI::IsMember({"guide", "bilan", "plan"}));
    auto* one = documents.add_option("--reperage", options.positioning, "Un seul repérage");
    documents.add_flag("--vierge", options.blank, "Guide à remplir à la main")->excludes(one);
    documents.add_flag("--sans-remarques", options.bare,
                       "Le guide du certificateur seul (avec --vierge)");
    documents.add_option("--dossier,--vers", options.folder, "Dossier où écrire")->required();
    documents.add_flag("--texte", options.text, "Texte brut au lieu de PDF");
    documents.add_flag("--json", options.json, "Sortie en JSON");
}

} // namespace delibere::cli
