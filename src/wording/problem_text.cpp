// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/problem_text.h"

#include <string_view>

#include <fmt/format.h>

#include "wording/admission_problem_text.h"
#include "wording/campaign_problem_text.h"
#include "wording/exchange_problem_text.h"
#include "wording/instrument_words.h"
#include "wording/paritary_words.h"
#include "wording/positioning_problem_text.h"
#include "wording/problem_details.h"
#include "wording/problem_names.h"
#include "wording/register_words.h"
#include "wording/transcription_words.h"

namespace delibere::wording {

namespace {

// The sentences of one family, {0} = where, {1} = detail; empty when the code is not of it.
std::string_view fileText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::FileNotFound:
        return "Le fichier «\u00a0{0}\u00a0» est introuvable. Vérifiez son nom et son dossier.";
    case ProblemCode::FileUnreadable:
        return "Le fichier «\u00a0{0}\u00a0» ne peut pas être lu ({1}). Vérifiez vos droits sur ce "
               "fichier.";
    case ProblemCode::FileUnwritable:
        return "Le fichier «\u00a0{0}\u00a0» ne peut pas être écrit ({1}). Choisissez un autre "
               "dossier ou vérifiez vos droits.";
    case ProblemCode::FileExists:
        return "Le fichier «\u00a0{0}\u00a0» existe déjà\u202f; rien n’a été écrit. Choisissez un "
               "autre nom.";
    case ProblemCode::FileTooLarge:
        return "Le fichier «\u00a0{0}\u00a0» est trop volumineux (limite\u00a0: {1} octets). "
               "Vérifiez que c’est le bon fichier.";
    case ProblemCode::DiskFull:
        return "Le disque est plein\u00a0: «\u00a0{0}\u00a0» n’a pas pu être enregistré. Libérez "
               "de la place ou enregistrez ailleurs.";
    case ProblemCode::VerificationFailed:
        return "Ce qui a été relu dans «\u00a0{0}\u00a0» diffère de ce qui a été écrit. Le support "
               "est peut-être défectueux\u00a0: enregistrez ailleurs.";
    case ProblemCode::FileNotConfirmed:
        return "«\u00a0{0}\u00a0» est écrit, mais le disque ne l’a pas confirmé\u00a0: il pourrait "
               "manquer après une coupure de courant. Vérifiez le support et enregistrez aussi "
               "ailleurs.";
    case ProblemCode::OutputLost:
        return "La réponse n’a pas pu être écrite en entier sur la sortie standard (disque plein "
               "ou tube fermé). Ce que la commande a enregistré l’est\u00a0; redemandez seulement "
               "la réponse.";
    case ProblemCode::OutputIsSession:
        return "«\u00a0{0}\u00a0» est une session de Délibéré, ou en porte le nom\u00a0: rien n’y "
               "est "
               "écrit. Choisissez un autre nom.";
    case ProblemCode::OutputIsInput:
        return "«\u00a0{0}\u00a0» est un des fichiers lus\u00a0: il n’est pas remplacé. Choisissez "
               "un "
               "autre nom.";
    case ProblemCode::OutputNotAFile:
        return "«\u00a0{0}\u00a0» n’est pas un fichier ordinaire (dossier, périphérique, "
               "tube)\u00a0: "
               "rien n’y est écrit. Choisissez un autre nom.";
    default:
        return {};
    }
}

