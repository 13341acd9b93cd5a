// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli fiche exporter|importer|rouvrir|reouvertures S.jury …
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/handover.h"
#include "app/sheet_import.h"
#include "app/signing.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"
#include "cli/import_run.h"
#include "cli/paper_commands.h"
#include "cli/passphrase_file.h"
#include "cli/reception_run.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;

struct SheetImportOptions : ReceptionOptions {
    std::optional<std::string> from;
};

const char* sheetVerdict(app::ImportVerdict verdict)
{
    switch (verdict) {
    case app::ImportVerdict::New:
        return "nouvelle";
    case app::ImportVerdict::Identical:
        return "identique";
    case app::ImportVerdict::Refused:
        return "refusee";
    }
    return "";
}

Json toJson(const app::ImportLine& line)
{
    Json entry{{"fichier", line.path.string()}, {"verdict", sheetVerdict(line.verdict)}};
    if (line.key) {
        entry["membre"] = line.key->juror.text();
        entry["candidat"] = line.key->candidate.text();
    }
    if (line.verdict == app::ImportVerdict::New) {
        entry["remplace_le_brouillon"] = line.followsDraft;
        entry["referentiel_verifie"] = !line.unproven;
    }
    if (line.problem)
        entry["motif"] = wording::problemText(*line.problem);
    return entry;
}

void printSheetLine(Console& console, const app::ImportLine& line)
{
    const std::string key =
        line.key ? fmt::format(" ({} pour {})", line.key->juror.text(), line.key->candidate.text())
                 : std::string();
    std::string verdict =
        line.verdict == app::ImportVerdict::Refused ? "refusée" : sheetVerdict(line.verdict);
    if (line.verdict == app::ImportVerdict::New && line.followsDraft)
        verdict += ", à la place du brouillon qu’elle suit";
    console.print(fmt::format("{}{}\u00a0: {}", line.path.string(), key, verdict));
    if (line.verdict == app::ImportVerdict::New && line.unproven)
        console.complain(fmt::format("{}\u00a0: cette fiche, au format 1, ne dit pas avec quelle "
                                     "version du référentiel elle a été remplie. Elle note {} des "
                                     "{} critères de celui de la session. Vérifiez-la avec ce "
                                     "membre.",
                                     line.path.string(), line.unproven->marked,
                                     line.unproven->criteria));
}

Exit importSheets(Console& console, app::Session& session, const SheetImportOptions& options)
{
    const auto sealed = std::ranges::count_if(options.files, isSealed);
    const auto refused = [&](const char* why) {
        return console.report(Problem{ProblemCode::BadRequest, "fiche importer", why});
    };
    if (sealed == std::ssize(options.files))
        return options.from ? refused("une fiche scellée dit elle-même de qui elle est\u00a0: "
                                      "--recue-de ne sert qu’aux fiches JSON")
                            : receive(console, session, options);
    if (sealed > 0)
        return refused("des fiches scellées et des fiches JSON s’importent en deux fois");
    if (!options.receiver.empty() || !options.passphraseFile.empty() || !options.chosen.empty() ||
        !options.receipts.empty())
        return refused("--au-nom-de, --phrase, --recus et --prendre ne servent qu’aux fiches "
                       "scellées");
    std::optional<JurorId> from;
    if (options.from) {
        from = JurorId(*options.from);
        if (session.jury().juror(*from) == nullptr)
            return console.report(Problem{ProblemCode::UnknownJuror, *options.from, {}});
    }
    const auto plan = app::planImport(session, {options.files.begin(), options.files.end()}, from);
    return runImport(
        console, session, plan,
        {options.trial, options.json, "fiches", "ecrites", "Fiches écrites"},
        [](const auto& line) { return toJson(line); }, printSheetLine,
        [](const auto& line) { return Edit(ImportSheet{*line.sheet}); });
}

struct HandOverOptions {
    std::string passphraseFile;
    std::string folder = ".";
    std::vector<std::string> candidates;
};

Exit handOver(Console& console, app::Session& session, const HandOverOptions& options)
{
    auto passphrase = readPassphrase(options.passphraseFile);
    if (!passphrase)
        return console.report(passphrase.error());
    std::vector<CandidateId> candidates;
    for (const std::string& id : options.candidates) {
        candidates.emplace_back(id);
        if (session.jury().candidate(candidates.back()) == nullptr)
            return console.report(Problem{ProblemCode::UnknownCandidate, id, {}});
    }
    const auto done =
        app::handOver(session, *passphrase, options.folder, candidates, app::doorOf(session));
    app::forget(*passphrase);
    if (!done)
        return console.report(done.error(), session.jury());
    console.print(
        fmt::format("Remise n°\u00a0{}\u00a0: {}", done->manifest.number, done->path.string()));
    for (const auto& sheet : done->manifest.sheets)
        console.print("  " + nameAndId(session.jury(), sheet.candidate));
    return Exit::Success;
}

