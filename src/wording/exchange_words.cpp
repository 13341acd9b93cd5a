// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/exchange_words.h"

#include <fmt/format.h>

namespace delibere::wording {

namespace {

const char* refusalWord(ProblemCode code)
{
    switch (code) {
    case ProblemCode::OtherSession:
        return "autre session";
    case ProblemCode::OtherFramework:
        return "autre référentiel";
    case ProblemCode::UnknownJuror:
    case ProblemCode::PacketAuthorUnknown:
        return "membre inconnu";
    case ProblemCode::UnknownCandidate:
        return "candidat inconnu";
    case ProblemCode::JurorRecused:
        return "membre déporté";
    case ProblemCode::JurorNotAssigned:
        return "autre évaluateur";
    case ProblemCode::PacketNotForUs:
        return "pas pour vous";
    case ProblemCode::PacketIncomplete:
        return "copie en cours";
    case ProblemCode::PacketDamaged:
        return "endommagé";
    case ProblemCode::PacketUnknown:
        return "autre fichier";
    case ProblemCode::CandidateDecided:
    case ProblemCode::CandidateFrozen:
    case ProblemCode::CandidateLocked:
        return "déjà décidé";
    default:
        return "refusé";
    }
}

} // namespace

std::string receptionWord(ReceptionVerdict verdict, const std::optional<Problem>& problem)
{
    switch (verdict) {
    case ReceptionVerdict::New:
        return "nouveau";
    case ReceptionVerdict::Identical:
        return "identique";
    case ReceptionVerdict::Older:
        return "plus ancien";
    case ReceptionVerdict::Newer:
        return "plus récent";
    case ReceptionVerdict::Diverging:
        return "divergent";
    case ReceptionVerdict::Refused:
        break;
    }
    return problem ? refusalWord(problem->code) : "refusé";
}

std::string handedAgainReason(int number)
{
    return fmt::format("Fiche rendue à nouveau par ce membre (remise n°\u00a0{})", number);
}

} // namespace delibere::wording
