// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision_words.h"

namespace delibere {

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

} // namespace delibere
