// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli registre creer | ajouter | afficher | reporter
#include <fmt/format.h>

#include "app/acquired_register_file.h"
#include "cli/command.h"
#include "cli/entry_notice.h"
#include "cli/register_text.h"

namespace delibere::cli {

namespace {

struct RegisterOptions {
    std::string file;
};

struct RegisterAddOptions {
    std::string file;
    std::string session;
    std::string wordsFile;
    bool trial = false;
    bool json = false;
};

struct RegisterViewOptions {
    std::string file;
    std::string person;
    std::string day;
    bool json = false;
};

struct RegisterCarryOptions {
    std::string file;
    std::string session;
    std::string wordsFile;
    std::string uncertain; // "reporter", "laisser"
    bool trial = false;
    bool json = false;
};

Exit createEmptyRegister(Console& console, const RegisterOptions& options)
{
    if (const auto made = app::createRegister(options.file); !made)
        return console.report(made.error());
    console.print("Registre créé\u00a0: " + options.file);
    return Exit::Success;
}

Exit addSessionToRegister(Console& console, const RegisterAddOptions& options)
{
    const auto session = openSession(options.session, options.wordsFile);
    if (!session)
        return console.report(session.error());
    const auto update = options.trial ? app::planRegister(options.file, *session)
                                      : app::addToRegister(options.file, *session);
    if (!update)
        return console.report(update.error());
    const bool written = !options.trial && update->changes();
    if (options.json) {
        console.printJson(updateJson(*update, written));
        return Exit::Success;
    }
    for (const RegisterLine& line : update->lines)
        printLine(console, line);
    console.print(options.trial       ? "Essai\u00a0: rien n’a été écrit."
                  : update->changes() ? "Registre écrit\u00a0: " + options.file
                                      : "Rien de nouveau\u00a0: le registre reste ce qu’il est.");
    return Exit::Success;
}

Exit showRegister(Console& console, const RegisterViewOptions& options)
{
    std::optional<Date> day;
    if (!options.day.empty()) {
        day = Date::fromIso(options.day);
        if (!day)
            return console.report(
                {ProblemCode::BadRequest, options.day, "écrivez le jour comme 2026-03-12"});
    }
    const auto held = app::readRegister(options.file);
    if (!held)
        return console.report(held.error());
    const std::vector<RegisterEntry> entries = entriesOf(*held, options.person);
    if (options.json) {
        console.raw(app::registerJson(entries));
        return Exit::Success;
    }
    for (const RegisterEntry& entry : entries)
        printEntry(console, entry, day);
    if (entries.empty())
        console.print(options.person.empty() ? "Le registre est vide."
                                             : "Personne de ce nom ni de ce numéro.");
    return Exit::Success;
}

nlohmann::ordered_json carryJson(const app::CarryPlan& plan, app::Uncertain uncertain,
                                 std::size_t written)
{
    nlohmann::ordered_json people = nlohmann::ordered_json::array();
    for (const CarriedPerson& person : plan.people)
        people.push_back({{"candidat", person.candidate.text()},
                          {"blocs", carriedJson(person.blocks, uncertain)}});
    return {{"candidats", people}, {"ecrits", written}};
}

// Everything is said first; then all of it is written, or nothing is.
Exit carryFromRegister(Console& console, const RegisterCarryOptions& options)
{
    if (checkPlace(console, options.session) != Exit::Success)
        return Exit::Problem;
    auto session = openSession(options.session, options.wordsFile);
    if (!session)
        return console.report(session.error());
    const auto held = app::readRegister(options.file);
    if (!held)
        return console.report(held.error());
    const auto uncertain =
        options.uncertain == "reporter" ? app::Uncertain::Carry : app::Uncertain::Leave;
    const app::CarryPlan plan = app::planCarry(*session, *held, uncertain);
    if (!options.json) {
        for (const CarriedPerson& person : plan.people)
            printCarried(console, session->jury(), person, uncertain);
    }
    for (const auto& refused : plan.refused) {
        for (const Problem& problem : refused.problems)
            console.report(problem, session->jury());
    }
    const bool undecided = plan.asks() && options.uncertain.empty();
    if (undecided)
        sayUncertain(console);
    const bool refused = undecided || !plan.refused.empty();
    const bool writes = !options.trial && !refused && !plan.edits.empty();
    if (writes) {
        if (const auto done = session->applyTogether(plan.edits, {}); !done)
            return console.report(done.error(), session->jury());
        sayUndrawable(console, plan.edits);
    }
    if (options.json)
        console.printJson(carryJson(plan, uncertain, writes ? plan.edits.size() : 0));
    else
        console.print(options.trial ? "Essai\u00a0: rien n’a été écrit."
                      : refused     ? "Rien n’a été écrit."
                                : fmt::format("Candidats écrits\u00a0: {}", plan.edits.size()));
    return refused ? Exit::Problem : Exit::Success;
}

} // namespace

void addRegisterCommand(CLI::App& program, Action& chosen)
{
    CLI::App& group =
        *program.add_subcommand("registre", "Le registre des blocs acquis, de session en session");
    group.require_subcommand(1);
    const char* file = "Fichier .registre";
    const auto [creer, made] =
        addCommand(group, chosen, "creer", "Crée un registre vide", createEmptyRegister);
    creer.add_option("registre", made.file, file)->required();

    const auto [ajouter, added] = addCommand(
        group, chosen, "ajouter", "Prend ce que les grilles signées d’une session acquièrent",
        addSessionToRegister);
    ajouter.add_option("registre", added.file, file)->required();
    ajouter.add_option("--session", added.session, "Fichier .jury")->required();
    addOpeningWords(ajouter, added.wordsFile);
    ajouter.add_flag("--essai", added.trial, "Dit ce qui serait fait, n’écrit rien");
    ajouter.add_flag("--json", added.json, "Sortie en JSON");

    const auto [afficher, shown] =
        addCommand(group, chosen, "afficher", "Blocs acquis, et jusqu’à quand", showRegister);
    afficher.add_option("registre", shown.file, file)->required();
    afficher.add_option("--personne", shown.person, "Numéro de dossier, ou mots du nom");
    afficher.add_option("--le", shown.day, "Ce qui compte ce jour-là, AAAA-MM-JJ");
    afficher.add_flag("--json", shown.json, "Sortie en JSON");

    const auto [reporter, carried] = addCommand(
        group, chosen, "reporter", "Reporte dans une session les blocs acquis qui valent encore",
        carryFromRegister);
    reporter.add_option("registre", carried.file, file)->required();
    reporter.add_option("--vers", carried.session, "Fichier .jury")->required();
    addOpeningWords(reporter, carried.wordsFile);
    addUncertainOption(reporter, carried.uncertain);
    reporter.add_flag("--essai", carried.trial, "Dit ce qui serait fait, n’écrit rien");
    reporter.add_flag("--json", carried.json, "Sortie en JSON");
}

} // namespace delibere::cli
