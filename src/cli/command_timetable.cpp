// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli horaire proposer | fixer | afficher
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "app/settled_candidates.h"
#include "cli/assignment_text.h"
#include "cli/command.h"
#include "cli/day_arguments.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"
#include "domain/time_of_day.h"
#include "domain/timetable.h"
#include "wording/timetable_words.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

struct ProposeHoursOptions {
    std::string start;
    std::string passage;
    std::vector<std::string> pauses;
    std::string series;
    std::string seriesPause;
    std::vector<std::string> rooms;
    bool rehearsal = false;
};

struct SetHourOptions {
    std::string candidate;
    std::optional<std::string> time;
    std::optional<std::string> room;
};

struct ShowHoursOptions {
    std::string passage;
    std::vector<std::string> pauses;
};

Result<std::vector<Pause>> pausesOf(const std::vector<std::string>& texts)
{
    std::vector<Pause> pauses;
    for (const std::string& text : texts) {
        const auto pause = pauseOf(text);
        if (!pause)
            return tl::unexpected(pause.error());
        pauses.push_back(*pause);
    }
    std::ranges::sort(pauses, {}, &Pause::from);
    return pauses;
}

Result<TimetableRequest> timetableRequest(const app::Session& session,
                                          const ProposeHoursOptions& options)
{
    TimetableRequest request;
    const auto take = [](const std::string& text, int& into,
                         Result<int> (*read)(const std::string&)) -> Result<void> {
        if (text.empty())
            return {};
        return read(text).map([&](int count) { into = count; });
    };
    return hourOf(options.start)
        .map([&](int start) { request.start = start; })
        .and_then([&] { return take(options.passage, request.passage, minutesFrom); })
        .and_then([&] { return take(options.series, request.series, countOf); })
        .and_then([&] { return take(options.seriesPause, request.seriesPause, minutesFrom); })
        .and_then([&] { return pausesOf(options.pauses); })
        .map([&](std::vector<Pause> pauses) { request.pauses = std::move(pauses); })
        .and_then([&] { return app::settledHours(session); })
        .map([&](std::set<CandidateId> settled) {
            request.settled = std::move(settled);
            request.rooms = options.rooms;
            return request;
        });
}

// "09:00 – 09:50"; of what is not known how long it takes, the hour alone.
std::string spanText(int from, int minutes)
{
    const int to = std::min(from + minutes, minutesInDay);
    if (minutes == 0)
        return timeOfDay(from);
    return fmt::format("{} – {}", timeOfDay(from), to == minutesInDay ? "24:00" : timeOfDay(to));
}

std::string heardText(const JurySession& jury, const Candidate& candidate)
{
    std::string text = nameAndId(jury, candidate.id);
    if (!candidate.company.empty())
        text += " — " + candidate.company;
    const std::vector<JurorId> named = jury.assignedTo(candidate.id);
    return named.empty() ? text : text + "\u00a0: " + evaluatorsText(jury, named);
}

struct DayLine {
    int at = 0;
    std::string text;
};

// By the hour; at one hour the pause first, then as they are heard. `room`: nullptr: there is one.
void printRoom(Console& console, const JurySession& jury, int passage,
               const std::vector<Pause>& pauses, const std::string* room)
{
    std::vector<DayLine> lines;
    for (const Pause& pause : pauses)
        lines.push_back({pause.from, spanText(pause.from, pause.to - pause.from) + "  pause"});
    std::vector<std::string> behind;
    for (const Candidate& candidate : jury.candidates) {
        if (room != nullptr && !sameRoom(candidate.room, *room))
            continue;
        const std::string who = heardText(jury, candidate);
        if (!candidate.heard())
            behind.push_back(fmt::format("{} — {}", nameAndId(jury, candidate.id),
                                         wording::statusWords(candidate)));
        else if (!isTimeOfDay(candidate.time))
            behind.push_back("sans heure  " + who);
        else
            lines.push_back({minutesOfDay(candidate.time),
                             spanText(minutesOfDay(candidate.time), passage) + "  " + who});
    }
    if (room != nullptr)
        console.print(room->empty() ? "Sans salle" : *room);
    std::ranges::stable_sort(lines, {}, &DayLine::at);
    for (const DayLine& line : lines)
        console.print(line.text);
    for (const std::string& line : behind)
        console.print(line);
}

void printDay(Console& console, const JurySession& jury, int passage,
              const std::vector<Pause>& pauses)
{
    std::vector<std::string> rooms = roomsOf(jury);
    if (rooms.empty())
        printRoom(console, jury, passage, pauses, nullptr);
    else if (std::ranges::any_of(jury.candidates, &std::string::empty, &Candidate::room))
        rooms.emplace_back();
    for (const std::string& room : rooms)
        printRoom(console, jury, passage, pauses, &room);
    for (const TimetableConflict& conflict : timetableConflicts(jury, passage, pauses))
        console.print("à noter\u00a0: " + wording::words(conflict, jury));
}

