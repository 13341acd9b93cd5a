// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli paritaire membres | decider | retirer | afficher
#include <algorithm>

#include <fmt/format.h>

#include "app/paritary_document.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"
#include "domain/whole_percent.h"
#include "wording/decision_words.h"
#include "wording/french_format.h"
#include "wording/paritary_words.h"

namespace delibere::cli {

namespace {

// What is not given stays as it is.
struct ParitaryPersonOptions {
    std::string name;
    std::optional<std::string> function;
    std::optional<std::string> college;
    bool presides = false;
    bool presidesNot = false;
    std::string removed;
};

struct ParitaryDecisionOptions {
    std::string candidate;
    std::string day;
    std::vector<std::string> validated;
    std::vector<std::string> notValidated;
    std::vector<std::string> rescued; // BC5=72
    std::vector<std::string> reasons; // BC5=texte
    std::string comment;
    bool likeTheJury = false;
};

struct ParitaryWithdrawalOptions {
    std::string candidate;
    std::string reason;
};

// "BC5=texte"
Result<std::pair<BlockId, std::string>> ofBlock(const std::string& text, const char* model)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return fail(ProblemCode::BadRequest, text, std::string("écrivez ") + model);
    return std::pair{BlockId(text.substr(0, equals)), text.substr(equals + 1)};
}

Exit printMembers(Console& console, const std::vector<ParitaryPerson>& members)
{
    if (members.empty())
        console.print("Jury paritaire\u00a0: personne n’est nommé.");
    for (const ParitaryPerson& member : members)
        console.print(wording::memberWords(member));
    return Exit::Success;
}

void change(std::vector<ParitaryPerson>& members, const ParitaryPersonOptions& options)
{
    auto member = std::ranges::find(members, options.name, &ParitaryPerson::name);
    if (member == members.end())
        member = members.insert(member, {options.name, {}, {}, false});
    member->function = options.function.value_or(member->function);
    member->college = options.college.value_or(member->college);
    member->presides = options.presides || (member->presides && !options.presidesNot);
}

Exit setMembers(Console& console, app::Session& session, const ParitaryPersonOptions& options)
{
    const auto held = session.paritaryJury();
    if (!held)
        return console.report(held.error());
    std::vector<ParitaryPerson> members = held->members;
    if (options.name.empty() && options.removed.empty())
        return printMembers(console, members);
    if (!options.removed.empty() && std::erase_if(members, [&](const ParitaryPerson& each) {
                                        return each.name == options.removed;
                                    }) == 0)
        return console.report({ProblemCode::BadRequest, options.removed,
                               "personne de ce nom n’est au jury paritaire"});
    if (!options.name.empty())
        change(members, options);
    const std::vector<Edit> edits{NameParitaryJury{members}};
    const auto done = session.apply(edits.front(), {});
    if (!done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edits);
    return printMembers(console, members);
}

// What the evaluation jury proposes, where somebody says that it is so decided.
std::map<BlockId, Appraisal> asEvaluated(const app::ParitaryRowDocument& row)
{
    std::map<BlockId, Appraisal> blocks;
    for (const DecidedBlock& block : row.evaluated) {
        if (block.state == BlockState::Validated || block.state == BlockState::NotValidated)
            blocks[block.block].validated = block.state == BlockState::Validated;
    }
    return blocks;
}

Result<void> addRescues(ParitaryDecision& decision, const std::vector<std::string>& rescued,
                        const MarkScale& marks)
{
    for (const std::string& text : rescued) {
        const auto named = ofBlock(text, "BLOC=appréciation, par exemple BC2=72");
        if (!named)
            return tl::unexpected(named.error());
        const auto percent = wholePercent(named->second, marks);
        if (!percent)
            return fail(ProblemCode::BadRequest, text, "écrivez " + wording::markRule(marks));
        decision.blocks[named->first] = {true, percent, {}};
    }
    return {};
}

Result<ParitaryDecision> decisionOf(const app::ParitaryRowDocument& row, const MarkScale& marks,
                                    const ParitaryDecisionOptions& options)
{
    const auto day = Date::fromIso(options.day);
    if (!day)
        return fail(ProblemCode::BadRequest, options.day, "écrivez le jour comme 2026-03-12");
    ParitaryDecision decision{row.version, *day, {}, options.comment};
    if (options.likeTheJury)
        decision.blocks = asEvaluated(row);
    for (const std::string& block : options.validated)
        decision.blocks[BlockId(block)] = {true, std::nullopt, {}};
    for (const std::string& block : options.notValidated)
        decision.blocks[BlockId(block)] = {false, std::nullopt, {}};
    if (const auto added = addRescues(decision, options.rescued, marks); !added)
        return tl::unexpected(added.error());
    for (const std::string& text : options.reasons) {
        const auto named = ofBlock(text, "BLOC=texte");
        if (!named)
            return tl::unexpected(named.error());
        const auto decided = decision.blocks.find(named->first);
        if (decided == decision.blocks.end())
            return fail(ProblemCode::BadRequest, named->first.text(),
                        "un motif se donne pour un bloc décidé dans la même commande");
        decided->second.reason = named->second;
    }
    return decision;
}

std::string markText(const MarkScale& marks, const std::optional<Percent>& percent)
{
    return percent ? ", " + wording::formatMark(marks, percent->value) : std::string();
}

void printRow(Console& console, const app::Session& session, const app::ParitaryRowDocument& row)
{
    const MarkScale marks = session.framework().marks();
    const std::string name = nameAndId(session.jury(), row.candidate.id) + "\u00a0: ";
    if (!row.decision) {
        console.print(name + (row.state == RecordState::Signed ? "attend le jury paritaire"
                                                               : "grille pas encore signée"));
        return;
    }
    const ParitaryDecision& decision = row.decision->decision;
    console.print(name + "décision n°\u00a0" + std::to_string(row.decision->number) + " du " +
                  wording::formatDate(decision.on) + ", " +
                  wording::outcomeWord(
                      outcomeOfRows(row.decided, attributionOf(session.framework(), row.decided))));
    for (std::size_t at = 0; at < row.decided.size(); ++at) {
        const DecidedBlock& before = row.evaluated[at];
        const auto said = decision.blocks.find(before.block);
        if (said == decision.blocks.end())
            continue;
        console.print("  " + before.block.text() + "\u00a0: jury d’évaluation " +
                      wording::decisionWord(before.state, before.rescued) +
                      markText(marks, before.percent) + "\u00a0; jury paritaire " +
                      wording::decisionWord(row.decided[at].state, row.decided[at].rescued) +
                      markText(marks, said->second.percent));
        if (!said->second.reason.empty())
            console.print("    motif\u00a0: " + said->second.reason);
    }
    if (!decision.comment.empty())
        console.print("  commentaire\u00a0: " + decision.comment);
}

void printWithdrawn(Console& console, const app::ParitaryRowDocument& row)
{
    for (const NumberedDecision& each : row.withdrawn)
        console.print("  décision n°\u00a0" + std::to_string(each.number) +
                      " retirée\u00a0: " + each.withdrawn.value_or(""));
}

Exit show(Console& console, const app::Session& session, const NoOptions& /*options*/)
{
    const auto document = app::ParitaryDocument::of(session, Viewer::staff());
    if (!document)
        return console.report(document.error(), session.jury());
    printMembers(console, document->members());
    for (const app::ParitaryRowDocument& row : document->rows()) {
        printRow(console, session, row);
        printWithdrawn(console, row);
    }
    return Exit::Success;
}

Exit showOne(Console& console, const app::Session& session, const CandidateId& candidate)
{
    const auto row = app::paritaryRow(session, candidate, Viewer::staff());
    if (!row)
        return console.report(row.error(), session.jury());
    printRow(console, session, *row);
    printWithdrawn(console, *row);
    return Exit::Success;
}

Exit decide(Console& console, app::Session& session, const ParitaryDecisionOptions& options)
{
    const CandidateId candidate(options.candidate);
    const auto row = app::paritaryRow(session, candidate, Viewer::staff());
    if (!row)
        return console.report(row.error(), session.jury());
    const auto decision = decisionOf(*row, session.framework().marks(), options);
    if (!decision)
        return console.report(decision.error());
    const std::vector<Edit> edits{SetParitaryDecision{candidate, row->lastNumber + 1, *decision}};
    const auto done = session.apply(edits.front(), {});
    if (!done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edits);
    return showOne(console, session, candidate);
}

Exit withdraw(Console& console, app::Session& session, const ParitaryWithdrawalOptions& options)
{
    const CandidateId candidate(options.candidate);
    const auto held = session.paritaryJury();
    if (!held)
        return console.report(held.error());
    const auto done = session.apply(
        SetParitaryWithdrawal{candidate, held->lastNumber(candidate), options.reason}, {});
    if (!done)
        return console.report(done.error(), session.jury());
    return showOne(console, session, candidate);
}

} // namespace

