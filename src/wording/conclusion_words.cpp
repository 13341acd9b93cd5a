// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/conclusion_words.h"

#include "wording/french_format.h"
#include "wording/weighting_words.h"

namespace delibere::wording {

namespace {

std::string blocksOf(const Problem& lack, const Framework& framework)
{
    std::vector<std::string> codes;
    for (const std::string& id : lack.ids) {
        const Block* block = framework.block(BlockId(id));
        codes.push_back(block == nullptr ? id : block->code);
    }
    return enumerate(codes);
}

std::string membersOf(const Problem& lack, const JurySession& session)
{
    std::vector<std::string> names;
    for (const std::string& id : lack.ids) {
        const Juror* juror = session.juror(JurorId(id));
        names.push_back(juror == nullptr ? id : juror->name);
    }
    return enumerate(names);
}

const char* word(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Appraisal:
        return "l’appréciation retenue";
    case DecisionKind::Vote:
        return "le vote";
    case DecisionKind::Discussed:
        return "«\u00a0discuté\u00a0»";
    }
    return "";
}

std::string otherThanFigure(const BlockRow& row, const EvaluationRules& rules)
{
    const int whole = wholePercent(*row.figure(), rules.limitOf(row.block));
    const std::string figure = row.sources.empty() ? "la moyenne" : "la moyenne pondérée";
    if (!rules.marks.inPercents())
        return "Motif à donner\u00a0: la note retenue n’est pas " + figure +
               " au plus près du barème (" + formatMark(rules.marks, whole) + ").";
    return "Motif à donner\u00a0: le pourcentage retenu n’est pas " + figure +
           " en pourcentage entier (" + std::to_string(whole) + ").";
}

} // namespace

std::string lackText(const Problem& lack, const Framework& framework, const JurySession& session)
{
    const std::string blocks = blocksOf(lack, framework);
    switch (lack.code) {
    case ProblemCode::PanelBlocks:
        return "La composition du jury ne lui permet pas de conclure.";
    case ProblemCode::SheetsMissing:
        return "Fiches non remises\u00a0: " + membersOf(lack, session) + ".";
    case ProblemCode::ProposalOpen:
        return "Reste à décider\u00a0: " + blocks + ".";
    case ProblemCode::NotDiscussed:
        return "À marquer comme discuté\u00a0: " + blocks + ".";
    case ProblemCode::VoteImpossible:
        return "Le vote sur " + blocks + " ne correspond plus à qui siège.";
    case ProblemCode::VoteTied:
        return "Voix partagées sur " + blocks +
               "\u00a0: elles se départagent, ou le vote se retire.";
    case ProblemCode::MajorityMissing:
        return "Pas de majorité absolue sur " + blocks +
               "\u00a0: le jury vote à nouveau, ou le vote se retire.";
    case ProblemCode::VoteContradicted:
        return "Sur " + blocks + ", l’appréciation retenue dit le contraire du vote.";
    case ProblemCode::DecisionMoved:
        return "Ce qui était sur la table a changé depuis la décision sur " + blocks +
               "\u00a0: à confirmer ou à changer.";
    case ProblemCode::RecommendationMissing:
        return "Préconisation à donner, ou à dire sans\u00a0: " + blocks + ".";
    case ProblemCode::NothingToPropose:
        return "Rien à proposer\u00a0: aucun bloc n’est présenté, ou tous sont déjà acquis.";
    case ProblemCode::NotProposed:
        return "La proposition d’attribution n’est pas encore arrêtée.";
    case ProblemCode::ReasonRequired:
        return "Motif à donner\u00a0: " + blocks + ".";
    default:
        return {};
    }
}

std::string reasonText(ReasonCause cause, const BlockRow& row, const EvaluationRules& rules)
{
    switch (cause) {
    case ReasonCause::Rescue:
        return "Motif à donner\u00a0: le jury valide un bloc dont la règle n’est pas atteinte "
               "(rattrapage).";
    case ReasonCause::RuleAttained:
        return "Motif à donner\u00a0: le jury ne valide pas un bloc dont la règle est atteinte.";
    case ReasonCause::OtherThanMean:
        return otherThanFigure(row, rules);
    case ReasonCause::UnderThreshold:
        return "Motif à donner\u00a0: le jury valide sous le seuil.";
    case ReasonCause::ThresholdAttained:
        return "Motif à donner\u00a0: le jury ne valide pas ce qui atteint le seuil.";
    case ReasonCause::SourceMissing:
        return "Motif à donner\u00a0: le jury décide sans la moyenne pondérée, il manque " +
               missingSourcesWords(rules, row) + ".";
    case ReasonCause::Divergent:
        return "Motif à donner\u00a0: les membres divergent.";
    }
    return {};
}

std::string words(std::span<const DecisionKind> moved)
{
    std::vector<std::string> each;
    for (const DecisionKind kind : moved)
        each.emplace_back(word(kind));
    return enumerate(each);
}

} // namespace delibere::wording
