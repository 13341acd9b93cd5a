// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/decision_words.h"

namespace delibere::wording {

const char* statusWord(CandidateStatus status)
{
    switch (status) {
    case CandidateStatus::Expected:
        return "attendu";
    case CandidateStatus::Absent:
        return "absent";
    case CandidateStatus::Excused:
        return "excusé sur justificatif";
    case CandidateStatus::Pending:
        return "en attente";
    case CandidateStatus::Suspended:
        return "décision suspendue";
    case CandidateStatus::Abandoned:
        return "abandon";
    }
    return "";
}

const char* decisionWord(BlockState state, bool rescued)
{
    switch (state) {
    case BlockState::Undecided:
        return "à décider";
    case BlockState::Validated:
        return rescued ? "validé (rattrapage)" : "validé";
    case BlockState::NotValidated:
        return "non validé";
    case BlockState::NotPresented:
        return "non présenté";
    case BlockState::AcquiredBefore:
        return "acquis antérieurement";
    case BlockState::NotHeard:
        return "";
    }
    return "";
}

const char* outcomeWord(ProposedOutcome outcome)
{
    switch (outcome) {
    case ProposedOutcome::Open:
        return "à décider";
    case ProposedOutcome::NotHeard:
        return "";
    case ProposedOutcome::AcquiredBefore:
        return "rien à proposer (tous les blocs étaient déjà acquis)";
    case ProposedOutcome::NothingPresented:
        return "rien à proposer (aucun bloc présenté)";
    case ProposedOutcome::WholeTotal:
        return "réussite totale à la certification visée";
    case ProposedOutcome::WholePartial:
        return "réussite partielle à la certification visée";
    case ProposedOutcome::BlocksTotal:
        return "réussite totale aux blocs visés";
    case ProposedOutcome::BlocksPartial:
        return "réussite partielle aux blocs visés";
    case ProposedOutcome::NoneValidated:
        return "non validation (aucun bloc validé)";
    }
    return "";
}

const char* proposalWord(const std::optional<ProposalKind>& proposal)
{
    if (!proposal)
        return "à décider";
    switch (*proposal) {
    case ProposalKind::Total:
        return "totale";
    case ProposalKind::Partial:
        return "partielle";
    case ProposalKind::None:
        return "aucune";
    }
    return "";
}

} // namespace delibere::wording
