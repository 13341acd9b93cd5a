// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli candidatures pieces | convoquer | ne-pas-convoquer | repondre
#include <algorithm>

#include <fmt/format.h>

#include "app/local_time.h"
#include "app/session_ranking.h"
#include "cli/application_argument.h"
#include "cli/application_text.h"
#include "cli/command.h"
#include "cli/entry_notice.h"
#include "wording/application_words.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

using AnsweredJson = nlohmann::ordered_json;

struct PieceOptions {
    std::string number;
    std::string piece;
    std::string state; // "non-regardee" too
    std::string request;
    std::string day;
    bool json = false;
};

// Whom a command is about: some by number, or many by a figure.
struct ChosenApplications {
    std::vector<std::string> numbers;
    std::string least; // "12,5": this much or more
    std::string under;
    ListsArgument lists;
    bool rehearsal = false;
    bool json = false;

    [[nodiscard]] bool byFigure() const { return !least.empty() || !under.empty(); }
};

struct SummonsOptions : ChosenApplications {};
struct NoSummonsOptions : ChosenApplications {};
struct AnswerOptions : ChosenApplications {
    std::string kind; // "aucune" too
    std::string reason;
};

Result<std::optional<PieceNote>> noteFrom(const app::Session& session, const PieceOptions& options)
{
    const auto state = pieceFromKey(options.state);
    if (!state)
        return std::nullopt;
    PieceNote note{*state, std::nullopt, options.request};
    if (!options.day.empty()) {
        note.askedOn = Date::fromIso(options.day);
        if (!note.askedOn)
            return fail(ProblemCode::BadRequest, options.day, "écrivez le jour comme 2026-03-12");
    } else if (*state == PieceState::ToClarify || !options.request.empty()) {
        note.askedOn = app::dayOf(session.now());
    }
    return note;
}

Exit setPiece(Console& console, app::Session& session, const PieceOptions& options)
{
    const auto id = applicationCalled(session.jury(), options.number);
    const auto note = noteFrom(session, options);
    if (!id || !note)
        return console.report(id ? note.error() : id.error());
    const Edit edit(SetPiece{*id, PieceId(options.piece), *note});
    if (const auto done = session.apply(edit, {}); !done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edit);
    const Admission& admission = *session.framework().admission;
    const Application& application = *session.jury().application(*id);
    const PieceCount count = countPieces(admission, application);
    if (options.json) {
        console.printJson({{"numero", application.facts.number},
                           {"piece", options.piece},
                           {"etat", options.state},
                           {"complete", count.complete()}});
        return Exit::Success;
    }
    console.print(fmt::format("{}, {}\u00a0: {}", applicationText(session.jury(), *id),
                              admission.piece(PieceId(options.piece))->title,
                              *note ? wording::words(**note) : std::string("pas encore regardée")));
    console.print("Pièces\u00a0: " + wording::words(count));
    return Exit::Success;
}

// Who has that figure and of whom nothing is said yet; how many have no figure.
struct FoundByFigure {
    std::vector<CandidateId> found;
    int without = 0;
};

template <class FigureOf, class IsOpen>
Result<FoundByFigure> foundByFigure(const app::Session& session, const ChosenApplications& options,
                                    FigureOf figureOf, IsOpen isOpen)
{
    const MarkScale marks = session.framework().marks();
    const auto limit = resultFrom(options.least.empty() ? options.under : options.least, marks);
    if (!limit)
        return tl::unexpected(limit.error());
    return app::sessionRanking(session, Viewer::staff()).map([&](const app::SessionRanking& all) {
        FoundByFigure chosen;
        for (const ApplicationResult& result : all.results) {
            const Application& application = *session.jury().application(result.candidate);
            if (!options.lists.covers(listOf(application.facts)) || !isOpen(application))
                continue;
            const std::optional<Fraction>& figure = figureOf(result);
            if (!figure)
                ++chosen.without;
            else if (options.least.empty() ? *figure < *limit : *figure >= *limit)
                chosen.found.push_back(result.candidate);
        }
        return chosen;
    });
}

template <class FigureOf, class IsOpen>
Result<FoundByFigure> chosenOnes(const app::Session& session, const ChosenApplications& options,
                                 FigureOf figureOf, IsOpen isOpen)
{
    if (!session.framework().admission)
        return fail(ProblemCode::NotAnAdmission, session.framework().id);
    if (options.byFigure())
        return foundByFigure(session, options, figureOf, isOpen);
    return applicationsCalled(session.jury(), options.numbers)
        .map([](std::vector<CandidateId> ids) {
            return FoundByFigure{std::move(ids), 0};
        });
}

// What was done, to how many, to whom.
void sayChosen(Console& console, const JurySession& jury, const std::string& what,
               const FoundByFigure& chosen, const ChosenApplications& options)
{
    if (options.json) {
        console.printJson({{"candidatures", numbersJson(jury, chosen.found)},
                           {"sans_resultat", chosen.without},
                           {"ecrites", options.rehearsal ? 0 : chosen.found.size()}});
        return;
    }
    console.print(fmt::format("{}\u00a0: {}", what,
                              wording::formatCount(static_cast<int>(chosen.found.size()),
                                                   "candidature", "candidatures")));
    if (!chosen.found.empty())
        console.print("  " + numbersText(jury, chosen.found));
    if (chosen.without > 0)
        console.print(
            fmt::format("  sans résultat, laissées comme elles sont\u00a0: {}", chosen.without));
    if (options.rehearsal)
        console.print("Essai\u00a0: rien n’a été écrit.");
}

