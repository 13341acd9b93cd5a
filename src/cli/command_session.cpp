// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli session creer | afficher | manque
#include <fmt/format.h>

#include "app/local_time.h"
#include "app/session_creation.h"
#include "app/session_overview.h"
#include "app/sheet_board.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"
#include "cli/positioning_choice.h"
#include "wording/exchange_words.h"
#include "wording/french_format.h"
#include "wording/instrument_words.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count > 1 ? "s" : "");
}

struct CreateOptions {
    std::string session;
    std::string framework;
    std::string definition;
};

struct ShowOptions {
    bool json = false;
};

Exit create(Console& console, const CreateOptions& options)
{
    if (const Exit placed = checkPlace(console, options.session); placed != Exit::Success)
        return placed;
    const auto session = app::createSession(options.session, options.framework, options.definition);
    if (!session)
        return console.report(session.error());
    console.print(fmt::format("Session créée\u00a0: {} ({}, {}, référentiel {} {})",
                              options.session, counted(session->jury().jurors.size(), "membre"),
                              counted(session->jury().candidates.size(), "candidat"),
                              session->framework().id, session->framework().version));
    sayUndrawable(console, SetSessionInfo{session->jury().info});
    for (const Juror& juror : session->jury().jurors)
        sayUndrawable(console, PutJuror{juror});
    for (const Candidate& candidate : session->jury().candidates)
        sayUndrawable(console, PutCandidate{candidate});
    return Exit::Success;
}

Exit showJson(Console& console, const app::Session& session)
{
    const auto json = app::sessionJson(session);
    if (!json)
        return console.report(json.error());
    console.raw(*json);
    return Exit::Success;
}

Result<void> printPositionings(Console& console, const app::Session& session)
{
    const auto all = session.positionings(Viewer::staff());
    if (!all)
        return tl::unexpected(all.error());
    if (!all->empty())
        console.print("Repérages");
    for (const Positioning& each : *all) {
        const auto seal = signedText(session, each);
        if (!seal)
            return tl::unexpected(seal.error());
        console.print(fmt::format("  {}  {}\u00a0: {}", shortId(each.id),
                                  positioningTitle(session, each), *seal));
    }
    return {};
}

Exit showText(Console& console, const app::Session& session)
{
    const auto sheets = app::countSheets(session);
    if (!sheets)
        return console.report(sheets.error());
    const JurySession& jury = session.jury();
    console.print(fmt::format("{} — {}{}{}", jury.info.title, jury.info.place,
                              jury.info.place.empty() ? "" : ", ",
                              wording::formatDate(jury.info.date)));
    console.print(fmt::format("Référentiel\u00a0: {} (version {})", session.framework().title,
                              session.framework().version));
    if (!jury.jurors.empty())
        console.print(std::string(wording::inWordsOf(session.framework(), "Membres du jury")));
    for (const Juror& juror : jury.jurors)
        console.print(fmt::format("  {}  {}{}{}", juror.id.text(), juror.name,
                                  juror.role == JurorRole::President ? " — présidence" : "",
                                  juror.attendance == Attendance::Absent ? " — absent" : ""));
    console.print(std::string(wording::inWordsOf(session.framework(), "Candidats")));
    for (const Candidate& candidate : jury.candidates) {
        const auto& counts = sheets->at(candidate.id);
        const std::string status = wording::statusWords(candidate);
        console.print(fmt::format("  {}  {} — {}{}{}\u00a0: fiches remises {}, brouillons {}",
                                  candidate.id.text(), candidate.fullName(), candidate.company,
                                  status.empty() ? "" : " — ", status, counts.submitted,
                                  counts.drafts));
    }
    for (const Recusal& recusal : jury.recusals)
        console.print(fmt::format("Déport\u00a0: {} pour {}", recusal.juror.text(),
                                  recusal.candidate.text()));
    const auto listed = printPositionings(console, session);
    return listed ? Exit::Success : console.report(listed.error());
}

Exit showSession(Console& console, const app::Session& session, const ShowOptions& options)
{
    return options.json ? showJson(console, session) : showText(console, session);
}

std::string boardText(const BoardCell& cell)
{
    const std::string words = wording::words(cell.standing);
    if (cell.number == 0)
        return words;
    const std::string file = wording::receptionWords(cell.number, app::dayOf(cell.at));
    return cell.standing == SheetStanding::Received ? words + " " + file
                                                    : fmt::format("{} (reçue {})", words, file);
}

// Candidate by candidate, in the order of hearing; who owes nothing is left out.
Exit showMissing(Console& console, const app::Session& session, const NoOptions& /*options*/)
{
    const auto board = app::sheetBoard(session);
    if (!board)
        return console.report(board.error());
    const JurySession& jury = session.jury();
    console.print(wording::boardSentence(*board, jury));
    for (std::size_t at = 0; at < board->candidates.size(); ++at) {
        console.print(nameAndId(jury, board->candidates[at]));
        for (const BoardRow& row : board->rows) {
            const BoardCell& cell = row.cells[at];
            if (cell.standing != SheetStanding::NotConcerned)
                console.print(
                    fmt::format("  {}\u00a0: {}", nameAndId(jury, row.juror), boardText(cell)));
        }
    }
    return Exit::Success;
}

} // namespace

void addSessionCommand(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand("session", "Sessions de jury");
    group.require_subcommand(1);

    const auto [creer, made] = addCommand(group, chosen, "creer", "Crée une session", create);
    creer.add_option("session", made.session, "Fichier .jury à créer")->required();
    creer.add_option("--referentiel", made.framework, "Fichier du référentiel")->required();
    creer.add_option("--definition", made.definition, "Définition de la session (JSON)")
        ->required();

    const auto [afficher, shown] =
        addCommand(group, chosen, "afficher", "Affiche une session", showSession);
    afficher.add_flag("--json", shown.json, "Sortie en JSON");

    addCommand(group, chosen, "manque", "Fiches attendues, commencées, remises et reçues",
               showMissing);
}

} // namespace delibere::cli
