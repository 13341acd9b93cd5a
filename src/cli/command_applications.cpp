// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli candidatures importer | afficher | attribuer
#include <algorithm>

#include <fmt/format.h>

#include "app/application_list.h"
#include "app/settled_candidates.h"
#include "cli/application_argument.h"
#include "cli/application_text.h"
#include "cli/command.h"
#include "cli/day_arguments.h"
#include "cli/deliberation_text.h"
#include "cli/list_import.h"
#include "domain/assignment_proposal.h"
#include "domain/panel_validity.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

struct ShowApplicationsOptions {
    ListsArgument lists;
    bool incomplete = false;
    bool json = false;
};

struct AssignReadersOptions {
    std::string readers = "2";
    bool keep = false;
    bool rehearsal = false;
    bool json = false;
};

Exit importApplications(Console& console, app::Session& session, const ImportListOptions& options)
{
    return importList<Applicant>(console, session, options,
                                 [&](const WorkbookSheet& sheet, const ListLayout& layout) {
                                     return app::planApplications(session, sheet, layout);
                                 });
}

Result<void> requireAdmission(const app::Session& session)
{
    return session.framework().admission
               ? Result<void>()
               : fail(ProblemCode::NotAnAdmission, session.framework().id);
}

std::vector<CandidateId> applicationsIn(const app::Session& session,
                                        const ShowApplicationsOptions& options)
{
    std::vector<CandidateId> shown;
    for (const Candidate& candidate : session.jury().candidates) {
        const Application* application = session.jury().application(candidate.id);
        if (application == nullptr || !options.lists.covers(listOf(application->facts)))
            continue;
        const PieceCount pieces = countPieces(*session.framework().admission, *application);
        if (!options.incomplete || !pieces.complete())
            shown.push_back(candidate.id);
    }
    return shown;
}

Exit showApplications(Console& console, const app::Session& session,
                      const ShowApplicationsOptions& options)
{
    if (const auto right = requireAdmission(session); !right)
        return console.report(right.error());
    const auto sheets = session.markedSheets();
    if (!sheets)
        return console.report(sheets.error());
    const ReadingBoard board = readingBoard(session.jury(), *sheets);
    const auto shown = applicationsIn(session, options);
    if (options.json) {
        auto list = nlohmann::ordered_json::array();
        const EvaluatorIndex readers(session.jury());
        for (const CandidateId& id : shown)
            list.push_back(applicationJson(session, board, readers, id));
        console.printJson({{"candidatures", std::move(list)}});
        return Exit::Success;
    }
    for (const CandidateId& id : shown)
        printApplication(console, session, board, id);
    console.print(fmt::format(
        "{} sur {}",
        wording::formatCount(static_cast<int>(shown.size()), "candidature", "candidatures"),
        session.jury().applications.size()));
    for (const ReaderLoad& load : board.readers)
        console.print(fmt::format(
            "{}\u00a0: {} sur {}", nameAndId(session.jury(), load.juror),
            wording::formatCount(load.read, "lecture remise", "lectures remises"), load.named));
    return Exit::Success;
}

Result<AssignmentRequest> readersRequest(const app::Session& session,
                                         const AssignReadersOptions& options)
{
    const auto count = countOf(options.readers);
    if (!count)
        return tl::unexpected(count.error());
    const auto members = static_cast<int>(session.jury().jurors.size());
    if (*count > members)
        return fail(
            ProblemCode::BadRequest, options.readers,
            fmt::format("la commission a {}", wording::formatCount(members, "membre", "membres")));
    return app::settledEvaluators(session).map([&](std::set<CandidateId> settled) {
        return AssignmentRequest{*count, options.keep, std::move(settled),
                                 passageMinutes(session.framework())};
    });
}

// Who has too few readers, one line each; how many applications every reader has.
Exit sayReaders(Console& console, const JurySession& after, const AssignmentRequest& request,
                const std::vector<ProposedEvaluators>& proposed, bool json)
{
    Exit exit = Exit::Success;
    for (const ProposedEvaluators& each : proposed) {
        if (each.outcome != AssignmentOutcome::TooFew)
            continue;
        console.complain(fmt::format(
            "{}\u00a0: il faut {}, et {} la lire. Nommez d’autres membres, ou demandez-en moins.",
            applicationText(after, each.candidate),
            wording::formatCount(request.perCandidate, "lecteur", "lecteurs"),
            each.jurors.size() > 1 ? fmt::format("{} membres seulement peuvent", each.jurors.size())
            : each.jurors.empty()  ? "personne ne peut"
                                   : "un seul membre peut"));
        exit = Exit::Problem;
    }
    const std::vector<int> loads = evaluationLoads(after);
    for (std::size_t at = 0; at < loads.size() && !json; ++at)
        console.print(fmt::format("{}\u00a0: {} à lire", nameAndId(after, after.jurors[at].id),
                                  wording::formatCount(loads[at], "candidature", "candidatures")));
    return exit;
}

Exit assignReaders(Console& console, app::Session& session, const AssignReadersOptions& options)
{
    if (const auto right = requireAdmission(session); !right)
        return console.report(right.error());
    const auto request = readersRequest(session, options);
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
    JurySession after = session.jury();
    for (const SetAssignment& change : changes)
        after = edited(std::move(after), change);
    const Exit exit = sayReaders(console, after, *request, proposed, options.json);
    const std::size_t written = options.rehearsal ? 0 : changes.size();
    if (options.json) {
        auto readers = nlohmann::ordered_json::array();
        const std::vector<int> loads = evaluationLoads(after);
        for (std::size_t at = 0; at < loads.size(); ++at)
            readers.push_back(
                {{"membre", after.jurors[at].id.text()}, {"candidatures", loads[at]}});
        console.printJson({{"lecteurs", std::move(readers)}, {"ecrites", written}});
    } else {
        console.print(options.rehearsal
                          ? "Essai\u00a0: rien n’a été écrit."
                          : fmt::format("Candidatures attribuées\u00a0: {}", written));
    }
    return exit;
}

} // namespace

void addApplicationCommands(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand("candidatures", "Candidatures d’une commission");
    group.require_subcommand(1);
    const auto [importer, taken] = addCommand(
        group, chosen, "importer", "Importe des candidatures d’un tableur", importApplications);
    addListOptions(importer, taken);
    addNamesakesOption(importer, taken);

    const auto [afficher, shown] =
        addCommand(group, chosen, "afficher", "Affiche les candidatures et où elles en sont",
                   showApplications);
    addListsOptions(afficher, shown.lists);
    afficher.add_flag("--a-completer", shown.incomplete,
                      "Celles dont une pièce manque, est illisible ou à préciser");
    afficher.add_flag("--json", shown.json, "Sortie en JSON");

    const auto [assigner, asked] = addCommand(
        group, chosen, "attribuer", "Répartit les candidatures entre les lecteurs", assignReaders);
    assigner.add_option("--lecteurs", asked.readers, "Combien de lecteurs par candidature (2)");
    assigner.add_flag("--garder", asked.keep, "Garde les lecteurs déjà nommés, et complète");
    assigner.add_flag("--essai", asked.rehearsal, "Dit ce qui serait fait, n’écrit rien");
    assigner.add_flag("--json", asked.json, "Sortie en JSON");

    addApplicationAnswerCommands(group, chosen);
}

} // namespace delibere::cli
