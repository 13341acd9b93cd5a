// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/list_import.h"

#include "wording/french_format.h"

namespace delibere::cli {

void addListOptions(CLI::App& importer, ImportListOptions& options)
{
    importer
        .add_option("liste", options.source.file,
                    "Classeur XLSX ou ODS, fichier CSV, ou - (texte à tabulations, lu sur l’entrée "
                    "standard)")
        ->required();
    importer.add_option("--feuille", options.source.sheet, "Feuille du classeur");
    CLI::Option* columns =
        importer
            .add_option("--colonnes", options.columns,
                        "Colonnes dans leur ordre, séparées par des virgules\u00a0: "
                        "Nom,Prénom,-,Entreprise")
            ->delimiter(',');
    CLI::Option* bare = importer.add_flag("!--sans-titres", options.source.headed,
                                          "Aucune ligne n’est un titre\u00a0: chaque ligne est une "
                                          "personne, les colonnes sont dites par --colonnes");
    columns->needs(bare);
    bare->needs(columns);
    importer.add_flag("--essai", options.trial, "Dit ce qui serait fait, n’écrit rien");
    importer.add_flag("--json", options.json, "Sortie en JSON");
}

void addNamesakesOption(CLI::App& importer, ImportListOptions& options)
{
    importer
        .add_option("--homonymes", options.namesakes,
                    "De qui porte le nom d’un autre sous un autre numéro\u00a0: ajouter ou laisser")
        ->check(CLI::IsMember({"ajouter", "laisser"}));
}

Result<std::vector<std::optional<ListColumn>>> columnsFrom(ListKind kind,
                                                           const ImportListOptions& options)
{
    std::vector<std::optional<ListColumn>> columns;
    for (const std::string& name : options.columns) {
        const auto read = name == "-" ? std::nullopt : wording::headingFrom(kind, name);
        if (!read && name != "-") {
            std::vector<std::string> known;
            for (const ListColumn column : wording::listColumns(kind))
                known.push_back(wording::listHeading(kind, column));
            return fail(ProblemCode::BadRequest, name,
                        "aucune colonne ne s’appelle ainsi\u202f; dites " +
                            wording::enumerate(known) + ", ou - pour une colonne non lue");
        }
        columns.push_back(read ? std::optional(read->column) : std::nullopt);
    }
    return columns;
}

app::Uncertain uncertainOf(const ImportListOptions& options)
{
    return options.uncertain == "reporter" ? app::Uncertain::Carry : app::Uncertain::Leave;
}

std::string writtenWords(ListKind kind)
{
    switch (kind) {
    case ListKind::Candidates:
        return "Candidats écrits";
    case ListKind::Members:
        return "Membres écrits";
    case ListKind::Applications:
        break;
    }
    return "Candidatures écrites";
}

void sayOtherCompanies(Console& console, const std::vector<std::size_t>& rows)
{
    console.complain(fmt::format(
        "{}\u00a0: seul le nom dit que c’est la même personne que dans la session, et l’entreprise "
        "est une autre. Si c’est elle, donnez son numéro de dossier, ou changez l’entreprise dans "
        "la session.",
        wording::rowNumbers(rows)));
}

void askForNamesakes(Console& console, bool anyNamesake)
{
    console.complain(anyNamesake
                         ? "Des homonymes sont à regarder. Si ce sont d’autres personnes, ajoutez "
                           "«\u00a0--homonymes ajouter\u00a0»\u202f; pour ne pas les prendre, "
                           "«\u00a0--homonymes laisser\u00a0»."
                         : "Pour écrire les autres lignes sans elles, ajoutez «\u00a0--homonymes "
                           "laisser\u00a0».");
}

} // namespace delibere::cli