std::string_view sessionFileText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::NotASession:
        return "«\u00a0{0}\u00a0» n’est pas une session de Délibéré. Choisissez un fichier .jury.";
    case ProblemCode::SessionNewer:
        return "«\u00a0{0}\u00a0» vient d’une version plus récente de Délibéré (format {1}). "
               "Mettez le programme à jour pour la modifier.";
    case ProblemCode::SessionCorrupt:
        return "La session «\u00a0{0}\u00a0» est endommagée ({1})\u202f; elle n’a pas été ouverte. "
               "Reprenez une copie de sauvegarde.";
    case ProblemCode::SessionLocked:
        return "La session «\u00a0{0}\u00a0» est déjà ouverte dans un autre programme. Fermez-le, "
               "puis recommencez.";
    case ProblemCode::SessionEncrypted:
        return "«\u00a0{0}\u00a0» est chiffré\u00a0: il s’ouvre avec la phrase secrète du membre, "
               "ou "
               "avec son code de secours.";
    case ProblemCode::SessionWordsWrong:
        return "Ni cette phrase ni ce code n’ouvrent «\u00a0{0}\u00a0». Vérifiez les majuscules et "
               "les accents de la phrase, ou les 25 chiffres du code de secours. Rien n’a été "
               "ouvert.";
    case ProblemCode::SessionMoved:
        return "La session «\u00a0{0}\u00a0» n’est plus à sa place\u00a0: elle a été déplacée ou "
               "supprimée, ou son support débranché. Remettez-la à sa place ou enregistrez "
               "ailleurs.";
    case ProblemCode::SessionOverwritten:
        return "Un autre programme a écrit dans la session «\u00a0{0}\u00a0» pendant qu’elle "
               "était ouverte ici. Rien n’y est plus enregistré d’ici\u00a0: enregistrez une copie "
               "ailleurs, puis comparez les deux.";
    case ProblemCode::SessionReadOnly:
        return "La session «\u00a0{0}\u00a0» est en lecture seule\u00a0: rien ne peut y être "
               "écrit.";
    case ProblemCode::StorageFailed:
        return "L’enregistrement dans «\u00a0{0}\u00a0» a échoué ({1}). Rien n’a été perdu de ce "
               "qui était enregistré\u202f; recommencez ou enregistrez ailleurs.";
    case ProblemCode::NotStorable:
        return "La session «\u00a0{0}\u00a0» refuse cette modification ({1})\u202f; rien n’a "
               "changé. C’est un défaut du programme\u00a0: signalez-le avec ce message.";
    case ProblemCode::EntriesUnsaved:
        return "Dans «\u00a0{0}\u00a0», {1} saisie(s) attendent d’être enregistrées\u00a0: "
               "enregistrez-les d’abord, ici ou ailleurs.";
    case ProblemCode::FrameworkVersionKept:
        return "La version {1} de ce référentiel est déjà gardée ici, avec d’autres mots "
               "(«\u00a0{0}\u00a0»). Une version ne se remplace pas\u00a0: des sessions s’y "
               "tiennent. Donnez un autre numéro de version au fichier, puis ajoutez-le.";
    case ProblemCode::BadFile:
        return "Le fichier «\u00a0{0}\u00a0» n’est pas acceptable. Corrigez ce qui est signalé, "
               "puis recommencez\u202f; rien n’a été écrit.";
    case ProblemCode::WorkbookUnreadable:
        return "«\u00a0{0}\u00a0» ne peut pas être lu comme un classeur\u00a0: {1}";
    default:
        return {};
    }
}

std::string_view referenceText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::UnknownJuror:
        return "Le membre du jury «\u00a0{0}\u00a0» est inconnu dans cette session. Vérifiez son "
               "identifiant.";
    case ProblemCode::UnknownCandidate:
        return "Le candidat «\u00a0{0}\u00a0» est inconnu dans cette session. Vérifiez son "
               "identifiant.";
    case ProblemCode::UnknownBlock:
        return "Le bloc «\u00a0{0}\u00a0» n’existe pas dans le référentiel de la session. Vérifiez "
               "son identifiant.";
    case ProblemCode::UnknownCompetency:
        return "La compétence «\u00a0{0}\u00a0» n’existe pas dans le référentiel de la session. "
               "Vérifiez son identifiant.";
    case ProblemCode::UnknownCriterion:
        return "Le critère «\u00a0{0}\u00a0» n’existe pas dans le référentiel de la session. "
               "Vérifiez son identifiant.";
    case ProblemCode::UnknownSource:
        return "La source «\u00a0{0}\u00a0» n’est pas dans la pondération du référentiel. "
               "Vérifiez son identifiant.";
    case ProblemCode::NothingWeighed:
        return "Le référentiel «\u00a0{0}\u00a0» ne pondère aucune autre source que le "
               "jury\u00a0: il n’y a pas d’autre note à saisir.";
    case ProblemCode::SourceUnsaid:
        return "La note de la source «\u00a0{0}\u00a0» n’a pas d’auteur. Dites qui l’a donnée.";
    case ProblemCode::SourceLate:
        return "La note de la source «\u00a0{0}\u00a0» est datée du {1}\u00a0: elle se donne au "
               "plus "
               "tard le jour du jury. Vérifiez la date.";
    case ProblemCode::SourceIsJury:
        return "«\u00a0{0}\u00a0» est la part du jury\u00a0: c’est la moyenne des fiches remises, "
               "elle ne se saisit pas.";
    case ProblemCode::DuplicateId:
        return "L’identifiant «\u00a0{0}\u00a0» est déjà utilisé. Choisissez-en un autre.";
    case ProblemCode::IdInUse:
        return "«\u00a0{0}\u00a0» ne peut pas être retiré\u00a0: {1}.";
    default:
        return {};
    }
}