// Those whose hour is one at which somebody was heard.
void printSettled(Console& console, const JurySession& jury, const TimetableRequest& request)
{
    std::string names;
    for (const Candidate& candidate : jury.candidates) {
        if (request.settled.contains(candidate.id) && candidate.heard())
            names += (names.empty() ? "" : ", ") + nameAndId(jury, candidate.id);
    }
    if (!names.empty())
        console.print("Heures gardées, une fiche est remise ou la proposition arrêtée\u00a0: " +
                      names);
}

Exit proposeHours(Console& console, app::Session& session, const ProposeHoursOptions& options)
{
    const auto request = timetableRequest(session, options);
    if (!request)
        return console.report(request.error(), session.jury());
    const auto passages = proposeTimetable(session.jury(), *request);
    if (!passages)
        return console.report(passages.error(), session.jury());
    const auto changes = editsFor(session.jury(), *passages);
    JurySession after = session.jury();
    for (const PutCandidate& change : changes)
        after = edited(std::move(after), change);
    if (!options.rehearsal && !changes.empty()) {
        const auto done =
            session.applyTogether(std::vector<Edit>(changes.begin(), changes.end()), {});
        if (!done)
            return console.report(done.error(), session.jury());
        after = session.jury();
    }
    printDay(console, after, request->passage, request->pauses);
    for (const std::string& room : roomsWithoutPassage(after, request->rooms))
        console.print("à noter\u00a0: " + room + " ne sert à aucun passage");
    printSettled(console, after, *request);
    console.print(options.rehearsal ? "Essai\u00a0: rien n’a été écrit."
                                    : fmt::format("Heures écrites\u00a0: {}", changes.size()));
    return Exit::Success;
}

Exit setHour(Console& console, app::Session& session, const SetHourOptions& options)
{
    const Candidate* found = session.jury().candidate(CandidateId(options.candidate));
    if (found == nullptr)
        return console.report(Problem{ProblemCode::UnknownCandidate, options.candidate, {}});
    Candidate candidate = *found;
    candidate.time = options.time.value_or(candidate.time);
    candidate.room = options.room.value_or(candidate.room);
    const PutCandidate edit{candidate};
    if (const auto done = session.apply(edit, {}); !done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edit);
    const Candidate& kept = *session.jury().candidate(candidate.id);
    console.print(fmt::format("{}\u00a0: {}{}", nameAndId(session.jury(), kept.id),
                              kept.time.empty() ? "sans heure" : kept.time,
                              kept.room.empty() ? "" : ", " + kept.room));
    return Exit::Success;
}

Exit showHours(Console& console, const app::Session& session, const ShowHoursOptions& options)
{
    const auto passage = options.passage.empty() ? Result<int>(passageMinutes(session.framework()))
                                                 : minutesFrom(options.passage);
    if (!passage)
        return console.report(passage.error());
    const auto pauses = pausesOf(options.pauses);
    if (!pauses)
        return console.report(pauses.error());
    printDay(console, session.jury(), *passage, *pauses);
    return Exit::Success;
}

} // namespace

void addTimetableCommand(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand("horaire", "Les heures de passage des candidats");
    group.require_subcommand(1);

    const auto [proposer, asked] =
        addCommand(group, chosen, "proposer", "Donne une heure à chaque candidat", proposeHours);
    proposer.add_option("--debut", asked.start, "Heure du premier passage")->required();
    proposer.add_option("--duree", asked.passage, "Minutes par passage, délibération comprise")
        ->required();
    proposer.add_option("--pause", asked.pauses, "Pause, du début à la fin\u00a0: 12:30-14:00");
    auto* series =
        proposer.add_option("--serie", asked.series, "Passages de suite, avant une pause");
    auto* seriesPause =
        proposer.add_option("--pause-de", asked.seriesPause, "Minutes de cette pause");
    series->needs(seriesPause);
    seriesPause->needs(series);
    proposer.add_option("--salle", asked.rooms,
                        "Salle où répartir les passages\u00a0; plusieurs vont de front (par "
                        "défaut, chacun garde la sienne)");
    proposer.add_flag("--essai", asked.rehearsal, "Dit ce qui serait fait, n’écrit rien");

    const auto [fixer, set] =
        addCommand(group, chosen, "fixer", "Change l’heure ou la salle d’un candidat", setHour);
    fixer.add_option("--candidat", set.candidate, "Identifiant du candidat")->required();
    auto* what = fixer.add_option_group("quoi");
    what->add_option("--heure", set.time, "Heure de passage (vide\u00a0: aucune)");
    what->add_option("--salle", set.room, "Salle (vide\u00a0: aucune)");
    what->require_option(1, 2);

    const auto [afficher, shown] = addCommand(
        group, chosen, "afficher", "Affiche les heures de passage, et ce qui ne va pas", showHours);
    afficher.add_option("--duree", shown.passage,
                        "Minutes par passage (par défaut, ce que limite le référentiel)");
    afficher.add_option("--pause", shown.pauses, "Pause, du début à la fin\u00a0: 12:30-14:00");
}

} // namespace delibere::cli