struct ReopenOptions {
    std::string candidate;
    std::string juror;
    std::string reason;
};

Exit reopen(Console& console, app::Session& session, const ReopenOptions& options)
{
    const SheetKey key{CandidateId(options.candidate), JurorId(options.juror)};
    const Edit edit = ReopenSheet{key, options.reason};
    const auto done = session.apply(edit, key.juror);
    if (!done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edit);
    console.print(fmt::format("Fiche de {} pour {} rouverte", nameAndId(session.jury(), key.juror),
                              nameAndId(session.jury(), key.candidate)));
    return Exit::Success;
}

std::string gradeText(const MarkScale& marks, const std::optional<Grade>& grade)
{
    if (!grade)
        return "—";
    if (const auto* percent = std::get_if<Percent>(&*grade))
        return wording::formatMark(marks, percent->value);
    return fmt::format("niveau {}", std::get<LevelMark>(*grade).rank);
}

void printRevision(Console& console, const app::Session& session, const SheetRevision& revision,
                   const ScoreSheet& now)
{
    console.print(fmt::format("{} pour {}, réouverture {}\u00a0: {}",
                              nameAndId(session.jury(), revision.before.key.juror),
                              nameAndId(session.jury(), revision.before.key.candidate),
                              revision.number, revision.reason));
    if (now.state != SheetState::Submitted)
        console.print("  pas encore remise à nouveau");
    const MarkScale marks = session.framework().marks();
    for (const BlockChange& change : changesSince(session.framework(), revision.before, now)) {
        if (change.after && (change.before != change.after || change.criteria > 0))
            console.print(fmt::format("  {}\u00a0: {} → {}, critères changés\u00a0: {}",
                                      change.block.text(), gradeText(marks, change.before),
                                      gradeText(marks, change.after), change.criteria));
    }
}

// What each concertation moved: the sheets as they were when reopened, against what they say now.
Exit revisions(Console& console, const app::Session& session, const NoOptions& /*options*/)
{
    for (const Candidate& candidate : session.jury().candidates) {
        const auto kept = session.revisions(candidate.id, Viewer::staff());
        if (!kept)
            return console.report(kept.error(), session.jury());
        for (const SheetRevision& revision : *kept) {
            const auto now = session.sheet(revision.before.key, Viewer::staff());
            if (!now)
                return console.report(now.error(), session.jury());
            printRevision(console, session, revision, *now);
        }
    }
    return Exit::Success;
}

void addReopening(CLI::App& group, Action& chosen)
{
    const auto [reopener, options] =
        addCommand(group, chosen, "rouvrir", "Rouvre une fiche remise", reopen);
    reopener.add_option("--candidat", options.candidate, "Identifiant du candidat")->required();
    reopener.add_option("--membre", options.juror, "Membre dont c’est la fiche")->required();
    reopener.add_option("--motif", options.reason, "Pourquoi")->required();
    addCommand(group, chosen, "reouvertures", "Fiches rouvertes, avant et après", revisions);
}

} // namespace

void addSheetCommand(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand("fiche", "Fiches individuelles");
    group.require_subcommand(1);
    addReopening(group, chosen);
    addPaperCommands(group, chosen);
    const auto [exporter, toHandOver] =
        addCommand(group, chosen, "exporter",
                   "Rend les fiches remises, scellées pour la présidence", handOver);
    exporter.add_option("--phrase", toHandOver.passphraseFile, "Fichier de votre phrase secrète")
        ->required();
    exporter.add_option("--dossier", toHandOver.folder, "Où écrire le fichier .fiche");
    exporter.add_option("--candidat", toHandOver.candidates, "Seulement ces candidats");
    const auto [importer, options] =
        addCommand(group, chosen, "importer", "Importe des fiches remises", importSheets);
    importer.add_option("fichiers", options.files, "Fiches (.fiche scellées, ou JSON)")->required();
    importer.add_option("--recue-de", options.from, "Membre qui a remis ces fiches");
    importer.add_option("--au-nom-de", options.receiver, "Qui préside et reçoit (fiches scellées)");
    importer.add_option("--phrase", options.passphraseFile, "Fichier de sa phrase secrète");
    importer.add_option("--recus", options.receipts, "Où écrire les reçus");
    importer.add_option("--prendre", options.chosen,
                        "Fiche divergente à prendre, candidat:membre (c1:m2)");
    importer.add_flag("--essai", options.trial, "Dit ce qui serait fait, n’écrit rien");
    importer.add_flag("--json", options.json, "Sortie en JSON");
}

} // namespace delibere::cli