std::string_view markText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::PercentOutOfRange:
        return "Le pourcentage {1} pour «\u00a0{0}\u00a0» n’est pas entre 0 et 100. Corrigez-le.";
    case ProblemCode::MarkOutOfRange:
        return "La note pour «\u00a0{0}\u00a0» n’est pas entre 0 et {1}. Corrigez-la.";
    case ProblemCode::LevelUnknown:
        return "Le niveau {1} n’existe pas sur l’échelle de «\u00a0{0}\u00a0». Choisissez un "
               "niveau de l’échelle.";
    case ProblemCode::WrongGrade:
        return "«\u00a0{0}\u00a0» ne s’apprécie pas ainsi dans ce référentiel. Utilisez son "
               "échelle\u00a0: pourcentage, note ou niveaux, par bloc ou par compétence.";
    case ProblemCode::BlockNotPresented:
        return "Le bloc «\u00a0{0}\u00a0» n’est pas présenté par le candidat "
               "«\u00a0{1}\u00a0»\u00a0: il ne s’apprécie pas.";
    case ProblemCode::BlockAcquired:
        return "Le bloc «\u00a0{0}\u00a0» est déjà acquis par le candidat «\u00a0{1}\u00a0»\u00a0: "
               "il ne s’apprécie pas.";
    case ProblemCode::JurorRecused:
        return "Le membre «\u00a0{0}\u00a0» s’est déporté pour le candidat "
               "«\u00a0{1}\u00a0»\u00a0: il ne l’évalue pas.";
    case ProblemCode::JurorAbsent:
        return "Le membre «\u00a0{0}\u00a0» est noté absent\u00a0: il n’évalue pas. Corrigez "
               "l’émargement s’il est là.";
    case ProblemCode::JurorNotAssigned:
        return "Le membre «\u00a0{0}\u00a0» n’évalue pas «\u00a0{1}\u00a0»\u00a0: d’autres membres "
               "en "
               "sont chargés. Changez d’abord qui évalue ce candidat.";
    case ProblemCode::CandidateNotHeard:
        return "Le candidat «\u00a0{0}\u00a0» est noté «\u00a0{1}\u00a0»\u00a0: rien ne "
               "s’apprécie ni ne se décide pour lui. Corrigez sa présence dans Préparation "
               "s’il y a lieu.";
    case ProblemCode::SheetSubmitted:
        return "La fiche de «\u00a0{0}\u00a0» pour «\u00a0{1}\u00a0» est remise\u00a0: elle ne "
               "change plus. Rouvrez-la en donnant un motif pour la corriger.";
    case ProblemCode::SheetNotSubmitted:
        return "La fiche de «\u00a0{0}\u00a0» pour «\u00a0{1}\u00a0» n’est pas remise\u00a0: il "
               "n’y a rien à rouvrir.";
    case ProblemCode::SheetIncomplete:
        return "La fiche de «\u00a0{0}\u00a0» ne peut pas être remise\u00a0: il manque {1} "
               "appréciation(s) finale(s).";
    case ProblemCode::TextTooLong:
        return "Le texte de «\u00a0{0}\u00a0» est trop long (limite\u00a0: {1}). Raccourcissez-le.";
    case ProblemCode::TextForbidden:
        return "Dans «\u00a0{0}\u00a0», un caractère ne peut pas être gardé\u00a0: il ne se voit "
               "pas ou ne s’imprime nulle part ({1}). Effacez-le ou remplacez-le\u202f; rien n’est "
               "modifié.";
    default:
        return {};
    }
}

