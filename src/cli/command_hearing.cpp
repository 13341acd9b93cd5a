// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli passage: what is noted of a passage on the day, and the time that each one took.
#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "app/session.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"
#include "wording/hearing_words.h"

namespace delibere::cli {

namespace {

struct NoteOptions {
    std::string candidate;
    std::optional<std::string> identityBy;
    std::optional<std::string> identityAt;
    bool byVideo = false;
    bool inTheRoom = false;
    std::optional<std::string> began;
    std::optional<std::string> ended;
};

std::string notedText(const JurySession& jury, const CandidateId& id)
{
    const std::string text = wording::words(jury.notesOf(id));
    return nameAndId(jury, id) + "\u00a0: " + (text.empty() ? "rien n’est noté" : text);
}

// What is not given stays as it is; an empty text erases.
Exit note(Console& console, app::Session& session, const NoteOptions& options)
{
    const CandidateId id(options.candidate);
    SetHearingNotes edit{id, session.jury().notesOf(id)};
    HearingNotes& notes = edit.notes;
    notes.identityBy = options.identityBy.value_or(notes.identityBy);
    if (options.identityBy == std::string()) // nobody, so at no time
        notes.identityAt.clear();
    notes.identityAt = options.identityAt.value_or(notes.identityAt);
    notes.byVideo = options.byVideo || (notes.byVideo && !options.inTheRoom);
    notes.began = options.began.value_or(notes.began);
    notes.ended = options.ended.value_or(notes.ended);
    if (notes.identityBy.empty() && !notes.identityAt.empty())
        return console.report(Problem{ProblemCode::BadRequest, "--a",
                                      "dites aussi, avec --identite, qui a vérifié l’identité"});
    if (const auto done = session.apply(edit, {}); !done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edit);
    console.print(notedText(session.jury(), id));
    return Exit::Success;
}

// Then the shortest and the longest, of those that have both hours: the jury compares, the program
// says no more.
Exit showNotes(Console& console, const app::Session& session, const NoOptions& /*options*/)
{
    const JurySession& jury = session.jury();
    std::optional<std::pair<int, int>> span;
    int counted = 0;
    for (const Candidate& candidate : jury.candidates) {
        console.print(notedText(jury, candidate.id));
        if (const auto minutes = jury.notesOf(candidate.id).minutes()) {
            span =
                span ? std::pair(std::min(span->first, *minutes), std::max(span->second, *minutes))
                     : std::pair(*minutes, *minutes);
            ++counted;
        }
    }
    if (counted > 1)
        console.print(fmt::format("Durées notées\u00a0: {}, de {} à {} minutes", counted,
                                  span->first, span->second));
    return Exit::Success;
}

} // namespace

void addHearingCommand(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand(
        "passage", "Ce qui est noté d’un passage\u00a0: identité, visioconférence, durée");
    group.require_subcommand(1);

    const auto [noter, noted] = addCommand(group, chosen, "noter", "Note, ou efface", note);
    noter.add_option("--candidat", noted.candidate, "Identifiant du candidat")->required();
    auto* what = noter.add_option_group("quoi");
    what->add_option("--identite", noted.identityBy,
                     "Qui a vérifié l’identité à l’accueil (vide\u00a0: personne)");
    what->add_option("--a", noted.identityAt, "Heure de cette vérification");
    auto* video = what->add_flag("--visio", noted.byVideo, "Entretien par visioconférence");
    what->add_flag("--sans-visio", noted.inTheRoom, "Entretien dans la salle")->excludes(video);
    what->add_option("--debut", noted.began, "Heure réelle du début");
    what->add_option("--fin", noted.ended, "Heure réelle de la fin");
    what->require_option(1, 5);

    addCommand(group, chosen, "afficher", "Affiche ce qui est noté, et les durées", showNotes);
}

} // namespace delibere::cli
