// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli candidats importer, membres importer: people from a spreadsheet, told apart first.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "app/acquired_register_file.h"
#include "app/list_plan.h"
#include "cli/command.h"
#include "cli/entry_notice.h"
#include "cli/list_text.h"
#include "cli/register_text.h"
#include "cli/sheet_argument.h"
#include "wording/french_format.h"
#include "wording/list_words.h"
#include "wording/register_words.h"

namespace delibere::cli {

namespace {

struct ImportListOptions {
    SheetArgument source;
    std::vector<std::string> columns; // in the order of the sheet, where it has no headings
    std::string namesakes;            // "ajouter", "laisser"
    std::string registerFile;
    std::string uncertain; // "reporter", "laisser"
    bool trial = false;
    bool json = false;
};

template <class Person>
std::set<std::size_t> chosenRows(const app::ListPlan<Person>& plan,
                                 const ImportListOptions& options)
{
    std::set<std::size_t> rows = app::rowsToTake(plan);
    for (const auto& row : plan.rows) {
        if (row.verdict == ListVerdict::Namesake && options.namesakes == "ajouter")
            rows.insert(row.number);
    }
    return rows;
}

// Of these no option takes any: a number does, or a hand in the session.
template <class Person>
void sayOtherCompanies(Console& console, const app::ListPlan<Person>& plan)
{
    std::vector<std::size_t> rows;
    for (const auto& row : plan.rows) {
        if (row.otherCompany)
            rows.push_back(row.number);
    }
    console.complain(fmt::format(
        "{}\u00a0: seul le nom dit que c’est la même personne que dans la session, et l’entreprise "
        "est une autre. Si c’est elle, donnez son numéro de dossier, ou changez l’entreprise dans "
        "la "
        "session.",
        wording::rowNumbers(rows)));
}

app::Uncertain uncertainOf(const ImportListOptions& options)
{
    return options.uncertain == "reporter" ? app::Uncertain::Carry : app::Uncertain::Leave;
}

// What a register says of the people on the list; true: somebody has to decide on it first.
template <class Person>
bool sayCarried(Console& console, const app::ListPlan<Person>& plan,
                const ImportListOptions& options)
{
    bool asks = false;
    for (const auto& row : plan.rows) {
        if (row.carried.empty())
            continue;
        asks = asks || std::ranges::any_of(row.carried, isUncertain, &CarriedBlock::finding);
        if (options.json)
            continue;
        console.print(fmt::format("registre, ligne\u00a0{}", row.number));
        for (const CarriedBlock& carried : row.carried)
            console.print("  " + wording::carriedWords(carried, uncertainOf(options) ==
                                                                    app::Uncertain::Carry));
    }
    const bool undecided = asks && options.uncertain.empty();
    if (undecided)
        sayUncertain(console);
    return undecided;
}

// Named as headings are; « - » is a column that is not read. Of a sheet with headings: none.
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

// Everything is said first; then all of it is written, or nothing is.
template <class Person, class PlanOf>
Exit importList(Console& console, app::Session& session, const ImportListOptions& options,
                PlanOf planOf)
{
    constexpr ListKind kind = listKindOf<Person>;
    const auto columns = columnsFrom(kind, options);
    if (!columns)
        return console.report(columns.error());
    const auto sheet = readSheet(console, kind, options.source);
    if (!sheet)
        return console.report(sheet.error());
    const app::ListPlan<Person> plan =
        planOf(*sheet, options.source.headed ? app::recognisedLayout(kind, *sheet)
                                             : app::layoutWithoutHeadings(*sheet, *columns));
    if (!options.json)
        printPlan(console, session, *sheet, plan);
    complainOf(console, session.jury(), plan);
    const bool uncarried = sayCarried(console, plan, options);
    const bool unsure = std::ranges::any_of(plan.rows, &app::ListRow<Person>::otherCompany);
    const bool undecided =
        (unsure || plan.count(ListVerdict::Namesake) > 0) && options.namesakes.empty();
    const auto chosen = chosenRows(plan, options);
    const auto lost = app::lostPresident(plan, chosen);
    if (lost)
        console.report(*lost, session.jury());
    const bool refused = undecided || uncarried || lost.has_value() || !plan.problems.empty() ||
                         plan.count(ListVerdict::Refused) > 0;
    if (unsure)
        sayOtherCompanies(console, plan);
    if (undecided && plan.count(ListVerdict::Namesake) == 0)
        console.complain("Pour écrire les autres lignes sans elles, ajoutez «\u00a0--homonymes "
                         "laisser\u00a0».");
    else if (undecided)
        console.complain("Des homonymes sont à regarder. Si ce sont d’autres personnes, ajoutez "
                         "«\u00a0--homonymes ajouter\u00a0»\u202f; pour ne pas les prendre, "
                         "«\u00a0--homonymes laisser\u00a0».");
    const auto edits = app::editsOf(plan, chosen);
    const bool writes = !options.trial && !refused;
    if (writes && !edits.empty()) {
        if (const auto done = session.applyTogether(edits, {}); !done)
            return console.report(done.error(), session.jury());
        sayUndrawable(console, edits);
    }
    if (options.json)
        console.printJson(listJson(session, *sheet, plan, writes ? edits.size() : 0));
    else if (options.trial)
        console.print("Essai\u00a0: rien n’a été écrit.");
    else if (refused)
        console.print("Rien n’a été écrit.");
    else
        console.print(fmt::format(
            "{}\u00a0: {}", kind == ListKind::Candidates ? "Candidats écrits" : "Membres écrits",
            edits.size()));
    return refused ? Exit::Problem : Exit::Success;
}

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

} // namespace

void addListCommands(CLI::App& program, Action& chosen)
{
    CLI::App& candidates = *program.add_subcommand("candidats", "Liste des candidats");
    candidates.require_subcommand(1);
    const auto [ofCandidates, heard] = addCommand(
        candidates, chosen, "importer", "Importe des candidats d’un tableur", importCandidates);
    addListOptions(ofCandidates, heard);
    ofCandidates
        .add_option("--homonymes", heard.namesakes,
                    "De qui porte le nom d’un autre sous un autre numéro\u00a0: ajouter ou laisser")
        ->check(CLI::IsMember({"ajouter", "laisser"}));
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
