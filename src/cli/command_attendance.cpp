// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli presence, deport: who is there on the day, and who withdraws from whom.
#include <array>

#include <fmt/format.h>

#include "app/session.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"

namespace delibere::cli {

namespace {

struct PresenceOptions {
    std::string candidate;
    std::string juror;
    std::string status;
    std::string reason;
    std::optional<std::string> time; // of a candidate
    std::optional<std::string> arrival;
    std::optional<std::string> departure;
};

struct RecusalOptions {
    std::string candidate;
    std::string juror;
    std::string reason;
    bool lifted = false;
};

struct SeatOptions {
    std::string candidate;
    std::string juror;
    bool sits = false;
    bool byHours = false;
};

struct PresideOptions {
    std::string candidate;
    std::string juror;
    bool vicePresident = false;
    bool withdrawn = false;
};

struct StatusWord {
    const char* word;
    CandidateStatus status;
};
constexpr std::array statuses{StatusWord{"attendu", CandidateStatus::Expected},
                              StatusWord{"absent", CandidateStatus::Absent},
                              StatusWord{"excuse", CandidateStatus::Excused},
                              StatusWord{"en-attente", CandidateStatus::Pending},
                              StatusWord{"decision-suspendue", CandidateStatus::Suspended},
                              StatusWord{"abandon", CandidateStatus::Abandoned}};

Result<Edit> candidateEdit(const JurySession& jury, const PresenceOptions& options)
{
    const Candidate* found = jury.candidate(CandidateId(options.candidate));
    if (found == nullptr)
        return fail(ProblemCode::UnknownCandidate, options.candidate);
    Candidate candidate = *found;
    if (!options.status.empty()) {
        const auto status = std::ranges::find(
            statuses, options.status, [](const auto& each) { return std::string(each.word); });
        if (status == statuses.end())
            return fail(
                ProblemCode::BadRequest, options.status,
                "un candidat est attendu, absent, excuse, en-attente, decision-suspendue ou "
                "abandon");
        candidate.status = status->status;
        candidate.statusReason = options.reason;
    }
    candidate.time = options.time.value_or(candidate.time);
    return Edit(PutCandidate{std::move(candidate)});
}

Result<Edit> jurorEdit(const JurySession& jury, const PresenceOptions& options)
{
    const Juror* found = jury.juror(JurorId(options.juror));
    if (found == nullptr)
        return fail(ProblemCode::UnknownJuror, options.juror);
    Juror juror = *found;
    if (!options.status.empty()) {
        if (options.status != "present" && options.status != "absent")
            return fail(ProblemCode::BadRequest, options.status, "un membre est present ou absent");
        juror.attendance = options.status == "present" ? Attendance::Present : Attendance::Absent;
    }
    juror.arrival = options.arrival.value_or(juror.arrival);
    juror.departure = options.departure.value_or(juror.departure);
    return Edit(PutJuror{std::move(juror)});
}

Exit presence(Console& console, app::Session& session, const PresenceOptions& options)
{
    const bool ofCandidate = !options.candidate.empty();
    const auto edit =
        ofCandidate ? candidateEdit(session.jury(), options) : jurorEdit(session.jury(), options);
    const auto done = edit.and_then([&](const Edit& asked) { return session.apply(asked, {}); });
    if (!done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, *edit);
    console.print(
        ofCandidate
            ? nameAndId(session.jury(), CandidateId(options.candidate)) + "\u00a0: présence notée"
            : nameAndId(session.jury(), JurorId(options.juror)) + "\u00a0: présence notée");
    return printDoubtfulSeats(console, session,
                              ofCandidate ? CandidateId(options.candidate) : CandidateId());
}

Exit recuse(Console& console, app::Session& session, const RecusalOptions& options)
{
    const SetRecusal edit{CandidateId(options.candidate), JurorId(options.juror),
                          options.lifted ? std::nullopt : std::optional(options.reason)};
    const auto done = session.apply(edit, {});
    if (!done)
        return console.report(done.error(), session.jury());
    console.print(
        fmt::format("{}\u00a0: déport de {} {}", nameAndId(session.jury(), edit.candidate),
                    nameAndId(session.jury(), edit.juror), options.lifted ? "levé" : "noté"));
    return Exit::Success;
}

Exit seat(Console& console, app::Session& session, const SeatOptions& options)
{
    SetSeat edit{CandidateId(options.candidate), JurorId(options.juror), std::nullopt};
    if (!options.byHours)
        edit.sits = options.sits;
    if (const auto done = session.apply(edit, {}); !done)
        return console.report(done.error(), session.jury());
    const bool sits = session.jury().sitsFor(edit.juror, edit.candidate);
    console.print(fmt::format("{}\u00a0: {} {}{}", nameAndId(session.jury(), edit.candidate),
                              nameAndId(session.jury(), edit.juror),
                              sits ? "siège" : "ne siège pas",
                              options.byHours ? ", selon les heures" : ""));
    return printDoubtfulSeats(console, session, edit.candidate);
}

Exit preside(Console& console, app::Session& session, const PresideOptions& options)
{
    const SetActingPresident edit{CandidateId(options.candidate), JurorId(options.juror),
                                  options.vicePresident ? PresidencyBasis::VicePresident
                                                        : PresidencyBasis::Chosen};
    if (const auto done = session.apply(edit, {}); !done)
        return console.report(done.error(), session.jury());
    const Juror* president = session.jury().presidentFor(edit.candidate);
    console.print(fmt::format(
        "{}, présidence pour ce candidat\u00a0: {}", nameAndId(session.jury(), edit.candidate),
        president == nullptr ? "aucune" : nameAndId(session.jury(), president->id)));
    return Exit::Success;
}

// Who sits is stated, or left to the hours.
void addSeatCommand(CLI::App& program, Action& chosen)
{
    const auto [command, seated] =
        addCommand(program, chosen, "siege",
                   "Dit qui a siégé pour un candidat, là où les heures ne le disent pas", seat);
    command.add_option("--candidat", seated.candidate, "Identifiant du candidat")->required();
    command.add_option("--membre", seated.juror, "Identifiant du membre")->required();
    auto* how = command.add_option_group("comment");
    how->add_flag("--oui,!--non", seated.sits, "Ce membre siège (--non\u00a0: ne siège pas)");
    how->add_flag("--selon-les-heures", seated.byHours, "Reprend ce que les heures disent");
    how->require_option(1);
}

void addPresideCommand(CLI::App& program, Action& chosen)
{
    const auto [command, presiding] =
        addCommand(program, chosen, "presider",
                   "Dit qui préside pour un candidat quand la présidence ne siège pas", preside);
    command.add_option("--candidat", presiding.candidate, "Identifiant du candidat")->required();
    auto* who = command.add_option_group("qui");
    who->add_option("--membre", presiding.juror, "Membre qui préside\u00a0: il siège");
    who->add_flag("--retirer", presiding.withdrawn, "Plus personne n’est désigné");
    who->require_option(1);
    command.add_flag("--vice-presidence", presiding.vicePresident,
                     "Préside de droit, sans choix des membres");
}

} // namespace

void addAttendanceCommands(CLI::App& program, Action& chosen)
{
    const auto [attendance, here] =
        addCommand(program, chosen, "presence", "Présence d’un candidat ou d’un membre", presence);
    auto* who = attendance.add_option_group("qui");
    who->add_option("--candidat", here.candidate, "Identifiant du candidat");
    who->add_option("--membre", here.juror, "Identifiant du membre");
    who->require_option(1);
    attendance.add_option("--statut", here.status, "attendu, absent, excuse… ou present, absent");
    attendance.add_option("--motif", here.reason, "Motif ou justificatif (candidat)");
    attendance.add_option("--heure", here.time, "Heure réelle de passage (candidat)");
    attendance.add_option("--arrivee", here.arrival, "Heure d’arrivée (membre)");
    attendance.add_option("--depart", here.departure, "Heure de départ (membre)");

    const auto [recusal, away] =
        addCommand(program, chosen, "deport", "Déport d’un membre pour un candidat", recuse);
    recusal.add_option("--candidat", away.candidate, "Identifiant du candidat")->required();
    recusal.add_option("--membre", away.juror, "Identifiant du membre")->required();
    recusal.add_option("--motif", away.reason, "Gardé dans la session, jamais imprimé");
    recusal.add_flag("--lever", away.lifted, "Lève le déport");
    addSeatCommand(program, chosen);
    addPresideCommand(program, chosen);
}

} // namespace delibere::cli
