// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli classement afficher | departager | deplacer | exporter
#include <algorithm>

#include <fmt/format.h>

#include "cli/application_argument.h"
#include "cli/application_text.h"
#include "cli/command.h"
#include "cli/entry_notice.h"
#include "cli/ranking_text.h"
#include "domain/rank_placing.h"
#include "wording/application_words.h"
#include "wording/ranking_words.h"

namespace delibere::cli {

namespace {

struct ShowRankingOptions {
    ListsArgument lists;
    std::string why;
    bool json = false;
};

struct SettleOptions {
    std::vector<std::string> numbers;
    std::string reason;
    bool withdrawn = false;
    bool json = false;
};

struct MoveOptions {
    std::string number;
    std::string after;
    std::string reason;
    bool first = false;
    bool withdrawn = false;
    bool json = false;
};

Exit showWhy(Console& console, const app::Session& session, const app::SessionRanking& shown,
             const ShowRankingOptions& options)
{
    const auto id = applicationCalled(session.jury(), options.why);
    if (!id)
        return console.report(id.error());
    if (options.json)
        console.printJson(whyJson(session, shown, *id));
    else
        printWhy(console, session, shown, *id);
    return Exit::Success;
}

Exit showRanking(Console& console, const app::Session& session, const ShowRankingOptions& options)
{
    const auto shown = app::sessionRanking(session, Viewer::staff());
    if (!shown)
        return console.report(shown.error(), session.jury());
    if (!options.why.empty())
        return showWhy(console, session, *shown, options);
    auto rankings = nlohmann::ordered_json::array();
    for (const auto& [list, ranking] : shown->rankings) {
        if (!options.lists.covers(list))
            continue;
        if (options.json)
            rankings.push_back(rankingJson(session, ranking));
        else
            printRanking(console, session, ranking);
    }
    if (options.json)
        console.printJson({{"classements", std::move(rankings)}});
    return Exit::Success;
}

// The line that each of these has now.
Exit sayPlaces(Console& console, const app::Session& session, const std::vector<CandidateId>& ids,
               bool json)
{
    const auto shown = app::sessionRanking(session, Viewer::staff());
    if (!shown)
        return console.report(shown.error(), session.jury());
    auto places = nlohmann::ordered_json::array();
    for (const CandidateId& id : ids) {
        const Application& application = *session.jury().application(id);
        const RankedLine* line = shown->rankings.at(listOf(application.facts)).line(id);
        places.push_back(
            {{"numero", application.facts.number}, {"rang", line == nullptr ? 0 : line->rank}});
        if (!json && line != nullptr)
            console.print(
                fmt::format("{}\u00a0: rang {}", applicationText(session.jury(), id), line->rank));
    }
    if (json)
        console.printJson({{"rangs", std::move(places)}});
    return Exit::Success;
}

Exit settle(Console& console, app::Session& session, const SettleOptions& options)
{
    const auto ids = applicationsCalled(session.jury(), options.numbers);
    if (!ids)
        return console.report(ids.error());
    const RankingList list = listOf(session.jury().application(ids->front())->facts);
    const Edit edit(
        SettleTie{list, *ids, options.withdrawn ? std::nullopt : std::optional(options.reason)});
    if (const auto done = session.apply(edit, {}); !done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edit);
    if (!options.json)
        console.print(fmt::format("{}\u00a0: {}", wording::listWords(list),
                                  options.withdrawn ? "départage retiré"
                                                    : "départagées, la meilleure d’abord"));
    return sayPlaces(console, session, *ids, options.json);
}

// Those whose place depends on it stay where they are.
Exit move(Console& console, app::Session& session, const MoveOptions& options)
{
    const auto id = applicationCalled(session.jury(), options.number);
    const auto after = options.after.empty() ? Result<CandidateId>(CandidateId())
                                             : applicationCalled(session.jury(), options.after);
    const auto shown = app::sessionRanking(session, Viewer::staff());
    if (!id || !after || !shown)
        return console.report(!id      ? id.error()
                              : !after ? after.error()
                                       : shown.error(),
                              session.jury());
    if (*after == *id)
        return console.report(
            {ProblemCode::BadRequest, options.after, "une candidature ne va pas après elle-même"});
    const Application& application = *session.jury().application(*id);
    if (!application.ranked())
        return console.report({ProblemCode::ApplicationNotRanked, id->text(), {}}, session.jury());
    std::optional<RankMove> wanted;
    if (!options.withdrawn)
        wanted = RankMove{*after, options.reason, 0, shown->result(*id)->result};
    std::vector<Edit> edits;
    for (const PlacedMove& each :
         placingMoves(session.jury(), shown->rankings.at(listOf(application.facts)), *id, wanted))
        edits.emplace_back(SetRankMove{each.candidate, each.move});
    if (const auto done = session.applyTogether(edits, {}); !done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edits.back());
    return sayPlaces(console, session, {*id}, options.json);
}

} // namespace

void addRankingCommands(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand("classement", "Classement d’une commission");
    group.require_subcommand(1);
    const auto [afficher, shown] = addCommand(
        group, chosen, "afficher", "Affiche le classement, ou pourquoi un rang", showRanking);
    addListsOptions(afficher, shown.lists);
    afficher.add_option("--pourquoi", shown.why, "Ce qui fait le rang de cette candidature");
    afficher.add_flag("--json", shown.json, "Sortie en JSON");

    const auto [settler, settled] =
        addCommand(group, chosen, "departager", "Départage des candidatures ex aequo", settle);
    settler
        .add_option("numeros", settled.numbers, "Toutes celles qui le sont, la meilleure d’abord")
        ->required();
    auto* why = settler.add_option_group("pourquoi");
    why->add_option("--motif", settled.reason, "Pourquoi\u00a0; imprimé");
    why->add_flag("--retirer", settled.withdrawn, "Elles sont de nouveau ex aequo");
    why->require_option(1);
    settler.add_flag("--json", settled.json, "Sortie en JSON");

    const auto [mover, moved] =
        addCommand(group, chosen, "deplacer", "Place une candidature à la main", move);
    mover.add_option("numero", moved.number, "Numéro de la candidature")->required();
    auto* where = mover.add_option_group("place");
    where->add_option("--apres", moved.after, "Derrière cette candidature");
    where->add_flag("--premier", moved.first, "En tête");
    where->add_flag("--annuler", moved.withdrawn, "Où son résultat la met");
    where->require_option(1);
    mover.add_option("--motif", moved.reason, "Pourquoi\u00a0; imprimé");
    mover.add_flag("--json", moved.json, "Sortie en JSON");

    addRankingSigningCommands(group, chosen);
    addRankingExportCommand(group, chosen);
}

} // namespace delibere::cli
