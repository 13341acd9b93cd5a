// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli session creer | afficher
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/session_creation.h"
#include "cli/commands.h"
#include "report/french_format.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string session;
    std::string framework;
    std::string definition;
    bool json = false;
};

Exit create(Console& console, const Options& options)
{
    const auto session = app::createSession(options.session, options.framework, options.definition);
    if (!session)
        return console.report(session.error());
    console.print(fmt::format(
        "Session créée\u00a0: {} ({} membres, {} candidats, référentiel {} {})", options.session,
        session->jury().jurors.size(), session->jury().candidates.size(), session->framework().id,
        session->framework().version));
    return Exit::Success;
}

const char* roleWord(JurorRole role)
{
    return role == JurorRole::President ? "president" : "membre";
}

Json toJson(const Juror& juror)
{
    return {{"id", juror.id.text()},
            {"nom", juror.name},
            {"fonction", juror.function},
            {"college", juror.college},
            {"employeur", juror.employer},
            {"role", roleWord(juror.role)},
            {"presence", juror.attendance == Attendance::Present ? "present" : "absent"}};
}

Json toJson(const Candidate& candidate)
{
    Json presented = Json::array();
    for (const BlockId& block : candidate.presented)
        presented.push_back(block.text());
    Json acquired = Json::array();
    for (const AcquiredBlock& block : candidate.acquired)
        acquired.push_back(
            {{"bloc", block.block.text()}, {"le", block.on.iso()}, {"reference", block.reference}});
    return {{"id", candidate.id.text()},
            {"nom", candidate.lastName},
            {"prenom", candidate.firstName},
            {"entreprise", candidate.company},
            {"heure", candidate.time},
            {"blocs", presented},
            {"acquis", acquired}};
}

// Sheets by state, for one candidate.
struct SheetCounts {
    std::size_t submitted = 0;
    std::size_t drafts = 0;
};

SheetCounts count(const std::vector<ScoreSheet>& sheets)
{
    SheetCounts counts;
    for (const ScoreSheet& sheet : sheets)
        ++(sheet.state == SheetState::Submitted ? counts.submitted : counts.drafts);
    return counts;
}

Exit showJson(Console& console, const app::Session& session)
{
    const JurySession& jury = session.jury();
    Json shown{{"session", jury.id.text()},
               {"intitule", jury.info.title},
               {"lieu", jury.info.place},
               {"date", jury.info.date.iso()},
               {"referentiel",
                {{"id", session.framework().id},
                 {"version", session.framework().version},
                 {"sha256", session.frameworkDigest()}}},
               {"membres", Json::array()},
               {"candidats", Json::array()},
               {"deports", Json::array()}};
    for (const Juror& juror : jury.jurors)
        shown["membres"].push_back(toJson(juror));
    for (const Candidate& candidate : jury.candidates) {
        const auto view = session.view(candidate.id);
        if (!view)
            return console.report(view.error());
        const SheetCounts counts = count(view->sheets);
        Json entry = toJson(candidate);
        entry["fiches"] = {{"remises", counts.submitted}, {"brouillons", counts.drafts}};
        shown["candidats"].push_back(std::move(entry));
    }
    for (const Recusal& recusal : jury.recusals)
        shown["deports"].push_back(
            {{"membre", recusal.juror.text()}, {"candidat", recusal.candidate.text()}});
    console.print(shown.dump(2));
    return Exit::Success;
}

Exit showText(Console& console, const app::Session& session)
{
    const JurySession& jury = session.jury();
    console.print(fmt::format("{} — {}, {}", jury.info.title, jury.info.place,
                              report::formatDate(jury.info.date)));
    console.print(fmt::format("Référentiel\u00a0: {} (version {})", session.framework().title,
                              session.framework().version));
    console.print("Membres du jury");
    for (const Juror& juror : jury.jurors)
        console.print(fmt::format("  {}  {}{}{}", juror.id.text(), juror.name,
                                  juror.role == JurorRole::President ? " — présidence" : "",
                                  juror.attendance == Attendance::Absent ? " — absent" : ""));
    console.print("Candidats");
    for (const Candidate& candidate : jury.candidates) {
        const auto view = session.view(candidate.id);
        if (!view)
            return console.report(view.error());
        const SheetCounts counts = count(view->sheets);
        console.print(fmt::format("  {}  {} — {}\u00a0: fiches remises {}, brouillons {}",
                                  candidate.id.text(), candidate.fullName(), candidate.company,
                                  counts.submitted, counts.drafts));
    }
    for (const Recusal& recusal : jury.recusals)
        console.print(fmt::format("Déport\u00a0: {} pour {}", recusal.juror.text(),
                                  recusal.candidate.text()));
    return Exit::Success;
}

Exit show(Console& console, const Options& options)
{
    const auto session = app::Session::open(options.session);
    if (!session)
        return console.report(session.error());
    return options.json ? showJson(console, *session) : showText(console, *session);
}

} // namespace

void addSessionCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App* group = program.add_subcommand("session", "Sessions de jury");
    group->require_subcommand(1);

    CLI::App* creer = group->add_subcommand("creer", "Crée une session");
    creer->add_option("session", options->session, "Fichier .jury à créer")->required();
    creer->add_option("--referentiel", options->framework, "Fichier du référentiel")->required();
    creer->add_option("--definition", options->definition, "Définition de la session (JSON)")
        ->required();
    creer->callback([options, &chosen] {
        chosen = [options](Console& console) { return create(console, *options); };
    });

    CLI::App* afficher = group->add_subcommand("afficher", "Affiche une session");
    afficher->add_option("session", options->session, "Fichier .jury")->required();
    afficher->add_flag("--json", options->json, "Sortie en JSON");
    afficher->callback([options, &chosen] {
        chosen = [options](Console& console) { return show(console, *options); };
    });
}

} // namespace delibere::cli