void addParitaryCommand(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand("paritaire", "Le jury paritaire et ses décisions");
    group.require_subcommand(1);
    const auto [members, member] =
        addCommand(group, chosen, "membres", "Qui siège au jury paritaire", setMembers);
    auto* name = members.add_option("--nom", member.name, "Membre à ajouter ou à changer");
    members.add_option("--fonction", member.function, "Sa fonction")->needs(name);
    members.add_option("--college", member.college, "Son collège")->needs(name);
    auto* presides =
        members.add_flag("--preside", member.presides, "Préside le jury paritaire")->needs(name);
    members.add_flag("--ne-preside-pas", member.presidesNot, "Ne préside plus")
        ->needs(name)
        ->excludes(presides);
    members.add_option("--retirer", member.removed, "Nom du membre à retirer");
    const auto [decision, decided] =
        addCommand(group, chosen, "decider", "Décision pour un candidat", decide);
    decision.add_option("--candidat", decided.candidate, "Candidat")->required();
    decision.add_option("--le", decided.day, "Jour, AAAA-MM-JJ")->required();
    decision.add_flag("--comme-le-jury", decided.likeTheJury,
                      "Les blocs qui ne sont pas nommés\u00a0: comme le jury d’évaluation");
    decision.add_option("--valide", decided.validated, "Bloc validé (à répéter)");
    decision.add_option("--non-valide", decided.notValidated, "Bloc non validé (à répéter)");
    decision.add_option(
        "--rattrape", decided.rescued,
        "BLOC=appréciation (pourcentage, ou note du barème)\u00a0: bloc validé, avec sa "
        "nouvelle appréciation");
    decision.add_option("--motif", decided.reasons, "BLOC=texte\u00a0: pourquoi");
    decision.add_option("--commentaire", decided.comment, "Commentaire, lu par le candidat");
    const auto [withdrawal, withdrawn] =
        addCommand(group, chosen, "retirer", "Retire la décision, qui reste au journal", withdraw);
    withdrawal.add_option("--candidat", withdrawn.candidate, "Candidat")->required();
    withdrawal.add_option("--motif", withdrawn.reason, "Pourquoi")->required();
    addCommand(group, chosen, "afficher", "Membres et décisions", show);
}

} // namespace delibere::cli
