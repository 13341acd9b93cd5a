// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli affectation proposer | fixer | afficher
#include <algorithm>

#include <fmt/format.h>

#include "app/settled_candidates.h"
#include "cli/assignment_text.h"
#include "cli/command.h"
#include "cli/day_arguments.h"
#include "cli/deliberation_text.h"
#include "domain/assignment_proposal.h"
#include "wording/assignment_words.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

struct ProposeAssignmentOptions {
    std::string perCandidate = "2";
    bool keep = false;
    bool rehearsal = false;
};

struct FixAssignmentOptions {
    std::string candidate;
    std::vector<std::string> jurors;
    bool everybody = false;
};

struct ShowAssignmentOptions {
    bool json = false;
};

Result<AssignmentRequest> assignmentRequest(const app::Session& session,
                                            const ProposeAssignmentOptions& options)
{
    const auto count = countOf(options.perCandidate);
    if (!count)
        return tl::unexpected(count.error());
    const auto members = static_cast<int>(session.jury().jurors.size());
    if (*count > members)
        return fail(ProblemCode::BadRequest, options.perCandidate,
                    members == 1 ? "il n’y a qu’un membre dans ce jury"
                                 : fmt::format("il n’y a que {} membres dans ce jury", members));
    return app::settledEvaluators(session).map([&](std::set<CandidateId> settled) {
        return AssignmentRequest{*count, options.keep, std::move(settled),
                                 passageMinutes(session.framework())};
    });
}

// What is proposed among the data, what cannot be among the problems.
Exit printProposed(Console& console, const JurySession& jury, const AssignmentRequest& request,
                   const std::vector<ProposedEvaluators>& proposed)
{
    Exit exit = Exit::Success;
    for (const ProposedEvaluators& each : proposed) {
        const std::string unchanged = wording::words(each.outcome);
        console.print(nameAndId(jury, each.candidate) + "\u00a0: " +
                      (unchanged.empty()
                           ? evaluatorsText(jury, each.jurors) + collegeNote(jury, each.jurors)
                           : unchanged));
        if (each.outcome != AssignmentOutcome::TooFew)
            continue;
        console.complain(wording::tooFewText(jury, each, request));
        exit = Exit::Problem;
    }
    return exit;
}

Exit proposeEvaluators(Console& console, app::Session& session,
                       const ProposeAssignmentOptions& options)
{
    const auto request = assignmentRequest(session, options);
    if (!request)
        return console.report(request.error(), session.jury());
    const auto proposed = proposeAssignments(session.jury(), *request);
    const auto changes = editsFor(session.jury(), proposed);
    if (!options.rehearsal && !changes.empty()) {
        const auto done =
            session.applyTogether(std::vector<Edit>(changes.begin(), changes.end()), {});
        if (!done)
            return console.report(done.error(), session.jury());
    }
    for (const std::vector<std::string>& spellings : collegesSpeltTwice(session.jury()))
        console.print("à noter\u00a0: " + wording::sameCollegeText(spellings));
    const Exit exit = printProposed(console, session.jury(), *request, proposed);
    JurySession after = session.jury();
    for (const SetAssignment& change : changes)
        after = edited(std::move(after), change);
    console.print(loadsText(after));
    console.print(options.rehearsal
                      ? "Essai\u00a0: rien n’a été écrit."
                      : fmt::format("Affectations écrites\u00a0: {}", changes.size()));
    return exit;
}

Exit printLeftSheets(Console& console, const app::Session& session, const CandidateId& candidate)
{
    const auto left = app::sheetsLeftOut(session, candidate);
    if (!left)
        return console.report(left.error(), session.jury());
    for (const JurorId& juror : *left)
        console.print(fmt::format("à noter, {}\u00a0: la fiche de {} est gardée, et ne compte plus",
                                  nameAndId(session.jury(), candidate),
                                  nameAndId(session.jury(), juror)));
    return Exit::Success;
}

Exit fixEvaluators(Console& console, app::Session& session, const FixAssignmentOptions& options)
{
    SetAssignment edit{CandidateId(options.candidate), {}};
    for (const std::string& juror : options.jurors) {
        if (std::ranges::count(options.jurors, juror) > 1)
            return console.report(
                {ProblemCode::BadRequest, juror, "ce membre est nommé deux fois"});
        edit.jurors.emplace_back(juror);
    }
    if (const auto done = session.applyTogether({edit}, {}); !done)
        return console.report(done.error(), session.jury());
    const JurySession& jury = session.jury();
    console.print(fmt::format("{}, évaluateurs\u00a0: {}", nameAndId(jury, edit.candidate),
                              options.everybody
                                  ? "tous ceux qui siègent"
                                  : evaluatorsText(jury, jury.assignedTo(edit.candidate))));
    printObstacles(console, session, edit.candidate);
    return printLeftSheets(console, session, edit.candidate);
}

Exit showAssignments(Console& console, const app::Session& session,
                     const ShowAssignmentOptions& options)
{
    if (options.json)
        printAssignmentsJson(console, session);
    else
        printAssignments(console, session);
    return Exit::Success;
}

} // namespace

void addAssignmentCommand(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand("affectation", "Qui évalue quel candidat");
    group.require_subcommand(1);

    const auto [proposer, asked] = addCommand(
        group, chosen, "proposer", "Propose qui évalue qui, en nombres égaux", proposeEvaluators);
    proposer.add_option("--par-candidat", asked.perCandidate,
                        "Combien de membres évaluent chaque candidat (2)");
    proposer.add_flag("--garder", asked.keep, "Garde les membres déjà nommés, et complète");
    proposer.add_flag("--essai", asked.rehearsal, "Dit ce qui serait fait, n’écrit rien");

    const auto [fixer, fixed] = addCommand(
        group, chosen, "fixer", "Nomme les membres qui évaluent un candidat", fixEvaluators);
    fixer.add_option("--candidat", fixed.candidate, "Identifiant du candidat")->required();
    auto* who = fixer.add_option_group("qui");
    who->add_option("--membre", fixed.jurors, "Identifiants des membres");
    who->add_flag("--tous", fixed.everybody, "Tous ceux qui siègent");
    who->require_option(1);

    const auto [afficher, shown] = addCommand(
        group, chosen, "afficher", "Affiche qui évalue qui, et ce qui ne va pas", showAssignments);
    afficher.add_flag("--json", shown.json, "Sortie en JSON");
}

} // namespace delibere::cli
