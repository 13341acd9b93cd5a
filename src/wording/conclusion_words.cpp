// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/conclusion_words.h"

#include "wording/french_format.h"

namespace delibere::wording {

namespace {

std::string blocksOf(const Lack& lack, const Framework& framework)
{
    std::vector<std::string> codes;
    for (const BlockId& id : lack.blocks) {
        const Block* block = framework.block(id);
        codes.push_back(block == nullptr ? id.text() : block->code);
    }
    return enumerate(codes);
}

std::string membersOf(const Lack& lack, const JurySession& session)
{
    std::vector<std::string> names;
    for (const JurorId& id : lack.jurors) {
        const Juror* juror = session.juror(id);
        names.push_back(juror == nullptr ? id.text() : juror->name);
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

} // namespace

std::string words(const Lack& lack, const Framework& framework, const JurySession& session)
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
    case ProblemCode::VoteContradicted:
        return "Sur " + blocks + ", l’appréciation retenue dit le contraire du vote.";
    case ProblemCode::DecisionMoved:
        return "Ce qui était sur la table a changé depuis la décision sur " + blocks +
               "\u00a0: à confirmer ou à changer.";
    case ProblemCode::RecommendationMissing:
        return "Préconisation à donner, ou à dire sans\u00a0: " + blocks + ".";
    case ProblemCode::NothingToPropose:
        return "Rien à proposer\u00a0: aucun bloc n’est présenté, ou tous sont déjà acquis.";
    case ProblemCode::ReasonRequired:
        return "Motif à donner\u00a0: " + blocks + ".";
    default:
        return {};
    }
}

std::string words(std::span<const DecisionKind> moved)
{
    std::vector<std::string> each;
    for (const DecisionKind kind : moved)
        each.emplace_back(word(kind));
    return enumerate(each);
}

} // namespace delibere::wording
