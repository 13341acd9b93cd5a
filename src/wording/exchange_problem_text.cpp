// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/exchange_problem_text.h"

namespace delibere::wording {

namespace {

// What a member's own laptop does not do.
std::string_view missionText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::DeclarationOnMission:
        return "La déclaration de «\u00a0{0}\u00a0» ne se signe pas dans une mission, où elle "
               "resterait. "
               "Signez-la à son tour devant l’ordinateur de la présidence, ou sur le papier.";
    case ProblemCode::MissionPrepares:
        return "Cet ordinateur est celui d’une mission\u00a0: on y évalue et on y signe. La "
               "session "
               "se prépare, et le jury paritaire décide, chez la présidence\u00a0: demandez-lui le "
               "changement, une nouvelle mission l’apportera. Rien n’a changé.";
    case ProblemCode::MissionSeesOwn:
        return "Cet ordinateur n’a que les fiches d’un membre\u00a0: ce que personne n’a abordé "
               "avec "
               "«\u00a0{0}\u00a0» ne se voit que chez la présidence, quand les fiches y sont.";
    default:
        return {};
    }
}

} // namespace

std::string_view exchangeText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::PacketUnknown:
        return "«\u00a0{0}\u00a0» n’est pas le fichier attendu ici. Une mission se termine par "
               "«\u00a0.mission\u00a0», des fiches rendues par «\u00a0.fiche\u00a0», un reçu par "
               "«\u00a0.recu\u00a0», des grilles à signer par «\u00a0.grille\u00a0», des "
               "signatures "
               "par «\u00a0.signature\u00a0».";
    case ProblemCode::PacketIncomplete:
        return "«\u00a0{0}\u00a0» n’est pas complet\u00a0: il est encore en cours de copie, ou la "
               "copie s’est interrompue. Rien n’a été pris. Attendez la fin de la copie, ou "
               "copiez-le à nouveau.";
    case ProblemCode::PacketDamaged:
        return "«\u00a0{0}\u00a0» n’est plus tel qu’il a été fait ({1}). Rien n’en a été pris. "
               "Demandez-le à nouveau à qui l’a envoyé.";
    case ProblemCode::PacketNotForUs:
        return "«\u00a0{0}\u00a0» est scellé pour quelqu’un d’autre, ou pour une autre "
               "session\u00a0: votre clé ne peut pas le lire. Ce qu’un membre rend s’ouvre chez la "
               "présidence qui a remis sa mission\u202f; ce qu’elle envoie à un membre s’ouvre "
               "chez lui.";
    case ProblemCode::PacketCodeWrong:
        return "Ce code n’ouvre pas «\u00a0{0}\u00a0». Recopiez les chiffres du bordereau remis "
               "avec ce fichier\u202f; chaque mission a le sien.";
    case ProblemCode::PacketAuthorUnknown:
        return "«\u00a0{0}\u00a0» est signé d’une clé que cette session ne connaît pas comme celle "
               "de «\u00a0{1}\u00a0». Rien n’en a été pris. Remettez-lui une nouvelle mission, et "
               "demandez-lui de rendre à nouveau ses fiches.";
    case ProblemCode::MissionOlder:
        return "«\u00a0{0}\u00a0» est plus ancienne que la mission déjà ouverte (n°\u00a0{1}). "
               "Rien n’a changé.";
    case ProblemCode::MissionMissing:
        return "La session «\u00a0{0}\u00a0» ne vient pas d’une mission\u00a0: fiches et "
               "signatures "
               "s’y font directement, il n’y a rien à rendre.";
    case ProblemCode::MissionDiverges:
        return "«\u00a0{0}\u00a0» ne peut pas rejoindre le travail ouvert ici ({1}). Rien n’a "
               "changé. Demandez à la présidence la mission de cette session-ci.";
    case ProblemCode::NothingToHandIn:
        return "Il n’y a rien à rendre pour «\u00a0{0}\u00a0»\u00a0: aucune fiche n’est remise. "
               "Remettez d’abord, dans Évaluer, celles qui sont finies.";
    case ProblemCode::ReceiptUnmatched:
        return "«\u00a0{0}\u00a0» n’est le reçu d’aucune fiche rendue depuis cette session. Rien "
               "n’a changé.";
    case ProblemCode::NothingToSign:
        return "Aucune grille n’attend la signature de «\u00a0{0}\u00a0». Une grille s’envoie "
               "quand elle est figée, et tant que ce membre ne l’a pas signée.";
    case ProblemCode::CodeUnreadable:
        return "Aucun code de signatures n’est lisible dans «\u00a0{0}\u00a0». Photographiez "
               "l’écran "
               "de face, code entier et net, ou demandez le fichier «\u00a0.signature\u00a0».";
    case ProblemCode::GridUnmatched:
        return "«\u00a0{0}\u00a0» n’est pas pour vous\u00a0: ses grilles sont d’une autre session, "
               "d’un autre référentiel ou pour un autre membre. Rien n’a été signé.";
    case ProblemCode::SignatureUnmatched:
        return "La signature de «\u00a0{0}\u00a0» pour «\u00a0{1}\u00a0» ne vaut pas ici\u00a0: la "
               "grille a changé depuis qu’elle lui a été envoyée, ou la clé n’est pas la sienne. "
               "Elle n’a pas été prise. Envoyez-lui la grille à nouveau.";
    default:
        return missionText(code);
    }
}

} // namespace delibere::wording
