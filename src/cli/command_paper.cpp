// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli fiche saisir|confirmer S.jury …: a paper keyed in by one person, confirmed by
// another.
#include <fmt/format.h>

#include "app/apply_step.h"
#include "app/sheet_import.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"
#include "cli/paper_commands.h"

namespace delibere::cli {

namespace {

struct TypeOptions {
    std::string file;
    std::string by;
};

struct ConfirmOptions {
    std::string candidate;
    std::string juror;
    std::string by;
    std::string refusal;
};

// What the file says of the sheet, typed by `by`: as if it had been typed in the window.
Exit type(Console& console, app::Session& session, const TypeOptions& options)
{
    const auto plan = app::planImport(session, {options.file});
    const app::ImportLine& line = plan.lines.front();
    if (line.problem) {
        console.report(line.findings);
        return console.report(*line.problem, session.jury());
    }
    ScoreSheet sheet = *line.sheet;
    sheet.state = SheetState::Draft;
    sheet.transcription = Transcription{options.by};
    const SheetKey key = sheet.key;
    const auto step = app::doorOf(session);
    const auto done = session.inOneTransaction([&] {
        return step(StartTranscription{key, options.by}, {})
            .and_then([&] { return step(ImportSheet{sheet}, {}); })
            .and_then([&] { return step(FinishTranscription{key}, {}); });
    });
    if (!done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, ImportSheet{sheet});
    console.print(
        fmt::format("Fiche papier de {} pour {}\u00a0: saisie par {}, à confirmer par une "
                    "seconde personne",
                    nameAndId(session.jury(), key.juror), nameAndId(session.jury(), key.candidate),
                    options.by));
    return Exit::Success;
}

Exit confirm(Console& console, app::Session& session, const ConfirmOptions& options)
{
    const SheetKey key{CandidateId(options.candidate), JurorId(options.juror)};
    const bool refused = !options.refusal.empty();
    const Edit edit = refused ? Edit(RefuseTranscription{key, options.by, options.refusal})
                              : Edit(ConfirmTranscription{key, options.by});
    const auto done = session.apply(edit, {});
    if (!done)
        return console.report(done.error(), session.jury());
    console.print(
        fmt::format("Fiche papier de {} pour {}\u00a0: {} par {}",
                    nameAndId(session.jury(), key.juror), nameAndId(session.jury(), key.candidate),
                    refused ? "renvoyée à la saisie" : "confirmée et remise", options.by));
    return Exit::Success;
}

} // namespace

void addPaperCommands(CLI::App& group, Action& chosen)
{
    const auto [typist, toType] =
        addCommand(group, chosen, "saisir", "Saisit la fiche papier d’un membre", type);
    typist.add_option("fichier", toType.file, "Ce que dit le papier, au format d’une fiche JSON")
        ->required();
    typist.add_option("--par", toType.by, "Nom de qui saisit")->required();
    const auto [second, toConfirm] = addCommand(
        group, chosen, "confirmer", "Confirme une fiche papier saisie par un autre", confirm);
    second.add_option("--candidat", toConfirm.candidate, "Identifiant du candidat")->required();
    second.add_option("--membre", toConfirm.juror, "Membre dont c’est la fiche")->required();
    second.add_option("--par", toConfirm.by, "Nom de qui confirme")->required();
    second.add_option("--refuser", toConfirm.refusal, "La renvoie à la saisie, pour ce motif");
}

} // namespace delibere::cli