std::string_view decisionText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::ReasonRequired:
        return "Un motif est nécessaire pour «\u00a0{0}\u00a0». Saisissez-le, puis recommencez.";
    case ProblemCode::ProposalIncoherent:
        return "Cette proposition ne correspond pas aux blocs décidés pour "
               "«\u00a0{0}\u00a0»\u00a0: ils appellent «\u00a0{1}\u00a0».";
    case ProblemCode::ProposalOpen:
        return "La proposition pour «\u00a0{0}\u00a0» attend encore une décision sur\u00a0: {1}.";
    case ProblemCode::CandidateDecided:
        return "La proposition d’attribution de «\u00a0{0}\u00a0» est arrêtée. Retirez-la avant de "
               "modifier ce qu’elle recouvre.";
    case ProblemCode::ConclusionMoved:
        return "La décision est déjà prise pour «\u00a0{0}\u00a0», et ce changement toucherait ce "
               "sur quoi elle repose\u00a0: qui siège, les fiches qui comptent ou les contrôles du "
               "jury. Retirez d’abord la proposition d’attribution (si la grille est figée ou "
               "signée, renoncez à la signature ou ouvrez une correction), puis recommencez.";
    case ProblemCode::PanelBlocks:
        return "Le jury ne peut pas conclure pour «\u00a0{0}\u00a0»\u00a0: sa composition ne le "
               "permet pas ({1} point(s) bloquant(s)). Complétez la préparation.";
    case ProblemCode::SecondPresident:
        return "{1} préside déjà ce jury\u00a0: il n’y a qu’une présidence. Changez d’abord son "
               "rôle.";
    case ProblemCode::JurorNotSitting:
        return "«\u00a0{0}\u00a0» ne siège pas pour «\u00a0{1}\u00a0»\u00a0: la présidence revient "
               "à "
               "un membre qui siège. Dites d’abord qu’il siège, s’il était là.";
    case ProblemCode::PresidentSits:
        return "«\u00a0{1}\u00a0» préside ce jury et siège pour «\u00a0{0}\u00a0»\u00a0: personne "
               "d’autre ne préside pour ce candidat. Notez d’abord le déport ou l’absence.";
    case ProblemCode::NotForEvaluation:
        return "Le référentiel «\u00a0{0}\u00a0» ne prévoit pas d’évaluation par un jury. "
               "Choisissez-en un autre.";
    default:
        return {};
    }
}

std::string_view voteText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::NotDiscussed:
        return "Le jury ne conclut pas pour «\u00a0{0}\u00a0» avant d’avoir discuté\u00a0: {1}. "
               "Cochez «\u00a0Discuté\u00a0» pour chaque bloc une fois la discussion menée.";
    case ProblemCode::DecisionMoved:
        return "Pour «\u00a0{0}\u00a0», ce qui était sur la table a changé depuis la décision "
               "sur\u00a0: {1}. Le jury la confirme (il retient à nouveau la même chose) ou la "
               "change avant de conclure.";
    case ProblemCode::NothingToPropose:
        return "Il n’y a rien à proposer pour «\u00a0{0}\u00a0»\u00a0: aucun bloc n’est présenté, "
               "ou tous sont déjà acquis. Corrigez les blocs dans Préparation s’il y a lieu.";
    case ProblemCode::RecommendationMissing:
        return "Pour «\u00a0{0}\u00a0», le jury n’a pas dit ce que la personne peut travailler "
               "sur\u00a0: {1}. Donnez une préconisation pour chaque bloc non validé, ou dites "
               "que le jury n’en donne pas.";
    case ProblemCode::NothingCounted:
        return "Aucune fiche remise ne compte pour «\u00a0{0}\u00a0»\u00a0: le jury n’a rien "
               "sur quoi retenir une appréciation. Les membres qui siègent remettent d’abord leur "
               "fiche.";
    case ProblemCode::VoteImpossible:
        return "Ce vote sur «\u00a0{0}\u00a0» ne correspond pas au jury. Voix au plus\u00a0: "
               "{1}\u202f; la voix prépondérante de la présidence ne sert qu’en cas de partage des "
               "voix. Corrigez le décompte.";
    case ProblemCode::VoteTied:
        return "Les voix sont partagées sur «\u00a0{0}\u00a0». Indiquez la voix prépondérante de "
               "la présidence, ou retirez le vote si un accord est trouvé.";
    case ProblemCode::MajorityMissing:
        return "Le vote sur «\u00a0{0}\u00a0» ne donne la majorité absolue ni au pour ni au "
               "contre. "
               "Le jury vote à nouveau, ou retirez le vote si un accord est trouvé.";
    case ProblemCode::VoteContradicted:
        return "L’appréciation retenue pour «\u00a0{0}\u00a0» dit le contraire du vote. Corrigez "
               "l’une ou l’autre.";
    case ProblemCode::TimeMalformed:
        return "«\u00a0{1}\u00a0» n’est pas une heure. Écrivez-la comme 09:30.";
    case ProblemCode::TimesReversed:
        return "La fin du passage de «\u00a0{0}\u00a0» ({1}) est avant son début, ou sans début. "
               "Écrivez les deux heures dans leur ordre.";
    case ProblemCode::DayTooShort:
        return "Le passage de «\u00a0{0}\u00a0» finirait après minuit. Commencez plus tôt, ou "
               "prévoyez des passages plus courts ou une autre journée.";
    case ProblemCode::SheetsHidden:
        return "La fiche de «\u00a0{1}\u00a0» pour «\u00a0{0}\u00a0» n’est pas remise\u00a0: les "
               "appréciations des autres membres restent cachées jusque-là.";
    case ProblemCode::MarksNotShown:
        return "La délibération de «\u00a0{0}\u00a0» est ouverte\u00a0: le secrétariat n’en voit "
               "pas les appréciations. Pour les voir, choisissez «\u00a0Secrétariat, avec les "
               "notes\u00a0» en haut à droite\u202f; le journal le garde.";
    case ProblemCode::SightRefused:
        return "«\u00a0{1}\u00a0» ne voit rien des appréciations sur «\u00a0{0}\u00a0»\u00a0: "
               "déport, "
               "ou pas de ce jury, ou réservé à la présidence.";
    default:
        return {};
    }
}