Exit summon(Console& console, app::Session& session, const ChosenApplications& options,
            Summons summons)
{
    const auto chosen = chosenOnes(
        session, options,
        [](const ApplicationResult& result) -> const auto& { return result.dossier; },
        [](const Application& application) {
            return application.summons == Summons::Undecided &&
                   (!application.answer || application.ranked());
        });
    const auto sheets = session.markedSheets();
    if (!chosen || !sheets)
        return console.report(chosen ? sheets.error() : chosen.error(), session.jury());
    const auto edits = app::summonsEdits(session, chosen->found, summons, *sheets);
    if (!options.rehearsal && !edits.empty()) {
        if (const auto done = session.applyTogether(edits, {}); !done)
            return console.report(done.error(), session.jury());
    }
    sayChosen(console, session.jury(),
              summons == Summons::Summoned ? "Convoquées à l’entretien"
                                           : "Non convoquées à l’entretien",
              *chosen, options);
    return Exit::Success;
}

Exit summonThem(Console& console, app::Session& session, const SummonsOptions& options)
{
    return summon(console, session, options, Summons::Summoned);
}

Exit doNotSummon(Console& console, app::Session& session, const NoSummonsOptions& options)
{
    return summon(console, session, options, Summons::NotSummoned);
}

Exit answerThem(Console& console, app::Session& session, const AnswerOptions& options)
{
    const auto chosen = chosenOnes(
        session, options,
        [](const ApplicationResult& result) -> const auto& { return result.result; },
        [](const Application& application) { return !application.answer; });
    if (!chosen)
        return console.report(chosen.error(), session.jury());
    const auto kind = answerFromKey(options.kind);
    std::optional<ApplicationAnswer> answer;
    if (kind)
        answer = ApplicationAnswer{*kind, options.reason};
    std::vector<Edit> edits;
    for (const CandidateId& id : chosen->found)
        edits.emplace_back(SetAnswer{id, answer});
    if (!options.rehearsal && !edits.empty()) {
        if (const auto done = session.applyTogether(edits, {}); !done)
            return console.report(done.error(), session.jury());
        sayUndrawable(console, edits.front());
    }
    sayChosen(console, session.jury(),
              kind ? fmt::format("Réponse «\u00a0{}\u00a0»", wording::words(*kind))
                   : std::string("Réponse retirée"),
              *chosen, options);
    return Exit::Success;
}

// By numbers, or all that have a figure: one of these.
void addChoice(CLI::App& parser, ChosenApplications& chosen, const std::string& figure,
               const std::string& what)
{
    auto* who = parser.add_option_group("qui");
    who->add_option("numeros", chosen.numbers, "Numéros des candidatures");
    who->add_option("--" + figure + "-min", chosen.least, what + ", à partir de");
    who->add_option("--" + figure + "-sous", chosen.under, what + ", sous");
    who->require_option(1);
    addListsOptions(parser, chosen.lists);
    parser.add_flag("--essai", chosen.rehearsal, "Dit ce qui serait fait, n’écrit rien");
    parser.add_flag("--json", chosen.json, "Sortie en JSON");
}

} // namespace

void addApplicationAnswerCommands(CLI::App& group, Action& chosen)
{
    const auto [pieces, noted] =
        addCommand(group, chosen, "pieces", "Dit ce qu’il en est d’une pièce", setPiece);
    pieces.add_option("--candidature", noted.number, "Numéro de la candidature")->required();
    pieces.add_option("--piece", noted.piece, "Pièce, comme la fiche de la formation la nomme")
        ->required();
    pieces.add_option("--etat", noted.state, "recue, illisible, a-preciser ou non-regardee")
        ->required()
        ->check(CLI::IsMember({"recue", "illisible", "a-preciser", "non-regardee"}));
    pieces.add_option("--demande", noted.request, "Ce qui est demandé");
    pieces.add_option("--le", noted.day, "Jour de la demande, AAAA-MM-JJ (aujourd’hui)");
    pieces.add_flag("--json", noted.json, "Sortie en JSON");

    const auto [summoner, summoned] = addCommand(
        group, chosen, "convoquer", "Convoque des candidatures à l’entretien", summonThem);
    addChoice(summoner, summoned, "resultat-dossier", "Celles au résultat du dossier");
    const auto [leaver, left] =
        addCommand(group, chosen, "ne-pas-convoquer",
                   "Dit que des candidatures ne sont pas convoquées", doNotSummon);
    addChoice(leaver, left, "resultat-dossier", "Celles au résultat du dossier");

    const auto [answerer, answered] =
        addCommand(group, chosen, "repondre", "Classe, refuse ou met en attente", answerThem);
    answerer
        .add_option("--reponse", answered.kind,
                    "classe, refus-academique, refus-administratif, en-attente ou aucune")
        ->required()
        ->check(CLI::IsMember(
            {"classe", "refus-academique", "refus-administratif", "en-attente", "aucune"}));
    answerer.add_option("--motif", answered.reason, "Pourquoi, ou ce qui est attendu");
    addChoice(answerer, answered, "resultat", "Celles sans réponse au résultat");
}

} // namespace delibere::cli
