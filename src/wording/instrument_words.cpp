// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/instrument_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace delibere::wording {

namespace {

struct Rendering {
    std::string_view jury;
    std::string_view commission;
};

// Names of pages, parts, columns and acts.
constexpr auto names = std::to_array<Rendering>(
    {{"É&valuer", "&Lire"},
     {"Évaluer", "Lire"},
     {"Nouvelle session de jury", "Nouvelle commission d’examen des candidatures"},
     {"&Membres du jury", "&Membres de la commission"},
     {"Membres du jury", "Membres de la commission"},
     {"Composition du jury", "Composition de la commission"},
     {"&Candidats, dans l’ordre", "&Entretiens, dans l’ordre"},
     {"Candidats", "Candidatures"},
     {"Aucun candidat", "Aucune candidature"},
     {"Retirer le candidat", "Retirer la candidature"},
     {"Blocs, déports et motifs se règlent à droite",
      "Les candidatures convoquées\u202f; déports et motifs se règlent à droite"},
     {"Qui évalue…", "Lecteurs…"},
     {"Qui évalue qui", "Qui lit quoi"},
     {"Évaluateurs", "Lecteurs"},
     {"Candidat", "Candidature"},
     {"Convocation d’un candidat", "Convocation à l’entretien"},
     {"Guide individuel vierge", "Fiche de lecture vierge"},
     {"Fiche individuelle", "Fiche de lecture"},
     {"Ordre de passage", "Ordre des entretiens"},
     {"Évaluation", "Lecture"},
     {"sans heure de passage", "sans heure d’entretien"},
     {"Candidat présent (F9)", "Masquer les notes (F9)"},
     {"candidat présent", "masquer les notes"},
     {"Mode candidat présent", "Masquer les notes"},
     {"Mode candidat présent\u00a0: les appréciations sont masquées. F9 pour les revoir.",
      "Les notes sont masquées. F9 pour les revoir."},
     {"Masquer tout ce qui se lit comme une appréciation",
      "Masquer tout ce qui se lit comme une note, pendant l’entretien"},
     {"président(e) du jury", "préside la commission"},
     {"Membres par candidat", "Lecteurs par dossier"},
     {"Garder les membres déjà nommés", "Garder les lecteurs déjà nommés"},
     {"Candidats et membres qui les évaluent", "Candidatures et membres qui les lisent"},
     {"Blocs et compétences", "Rubriques et critères"},
     {"Critères de la compétence", "Critères de la rubrique"},
     {"Blocs du candidat", "Rubriques de la candidature"},
     {"Genre, pour l’équilibre du jury", "Genre, pour l’équilibre de la commission"},
     {"Signer la grille", "Signer le classement"},
     {"Signer des grilles", "Signer des classements"},
     {"Signer des grilles…", "Signer des classements…"},
     {"Grilles à signer", "Classements à signer"},
     {"Grilles envoyées par la présidence", "Classements envoyés par la présidence"},
     {"Réserve, pour les grilles cochées", "Réserve, pour les classements cochés"},
     {"La grille, telle qu’elle sera imprimée", "Le classement, tel qu’il sera imprimé"},
     {"La grille figée, telle qu’elle sera imprimée", "Le classement figé, tel qu’il sera imprimé"},
     {"&Réserve (facultative, imprimée sur la grille)",
      "&Réserve (facultative, imprimée sous le classement)"},
     {"Réserve, imprimée sur la grille", "Réserve, imprimée sous le classement"},
     {"imprimé sur la grille", "imprimé au procès-verbal"},
     {"membre du jury", "membre de la commission"},
     {"membres du jury", "membres de la commission"},
     {"Accord du jury", "Accord des lecteurs"},
     {"J’ai lu le dossier de ce candidat", "J’ai lu ce dossier"},
     {"Délibération comprise", "Échanges de la commission compris"},
     {"Écrire les grilles à signer…", "Écrire les classements à signer…"},
     {"Où écrire les grilles à signer", "Où écrire les classements à signer"},
     {"compétence suivante", "rubrique suivante"},
     {"compétence précédente", "rubrique précédente"},
     {"Bloc", "Partie"},
     {"Avant et après, bloc par bloc", "Avant et après, partie par partie"},
     {"bloc", "partie"},
     {"candidat", "dossier suivant, précédent"}});

// What is said of what may be done.
constexpr auto advice = std::to_array<Rendering>(
    {{"Pour tout le jury, avant que l’entretien finisse ; ni note, ni nom",
      "Pour toute la commission, avant que l’entretien finisse ; ni note, ni nom"},
     {"Choisissez ou ajoutez un candidat pour régler ses blocs et les déports.",
      "Choisissez une candidature pour régler les déports."},
     {"Aucun candidat\u00a0: ajoutez-les dans Préparation.",
      "Aucune candidature\u00a0: ajoutez-les dans Candidatures."},
     {"Choisissez en haut de la fenêtre le membre du jury qui évalue.",
      "Choisissez en haut de la fenêtre le membre de la commission qui lit."},
     {"Le jury se vérifie pour chaque candidat\u00a0: ajoutez-en un.",
      "La commission se vérifie pour chaque candidature\u00a0: ajoutez-en une."},
     {"✓ Jury valable\u00a0: %1 sur %2", "✓ Commission au complet\u00a0: %1 sur %2"},
     {"Un candidat pour qui personne n’est nommé est évalué par tous ceux qui siègent. Une "
      "case cochée est écrite aussitôt\u202f; Ctrl+Z l’annule, cette fenêtre fermée. "
      "«\u00a0▲\u00a0»\u00a0: à éviter, la raison est une bulle sur la case.",
      "Un dossier pour lequel personne n’est nommé est lu par tous ceux qui siègent. Une case "
      "cochée est écrite aussitôt\u202f; Ctrl+Z l’annule, cette fenêtre fermée. "
      "«\u00a0▲\u00a0»\u00a0: à éviter, la raison est une bulle sur la case."},
     {"Le même nombre de candidats à chacun, les collèges mêlés, personne qui ne doive pas "
      "rencontrer le candidat",
      "Le même nombre de dossiers à chacun, personne qui ne doive pas lire la candidature"},
     {"Votre fiche pour %1 sera figée et comptera dans la grille de synthèse. ",
      "Votre lecture de %1 sera figée et comptera dans le résultat. "},
     {"Vous avez signé une grille de ce candidat\u00a0: elle ne change pas. ",
      "Vous avez signé un classement où est cette candidature\u00a0: il ne change pas. "},
     {"Tant que tous n’ont pas signé, les notes ne sont qu’aux membres du jury. Les afficher au "
      "secrétariat est inscrit dans le journal de la session.",
      "Tant que tous n’ont pas signé, les notes ne sont qu’aux membres de la commission. Les "
      "afficher au secrétariat est inscrit dans le journal de la session."},
     {"Voir les notes des délibérations ouvertes\u202f?",
      "Voir les notes avant la signature\u202f?"},
     {"Cette page est réservée à la présidence du jury. La présidence l’ouvre en son nom, "
      "choisi "
      "en haut à droite.",
      "Cette page est réservée à la présidence de la commission. La présidence l’ouvre en son "
      "nom, choisi en haut à droite."},
     {"D’autres membres évaluent %1\u00a0: vous délibérez sans fiche.",
      "D’autres membres lisent %1\u00a0: vous n’avez pas de fiche à remplir."},
     {"d’autres membres l’évaluent", "d’autres membres la lisent"},
     {"déport\u00a0: vous n’évaluez pas", "déport\u00a0: vous ne lisez pas"},
     {"absent\u00a0: vous n’évaluez pas", "absent\u00a0: vous ne lisez pas"},
     {"Grille signée et verrouillée\u00a0: pour corriger, ouvrez une nouvelle version dans "
      "Délibérer, Signatures.",
      "Classement signé et verrouillé\u00a0: pour corriger, ouvrez une nouvelle version dans "
      "Classer."},
     {"Grille figée pour être signée\u00a0: pour modifier, renoncez d’abord à la signature dans "
      "Délibérer, Signatures.",
      "Classement figé pour être signé\u00a0: pour modifier, renoncez d’abord à la signature "
      "dans Classer."},
     {"Dites d’abord combien de minutes prend un passage, délibération comprise.",
      "Dites d’abord combien de minutes prend un entretien, échanges de la commission compris."},
     {"▲ Altéré\u00a0: le fichier n’est pas ce que le jury a saisi et signé.",
      "▲ Altéré\u00a0: le fichier n’est pas ce que la commission a saisi et signé."},
     {"grille verrouillée", "classement verrouillé"},
     {"grilles verrouillées", "classements verrouillés"},
     {"Ce contrôle montre une altération\u00a0; il n’est pas une signature électronique "
      "qualifiée. Comparez aussi l’empreinte imprimée sur la grille signée.",
      "Ce contrôle montre une altération\u00a0; il n’est pas une signature électronique "
      "qualifiée. Comparez aussi l’empreinte imprimée sous le classement signé."},
     {"La session n’a pas encore de candidat. Ajoutez-les dans Préparation.",
      "La session n’a pas encore de candidature. Ajoutez-les dans Candidatures."},
     {"Aucun candidat à qui l’écrire\u00a0: tous sont absents, excusés ou ne sont pas attendus.",
      "Aucune candidature à qui l’écrire\u00a0: personne n’est convoqué, ou rien n’est demandé."},
     {"Aucun membre du jury à qui l’écrire. Ajoutez-les dans Préparation.",
      "Aucun membre de la commission à qui l’écrire. Ajoutez-les dans Préparation."},
     {"«\u00a0%1\u00a0» vous a été remis par la présidence du jury.",
      "«\u00a0%1\u00a0» vous a été remis par la présidence de la commission."},
     {"Une liste de membres du jury", "Une liste de membres de la commission"},
     {"Aucune fiche n’a été rouverte.\n\nAprès avoir reçu les premiers candidats, le jury peut "
      "se "
      "concerter. Un membre qui veut alors revoir ses appréciations ouvre sa fiche dans "
      "Évaluer, "
      "choisit «\u00a0Rouvrir…\u00a0», dit pourquoi, corrige et remet la fiche à nouveau. Ce "
      "qu’elle disait avant est gardé\u00a0; ce que la concertation a changé se lit ici, bloc "
      "par "
      "bloc.",
      "Aucune fiche n’a été rouverte.\n\nAprès avoir lu un dossier commun, la commission peut "
      "se "
      "concerter. Un membre qui veut alors revoir ses notes ouvre sa fiche dans Lire, choisit "
      "«\u00a0Rouvrir…\u00a0», dit pourquoi, corrige et remet la fiche à nouveau. Ce qu’elle "
      "disait avant est gardé\u00a0; ce que la concertation a changé se lit ici."},
     {"Aucune grille figée n’attend de signature.", "Aucun classement figé n’attend de signature."},
     {"Aucune grille n’attend la signature d’un membre qui a rendu ses fiches.",
      "Aucun classement n’attend la signature d’un membre qui a rendu ses fiches."},
     {"Détient ou exerce ce qui est certifié, d’après ce que déclare le membre (C. trav. art. "
      "D. 6412-6)",
      "Enseigne ou exerce dans le domaine de la formation, d’après ce que déclare le membre"},
     {"Sert seulement à vérifier la présence de femmes et d’hommes au jury (C. trav. art. "
      "D. 6412-6)",
      "Sert seulement à voir la présence de femmes et d’hommes dans la commission"},
     {"Les notes que le référentiel pondère avec celle du jury",
      "Les notes que la fiche de la formation pondère avec celle de la commission"}});

// Templates of problems: {0} = where, {1} = detail.
constexpr auto problems = std::to_array<Rendering>(
    {{"Le membre du jury «\u00a0{0}\u00a0» est inconnu dans cette session. Vérifiez son "
      "identifiant.",
      "Le membre de la commission «\u00a0{0}\u00a0» est inconnu dans cette session. Vérifiez "
      "son "
      "identifiant."},
     {"{1} préside déjà ce jury\u00a0: il n’y a qu’une présidence. Changez d’abord son rôle.",
      "{1} préside déjà cette commission\u00a0: il n’y a qu’une présidence. Changez d’abord son "
      "rôle."},
     {"«\u00a0{1}\u00a0» préside ce jury et siège pour «\u00a0{0}\u00a0»\u00a0: personne "
      "d’autre "
      "ne préside pour ce candidat. Notez d’abord le déport ou l’absence.",
      "«\u00a0{1}\u00a0» préside cette commission et siège pour «\u00a0{0}\u00a0»\u00a0: "
      "personne "
      "d’autre ne préside pour cette candidature. Notez d’abord le déport ou l’absence."},
     {"La délibération de «\u00a0{0}\u00a0» est ouverte\u00a0: le secrétariat n’en voit pas les "
      "appréciations. Pour les voir, choisissez «\u00a0Secrétariat, avec les notes\u00a0» en "
      "haut "
      "à droite\u202f; le journal le garde.",
      "Le classement où est «\u00a0{0}\u00a0» n’est pas signé par tous\u00a0: le secrétariat ne "
      "voit pas les notes. Pour les voir, choisissez «\u00a0Secrétariat, avec les notes\u00a0» "
      "en "
      "haut à droite\u202f; le journal le garde."},
     {"«\u00a0{1}\u00a0» ne voit rien des appréciations sur «\u00a0{0}\u00a0»\u00a0: déport, ou "
      "pas "
      "de ce jury, ou réservé à la présidence.",
      "«\u00a0{1}\u00a0» ne voit rien des notes de «\u00a0{0}\u00a0»\u00a0: déport, ou pas de "
      "cette "
      "commission, ou réservé à la présidence."},
     {"«\u00a0{0}\u00a0» ne s’apprécie pas ainsi dans ce référentiel. Utilisez son "
      "échelle\u00a0: "
      "pourcentage, note ou niveaux, par bloc ou par compétence.",
      "«\u00a0{0}\u00a0» ne s’apprécie pas ainsi dans cette formation. Utilisez son barème, "
      "critère par critère."}});

} // namespace

std::string_view commissionWords(std::string_view juryWords)
{
    for (const std::span<const Rendering> all :
         {std::span<const Rendering>(names), std::span<const Rendering>(advice),
          std::span<const Rendering>(problems)}) {
        if (const auto found = std::ranges::find(all, juryWords, &Rendering::jury);
            found != all.end())
            return found->commission;
    }
    return juryWords;
}

} // namespace delibere::wording