std::string_view recordText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::CandidateFrozen:
        return "La grille de «\u00a0{0}\u00a0» est figée pour être signée. Renoncez à la "
               "signature, "
               "avec un motif, avant de modifier ce qu’elle contient.";
    case ProblemCode::CandidateLocked:
        return "La grille de «\u00a0{0}\u00a0» est signée et verrouillée. Pour la "
               "corriger, ouvrez une nouvelle version «\u00a0annule et remplace\u00a0».";
    case ProblemCode::RankingSealed:
        return "«\u00a0{0}\u00a0»\u00a0: le classement est figé pour être signé, ou déjà signé. "
               "Renoncez à la signature, avec un motif, ou ouvrez une nouvelle version "
               "«\u00a0annule et remplace\u00a0», avant de modifier ce qu’il contient.";
    case ProblemCode::RecordNotOpen:
        return "Rien n’attend de signature pour «\u00a0{0}\u00a0». Figez d’abord ce qui est à "
               "signer.";
    case ProblemCode::RecordNotLocked:
        return "Rien n’est verrouillé pour «\u00a0{0}\u00a0»\u00a0: on peut corriger sans "
               "nouvelle version.";
    case ProblemCode::RecordOutOfDate:
        return "Ce qui est à signer pour «\u00a0{0}\u00a0» a changé entre-temps, ou sa clé. Rien "
               "n’est fait\u00a0: recommencez.";
    case ProblemCode::NotProposed:
        return "Le jury n’a pas encore arrêté sa proposition pour «\u00a0{0}\u00a0»\u00a0: il n’y "
               "a "
               "rien à signer.";
    case ProblemCode::SheetsMissing:
        return "Des membres qui siègent pour «\u00a0{0}\u00a0» n’ont pas remis leur fiche ({1}). "
               "Ils la remettent, ou leur absence ou leur déport est noté.";
    case ProblemCode::NotASignatory:
        return "«\u00a0{0}\u00a0» n’est pas signataire pour «\u00a0{1}\u00a0».";
    case ProblemCode::SignedAlready:
        return "«\u00a0{0}\u00a0» a déjà signé pour «\u00a0{1}\u00a0».";
    case ProblemCode::SignaturesMissing:
        return "Il manque des signatures pour «\u00a0{0}\u00a0»\u00a0: {1}.";
    case ProblemCode::KeyMissing:
        return "«\u00a0{0}\u00a0» n’a pas encore de clé de signature dans cette session. "
               "Choisissez "
               "d’abord une phrase secrète.";
    case ProblemCode::KeyRefused:
        return "Ce n’est pas la phrase secrète de «\u00a0{0}\u00a0». Retapez-la\u00a0; oubliée, "
               "elle se remplace par «\u00a0Phrase oubliée…\u00a0».";
    case ProblemCode::KeyTooCostly:
        return "La clé de «\u00a0{0}\u00a0» demande plus de mémoire ou de calcul que permis. Le "
               "fichier a pu être altéré\u00a0: vérifiez-le.";
    case ProblemCode::PassphraseWeak:
        return "Cette phrase secrète est trop facile à deviner\u00a0: {1}. Prenez cinq mots sans "
               "lien entre eux, par exemple au hasard dans un livre.";
    case ProblemCode::SignatureInvalid:
        return "La signature de «\u00a0{0}\u00a0» pour «\u00a0{1}\u00a0» n’est pas valable. Rien "
               "n’est "
               "enregistré.";
    case ProblemCode::ImageRefused:
        return "L’image de la signature de «\u00a0{0}\u00a0» n’est pas un dessin PNG lisible "
               "de {1} octets au plus. Rien n’a été signé\u00a0: signez à nouveau, plus "
               "simplement, ou sans image.";
    default:
        return {};
    }
}

