// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/exchange_words.h"

#include <fmt/format.h>

#include "wording/french_format.h"

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
    case ProblemCode::RankingSealed:
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

std::string words(PacketFault fault)
{
    switch (fault) {
    case PacketFault::Form:
        return "sa forme n’est pas celle d’un fichier de Délibéré";
    case PacketFault::Seal:
        return "son scellé est rompu";
    case PacketFault::Signature:
        return "sa signature ne vaut pas";
    case PacketFault::Manifest:
        return "ce qu’il dit de lui-même ne se lit pas";
    case PacketFault::Part:
        return "une partie n’est pas celle qui a été signée";
    case PacketFault::Content:
        return "son contenu ne répond pas à ce qu’il dit de lui-même";
    case PacketFault::Cost:
        break;
    }
    return "il demande plus de mémoire ou de temps qu’il n’est admis";
}

std::string words(MissionDivergence divergence)
{
    switch (divergence) {
    case MissionDivergence::Session:
        return "elle est d’une autre session";
    case MissionDivergence::Juror:
        return "elle est pour un autre membre";
    case MissionDivergence::Framework:
        return "le référentiel n’est pas le même";
    case MissionDivergence::Presidency:
        break;
    }
    return "elle est signée d’une autre clé que celle de la présidence";
}

std::string words(SheetInGrid sheet)
{
    switch (sheet) {
    case SheetInGrid::Same:
        return "la même que celle de cet ordinateur";
    case SheetInGrid::Differs:
        return "autre que celle de cet ordinateur";
    case SheetInGrid::Missing:
        return "remise sur cet ordinateur, absente de la grille";
    case SheetInGrid::Elsewhere:
        return "dans la grille, mais pas remise sur cet ordinateur";
    case SheetInGrid::None:
        break;
    }
    return "vous n’évaluez pas ce candidat";
}

std::string handedAgainReason(int number)
{
    return fmt::format("Fiche rendue à nouveau par ce membre (remise n°\u00a0{})", number);
}

std::string words(SheetStanding standing)
{
    switch (standing) {
    case SheetStanding::Expected:
        return "attendue";
    case SheetStanding::Begun:
        return "en cours";
    case SheetStanding::HandedIn:
        return "remise";
    case SheetStanding::Received:
        return "reçue";
    case SheetStanding::Diverging:
        return "divergente, gardée";
    case SheetStanding::NotConcerned:
        break;
    }
    return "—";
}

std::string receptionWords(int number, const Date& day)
{
    return fmt::format("le {}, n°\u00a0{}", formatDate(day), number);
}

std::string boardSentence(const SheetBoard& board, const JurySession& jury)
{
    std::vector<std::string> lacking;
    int concerned = 0;
    for (const BoardRow& row : board.rows) {
        concerned += static_cast<int>(row.cells.size());
        const Juror* juror = jury.juror(row.juror);
        if (row.missing() > 0)
            lacking.push_back(fmt::format(
                "{} ({})", juror == nullptr ? row.juror.text() : juror->name, row.missing()));
    }
    concerned -= board.count(SheetStanding::NotConcerned);
    std::string sentence =
        concerned == 0 ? "Aucune fiche n’est attendue."
        : lacking.empty()
            ? "Toutes les fiches attendues sont remises."
            : fmt::format("Il manque {}\u00a0: {}.",
                          formatCount(board.missing(), "fiche", "fiches"), enumerate(lacking));
    if (const int diverging = board.count(SheetStanding::Diverging); diverging > 0)
        sentence += diverging == 1
                        ? " Une fiche reçue diverge de celle qui est ici\u00a0: les deux sont "
                          "gardées, voyez avec ce membre."
                        : fmt::format(" {} fiches reçues divergent de celles qui sont "
                                      "ici\u00a0: toutes sont gardées, voyez avec ces membres.",
                                      diverging);
    return sentence;
}

} // namespace delibere::wording
