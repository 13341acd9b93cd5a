// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli retenir S.jury --candidat ID --bloc ID …, delibere-cli proposer S.jury --candidat ID
// …
#include <fmt/format.h>

#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"
#include "cli/vote_argument.h"
#include "domain/decision_basis.h"
#include "domain/whole_percent.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

struct RetainOptions {
    std::string candidate;
    std::string block;
    std::string juror;
    std::optional<std::string> percent; // as typed
    bool validated = false;
    bool notValidated = false;
    bool withdrawn = false;
    bool discussed = false;
    bool confirmed = false;
    std::string reason;
    std::string votes;
    std::string casting;
};

struct ProposeOptions {
    std::string candidate;
    std::string juror;
    std::string proposal;
    std::optional<std::string> comment;
    std::vector<std::string> recommendations; // BC5=texte
    std::vector<std::string> without;         // blocs without a préconisation, the jury says
    bool withdrawn = false;
};

// What has moved on that bloc, decided again as it was; a reason given now takes the old one's
// place.
Result<std::vector<Edit>> confirmationOf(const app::Session& session, const RetainOptions& options)
{
    const auto view = session.view(CandidateId(options.candidate), Viewer::staff());
    if (!view)
        return tl::unexpected(view.error());
    const BlockRow* row = view->synthesis.block(BlockId(options.block));
    if (row == nullptr)
        return fail(ProblemCode::UnknownBlock, options.block);
    std::vector<DeliberationEdit> again = confirmation(*row, view->deliberation);
    if (again.empty())
        return fail(ProblemCode::BadRequest, options.block,
                    "rien n’a changé depuis ce qui est décidé sur ce bloc, il n’y a rien à "
                    "confirmer");
    for (DeliberationEdit& edit : again) {
        auto* retained = std::get_if<SetAppraisal>(&edit);
        if (retained != nullptr && !options.reason.empty())
            retained->appraisal->reason = options.reason;
    }
    return std::vector<Edit>(again.begin(), again.end());
}

Exit retain(Console& console, app::Session& session, const RetainOptions& options)
{
    const CandidateId candidate(options.candidate);
    const BlockId block(options.block);
    std::vector<Edit> edits;
    if (options.confirmed) {
        auto again = confirmationOf(session, options);
        if (!again)
            return console.report(again.error(), session.jury());
        edits = std::move(*again);
    }
    if (options.discussed)
        edits.emplace_back(SetDiscussed{candidate, block, true});
    if (!options.votes.empty()) {
        const auto vote = voteOf(options.votes, options.casting);
        if (!vote)
            return console.report(vote.error());
        edits.emplace_back(SetVote{candidate, block, *vote});
    }
    if (options.withdrawn)
        edits.emplace_back(SetAppraisal{candidate, block, std::nullopt});
    else if (options.validated || options.notValidated) {
        Appraisal appraisal{options.validated, std::nullopt, options.reason};
        if (options.percent) {
            const MarkScale marks = session.framework().marks();
            appraisal.percent = wholePercent(*options.percent, marks);
            if (!appraisal.percent)
                return console.report({ProblemCode::BadRequest, *options.percent,
                                       "écrivez " + wording::markRule(marks)});
        }
        edits.emplace_back(SetAppraisal{candidate, block, appraisal});
    }
    const auto done = session.applyTogether(edits, JurorId(options.juror));
    if (!done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edits);
    return printBlock(console, session, candidate, block);
}

// "BC5=texte"
Result<SetRecommendation> recommendationOf(const CandidateId& candidate, const std::string& text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return fail(ProblemCode::BadRequest, text, "écrivez BLOC=texte");
    return SetRecommendation{candidate, BlockId(text.substr(0, equals)), text.substr(equals + 1)};
}

ProposalKind kindOf(const std::string& word)
{
    if (word == "totale")
        return ProposalKind::Total;
    return word == "partielle" ? ProposalKind::Partial : ProposalKind::None;
}

Exit propose(Console& console, app::Session& session, const ProposeOptions& options)
{
    const CandidateId candidate(options.candidate);
    std::vector<Edit> edits;
    if (options.comment)
        edits.emplace_back(SetComment{candidate, *options.comment});
    for (const std::string& text : options.recommendations) {
        const auto recommendation = recommendationOf(candidate, text);
        if (!recommendation)
            return console.report(recommendation.error());
        edits.emplace_back(*recommendation);
    }
    for (const std::string& block : options.without)
        edits.emplace_back(SetNoRecommendation{candidate, BlockId(block), true});
    if (options.withdrawn)
        edits.emplace_back(SetProposal{candidate, std::nullopt});
    else if (!options.proposal.empty())
        edits.emplace_back(SetProposal{candidate, kindOf(options.proposal)});
    const auto done = session.applyTogether(edits, JurorId(options.juror));
    if (!done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edits);
    return printProposal(console, session, candidate);
}

} // namespace