// What a form is refused for.
std::string_view formText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::NotSigned:
        return "La grille de «\u00a0{0}\u00a0» n’est pas encore signée par les membres qui ont "
               "siégé\u00a0: l’attestation ne s’imprime qu’une fois la grille signée et "
               "verrouillée.";
    case ProblemCode::NoBlockValidated:
        return "Le jury n’a validé aucun bloc pour «\u00a0{0}\u00a0»\u00a0: il n’y a rien à "
               "attester. Remettez-lui le relevé individuel de décision.";
    default:
        return {};
    }
}

std::string_view importText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::OtherSession:
        return "«\u00a0{0}\u00a0» vient d’une autre session ({1}). Demandez la fiche de cette "
               "session-ci.";
    case ProblemCode::OtherMarkScale:
        return "«\u00a0{0}\u00a0» ne dit pas ses notes sur le barème du référentiel (clé "
               "«\u00a0bareme"
               "\u00a0»)\u00a0: elles seraient mal lues. Demandez une fiche écrite par Délibéré.";
    case ProblemCode::OtherFramework:
        return "Le fichier «\u00a0{0}\u00a0» a été rempli avec un autre référentiel ({1}). "
               "Demandez-en un fait avec le bon.";
    case ProblemCode::SameSheetTwice:
        return "«\u00a0{0}\u00a0» et «\u00a0{1}\u00a0» disent deux fois la même chose\u00a0: une "
               "fiche du même membre pour le même candidat, ou le même repérage. Ne gardez que le "
               "bon fichier.";
    case ProblemCode::OlderSheet:
        return "«\u00a0{0}\u00a0» est plus ancienne que la fiche déjà enregistrée. Rien n’a été "
               "remplacé.";
    case ProblemCode::NotTheirSheet:
        return "«\u00a0{0}\u00a0» est au nom de «\u00a0{1}\u00a0», qui n’est pas le membre dont "
               "vous dites l’avoir reçue. Rien n’a été enregistré\u00a0: demandez à chacun sa "
               "propre fiche.";
    case ProblemCode::DivergentSheet:
        return "La session contient déjà une autre fiche de «\u00a0{0}\u00a0» pour "
               "«\u00a0{1}\u00a0». Rien n’a été remplacé\u00a0: voyez avec ce membre laquelle est "
               "la bonne. Si c’est celle de ce fichier, rouvrez avec un motif la fiche déjà "
               "remise, puis importez-le\u00a0: ce qu’elle disait est gardé.";
    case ProblemCode::BadRequest:
        return "«\u00a0{0}\u00a0»\u00a0: {1}.";
    default:
        return {};
    }
}

} // namespace

namespace {

// `commission`: in the words of one.
std::string sentenceOf(const Problem& problem, bool commission)
{
    if (std::string special = specialText(problem); !special.empty())
        return special;
    const std::string_view ofCampaign =
        problem.where.ends_with(".campagne") ? campaignFileText(problem.code) : std::string_view();
    for (const auto family :
         {fileText, sessionFileText, referenceText, markText, decisionText, voteText, recordText,
          formText, positioningText, importText, exchangeText, transcriptionText, paritaryText,
          registerText, admissionText, campaignText}) {
        const std::string_view sentence = ofCampaign.empty() ? family(problem.code) : ofCampaign;
        if (!sentence.empty())
            return fmt::format(fmt::runtime(commission ? commissionWords(sentence) : sentence),
                               whereText(problem), detailText(problem));
    }
    return {};
}

} // namespace

std::string problemText(const Problem& problem)
{
    return sentenceOf(problem, false);
}

// Only a commission has applications.
std::string problemText(const Problem& problem, const JurySession& jury)
{
    return sentenceOf(withNames(problem, jury), !jury.applications.empty());
}

} // namespace delibere::wording
