// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/admission_problem_text.h"

namespace delibere::wording {

std::string_view admissionText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::NotAnAdmission:
        return "«\u00a0{0}\u00a0» n’est pas la fiche d’une formation\u00a0: cette session n’a pas "
               "de candidatures à classer. Choisissez le fichier d’une formation.";
    case ProblemCode::UnknownApplication:
        return "«\u00a0{0}\u00a0» n’a pas de candidature dans cette session. Vérifiez son numéro.";
    case ProblemCode::ApplicationNumber:
        return "Le numéro de candidature «\u00a0{1}\u00a0» manque ou est déjà celui d’une autre "
               "candidature. Donnez à chacune le sien.";
    case ProblemCode::UnknownPiece:
        return "La formation ne demande pas de pièce «\u00a0{0}\u00a0». Choisissez une des pièces "
               "de sa fiche.";
    case ProblemCode::RequestUndated:
        return "«\u00a0{0}\u00a0»\u00a0: dites quel jour la précision a été demandée.";
    case ProblemCode::NotInterviewed:
        return "«\u00a0{0}\u00a0» ne passe pas d’entretien\u00a0: la formation n’en prévoit pas, ou "
               "la commission ne l’a pas convoqué. Convoquez d’abord la candidature.";
    case ProblemCode::DossierClosed:
        return "La lecture du dossier de «\u00a0{1}\u00a0» par «\u00a0{0}\u00a0» a été remise, et "
               "l’entretien est ouvert\u00a0: ses notes du dossier restent comme elles sont. Pour "
               "les corriger, remettez la fiche puis rouvrez-la avec un motif.";
    case ProblemCode::ApplicationNotRanked:
        return "«\u00a0{0}\u00a0» n’est pas parmi les candidatures classées. Classez-la d’abord.";
    case ProblemCode::MoveMisplaced:
        return "«\u00a0{0}\u00a0» ne peut pas être placé là\u00a0: le classement a changé, ou la "
               "candidature voisine n’est pas classée dans la même liste. Choisissez sa place à "
               "nouveau.";
    case ProblemCode::TieMisplaced:
        return "{0}\u00a0: ces candidatures ne sont pas exactement celles qui sont ex aequo "
               "({1}). Départagez toutes celles qui le sont, et elles seules.";
    case ProblemCode::MainRankingOpen:
        return "La phase complémentaire continue la liste principale\u00a0: «\u00a0{0}\u00a0» doit "
               "d’abord être signé par tous.";
    default:
        return {};
    }
}

} // namespace delibere::wording