namespace {

struct AppraiseOptions {
    std::string candidate;
    std::string criterion;
    std::string text;
    std::string juror;
    bool withdrawn = false;
};

Exit appraise(Console& console, app::Session& session, const AppraiseOptions& options)
{
    const SetCommonAppraisal edit{CandidateId(options.candidate), CriterionId(options.criterion),
                                  options.text};
    const auto done = session.apply(edit, JurorId(options.juror));
    if (!done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edit);
    console.print(fmt::format("{}, {}\u00a0: {}", nameAndId(session.jury(), edit.candidate),
                              edit.criterion.text(),
                              edit.text.empty() ? "appréciation commune retirée"
                                                : "appréciation commune\u00a0: " + edit.text));
    return Exit::Success;
}

} // namespace

void addAppraiseCommand(CLI::App& program, Action& chosen)
{
    const auto [parser, options] =
        addCommand(program, chosen, "apprecier",
                   "Appréciation commune du jury sur un critère, quand il en veut une", appraise);
    parser.add_option("--candidat", options.candidate, "Identifiant du candidat")->required();
    parser.add_option("--critere", options.criterion, "Identifiant du critère")->required();
    auto* words = parser.add_option_group("mots");
    words->add_option("--texte", options.text, "Les mots du jury");
    words->add_flag("--retirer", options.withdrawn, "Il n’y en a plus");
    words->require_option(1);
    parser.add_option("--au-nom-de", options.juror, "Membre qui saisit (journal)");
}

void addRetainCommand(CLI::App& program, Action& chosen)
{
    const auto [retained, options] =
        addCommand(program, chosen, "retenir", "Appréciation retenue pour un bloc", retain);
    retained.add_option("--candidat", options.candidate, "Identifiant du candidat")->required();
    retained.add_option("--bloc", options.block, "Identifiant du bloc")->required();
    retained.add_option("--pourcentage,--note", options.percent,
                        "Pourcentage retenu, ou note sur le barème du référentiel\u00a0: 12,5");
    auto* yes = retained.add_flag("--valide", options.validated, "Le bloc est validé");
    auto* no = retained.add_flag("--non-valide", options.notValidated, "Il ne l’est pas");
    auto* withdrawn =
        retained.add_flag("--retirer", options.withdrawn, "Retire l’appréciation retenue");
    auto* confirmed = retained.add_flag(
        "--confirmer", options.confirmed,
        "Confirme ce qui est décidé sur ce bloc, quand ce qui était sur la table a changé");
    yes->excludes(no)->excludes(withdrawn);
    no->excludes(withdrawn);
    for (CLI::Option* other : {yes, no, withdrawn})
        confirmed->excludes(other);
    retained.add_option("--motif", options.reason, "Motif de l’écart ou du rattrapage");
    retained.add_flag("--discute", options.discussed, "Le jury a discuté de ce bloc");
    retained.add_option("--votes", options.votes, "Voix pour/contre/abstentions, comme 2/1/0");
    retained
        .add_option("--voix-preponderante", options.casting, "pour ou contre, en cas de partage")
        ->check(CLI::IsMember({"pour", "contre"}));
    retained.add_option("--au-nom-de", options.juror, "Membre qui saisit (journal)");
}

void addProposeCommand(CLI::App& program, Action& chosen)
{
    const auto [proposed, options] =
        addCommand(program, chosen, "proposer", "Proposition d’attribution", propose);
    proposed.add_option("--candidat", options.candidate, "Identifiant du candidat")->required();
    auto* kind =
        proposed.add_option("--proposition", options.proposal, "totale, partielle ou aucune")
            ->check(CLI::IsMember({"totale", "partielle", "aucune"}));
    proposed.add_option("--commentaire", options.comment, "Commentaire, lu par le candidat");
    proposed.add_option("--preconisation", options.recommendations, "BLOC=texte, autant que voulu");
    proposed.add_option("--sans-preconisation", options.without,
                        "BLOC pour lequel le jury n’en donne pas, autant que voulu");
    proposed.add_flag("--retirer", options.withdrawn, "Retire la proposition")->excludes(kind);
    proposed.add_option("--au-nom-de", options.juror, "Membre qui saisit (journal)");
}

} // namespace delibere::cli
