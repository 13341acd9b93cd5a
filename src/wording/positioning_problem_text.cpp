// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/positioning_problem_text.h"

namespace delibere::wording {

std::string_view positioningText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::NotForPositioning:
        return "Le référentiel «\u00a0{0}\u00a0» ne décrit pas de repérage. Choisissez un "
               "référentiel qui en contient un.";
    case ProblemCode::UnknownPositioning:
        return "Le repérage «\u00a0{0}\u00a0» n’existe pas dans cette session.";
    case ProblemCode::UnknownSummaryLine:
        return "La ligne «\u00a0{0}\u00a0» n’existe pas dans le bilan de ce référentiel.";
    case ProblemCode::UnknownMeans:
        return "Le moyen «\u00a0{1}\u00a0» n’existe pas dans le bilan de ce référentiel "
               "(compétence {0}).";
    case ProblemCode::PositioningInUse:
        return "Ce repérage a déjà commencé\u202f; il ne peut plus être retiré ni passer à un "
               "autre candidat.";
    case ProblemCode::PositioningFrozen:
        return "Ce repérage est en cours de signature\u202f; rien ne peut y changer. Abandonnez "
               "d’abord la signature, avec un motif.";
    case ProblemCode::PositioningLocked:
        return "Ce repérage est signé\u202f; rien ne peut y changer. Pour le corriger, ouvrez une "
               "version qui l’annule et le remplace.";
    case ProblemCode::InterviewersMissing:
        return "Indiquez le nom des deux intervenants avant de signer le repérage.";
    case ProblemCode::DivergentPositioning:
        return "«\u00a0{0}\u00a0» contient le repérage {1}, déjà présent avec un autre contenu. "
               "Rien n’a été remplacé\u202f: comparez les deux et gardez le bon.";
    default:
        return {};
    }
}

} // namespace delibere::wording
