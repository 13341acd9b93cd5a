// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/workbook_words.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace delibere::wording {

namespace {

constexpr std::int64_t mebibyte = std::int64_t{1024} * 1024;

struct SheetWords {
    std::string_view sheet;
    std::string_view help;
};

constexpr std::array sheets{
    SheetWords{"Référentiel", "Ce qu’est ce référentiel, et d’où vient son texte."},
    SheetWords{"Règles", "Les règles du jury\u202f; à laisser vide s’il n’y a qu’un repérage."},
    SheetWords{"Pondération", "Une ligne par source dont la note compte pour une part, le jury "
                              "parmi elles\u202f; à laisser vide si le jury note seul."},
    SheetWords{"Échelles", "Une ligne par échelle d’appréciation."},
    SheetWords{"Niveaux", "Une ligne par niveau d’une échelle, du plus bas au plus haut."},
    SheetWords{"Lecture", "Les cases à cocher après lecture du dossier, s’il y en a."},
    SheetWords{"Blocs", "Une ligne par bloc de compétences, dans l’ordre imprimé."},
    SheetWords{"Compétences", "Une ligne par compétence, dans l’ordre imprimé."},
    SheetWords{"Critères", "Une ligne par critère d’évaluation, dans l’ordre imprimé."},
    SheetWords{"Tableaux de repérage", "Repérage\u00a0: une ligne par compétence."},
    SheetWords{"Bilan", "Repérage\u00a0: une ligne par ligne du bilan."},
    SheetWords{"Repérage", "Repérage\u00a0: les textes du formulaire."},
    SheetWords{"Moyens", "Repérage\u00a0: les moyens préconisés."},
    SheetWords{"Formation", "Commission d’admission\u00a0: ce que la formation publie avant qu’on "
                            "ne lise une candidature."},
    SheetWords{"Capacités", "Commission d’admission\u00a0: une ligne par capacité d’accueil\u202f; "
                            "une voie ne figure que dans une seule."},
    SheetWords{"Modalités d’examen", "Commission d’admission\u00a0: une ligne par façon d’examiner "
                                     "les candidatures."},
    SheetWords{"Poids des critères", "Commission d’admission\u00a0: une ligne par critère, si les "
                                     "poids sont publiés\u202f; à laisser vide sinon."},
    SheetWords{"Pièces", "Commission d’admission\u00a0: une ligne par pièce demandée."},
    SheetWords{"Procédure", "Les étapes de la démarche, s’il y en a."},
    SheetWords{"Aide", "Les conseils imprimés dans le guide, s’il y en a."},
    SheetWords{"Anomalies", "Les erreurs relevées dans le texte publié\u00a0: signalées, jamais "
                            "corrigées."},
};

struct ColumnWords {
    std::string_view sheet; // "": any
    std::string_view heading;
    std::string_view help;
};

constexpr std::array columns{
    ColumnWords{"Référentiel", "Identifiant",
                "Obligatoire. Nom du fichier pour le programme\u00a0: minuscules sans accent, "
                "chiffres, tirets."},
    ColumnWords{"Référentiel", "Intitulé", "Obligatoire. Nom du CQP, tel qu’imprimé."},
    ColumnWords{"Référentiel", "Version",
                "Obligatoire. Version de cette transcription, par exemple 1.0."},
    ColumnWords{"Référentiel", "Fictif", "oui pour un référentiel d’essai."},
    ColumnWords{"Référentiel", "Certificateur", "Organisme certificateur, s’il est connu."},
    ColumnWords{"Référentiel", "Numéro RNCP", "Numéro publié\u00a0: RNCP12345 ou RS1234."},
    ColumnWords{"Référentiel", "Sources",
                "Obligatoire. Les documents imprimés d’où vient le texte, un par ligne de la "
                "cellule (Alt+Entrée)."},
    ColumnWords{"Référentiel", "Usages",
                "Obligatoire. evaluation (un jury), reperage (un entretien de positionnement), ou "
                "les deux, séparés par une virgule\u202f; admission (une commission), seule."},
    ColumnWords{"Référentiel", "Nom d’un bloc", "Sans lui\u00a0: Bloc de compétences."},
    ColumnWords{"Référentiel", "Nom d’une compétence", "Sans lui\u00a0: Compétence."},
    ColumnWords{"Règles", "Unité",
                "Obligatoire. Ce qui porte l’appréciation d’un membre\u00a0: bloc ou "
                "competence\u202f; critere pour une commission d’admission."},
    ColumnWords{"Règles", "Notation", "Obligatoire. pourcentage, note ou niveaux."},
    ColumnWords{"Règles", "Barème",
                "Avec une note, obligatoire\u00a0: sur combien de points, par exemple 20."},
    ColumnWords{"Règles", "Pas du barème",
                "Avec une note, obligatoire. point, demi point ou quart de point\u00a0: ce qu’un "
                "membre peut écrire."},
    ColumnWords{
        "Règles", "Agrégation",
        "Obligatoire. moyenne, concordance, tous au plus haut, avis, ou aucune\u00a0: comment les "
        "appréciations des membres sont réunies."},
    ColumnWords{"Règles", "Seuil", "En pourcentage, entier\u00a0: 70 ou 70\u00a0%."},
    ColumnWords{"Règles", "Seuil en note", "Avec une note\u00a0: en points, par exemple 10."},
    ColumnWords{"Règles", "Calcul d’ensemble",
                "moyenne ou somme des blocs, s’il y a un seuil pour l’ensemble."},
    ColumnWords{"Règles", "Seuil d’ensemble", "En pourcentage, entier."},
    ColumnWords{"Règles", "Seuil d’ensemble en note",
                "Avec une note\u00a0: en points, par exemple 12, ou 26 pour une somme."},
    ColumnWords{"Règles", "Source du seuil d’ensemble",
                "Obligatoire s’il y a un seuil d’ensemble."},
    ColumnWords{"Règles", "Avis par compétence", "Avec l’agrégation avis, obligatoire. De 2 à 30."},
    ColumnWords{"Règles", "Source des avis", "Obligatoire avec l’agrégation avis."},
    ColumnWords{
        "Règles", "Validité des acquis",
        "a vie, annees ou mois\u00a0: combien de temps un bloc acquis compte. Vide\u00a0: le "
        "certificateur n’a rien publié."},
    ColumnWords{"Règles", "Durée des acquis",
                "Avec annees ou mois, obligatoire\u00a0: leur nombre, de 1 à 600."},
    ColumnWords{"Règles", "Source de la validité", "Obligatoire s’il y a une validité."},
    ColumnWords{"Règles", "Source du seuil", "Obligatoire s’il y a un seuil."},
    ColumnWords{"Règles", "Niveau requis",
                "Rang du niveau, avec la concordance ou les avis seulement."},
    ColumnWords{"Règles", "Source du niveau requis", "Obligatoire s’il y a un niveau requis."},
    ColumnWords{"Règles", "Écart maximal",
                "En points, au-delà duquel un bloc est à discuter. Sans lui\u00a0: 20."},
    ColumnWords{"Règles", "Membres au moins", "Obligatoire. De 1 à 30."},
    ColumnWords{"Règles", "Présidence demandée", "Obligatoire. oui ou non."},
    ColumnWords{"Règles", "Par collège au moins", "De 0 à 15."},
    ColumnWords{"Règles", "Parité des collèges", "oui\u00a0: autant de membres de chacun."},
    ColumnWords{"Règles", "Qualifiés au moins", "De 1 à 30."},
    ColumnWords{"Règles", "Femmes et hommes", "oui\u00a0: les deux sont représentés."},
    ColumnWords{"Règles", "Voix prépondérante",
                "non\u00a0: la présidence n’en a pas. Vide\u00a0: elle en a une."},
    ColumnWords{"Règles", "Majorité absolue",
                "presents ou presents ou representes\u00a0: de qui un vote demande plus de la "
                "moitié. Vide\u00a0: le plus de voix l’emporte."},
    ColumnWords{"Règles", "Source du quorum", "Où il est publié, ou qui l’a choisi."},
    ColumnWords{"Règles", "Contrôles bloquants",
                "Ce qui empêche de conclure au lieu d’avertir, séparé par des virgules\u00a0: "
                "membres min, president, par college, parite, meme employeur, dossier lu, "
                "intervenant, qualification, femmes hommes, suppleance, depart, heure de passage, "
                "meme nom."},
    ColumnWords{"Pondération", "Libellé",
                "Obligatoire. Qui donne la note, tel qu’imprimé\u00a0: Formateurs."},
    ColumnWords{"Pondération", "Poids",
                "Obligatoire. Pourcentage entier\u202f; les poids font 100 en tout."},
    ColumnWords{"Pondération", "Jury", "oui sur une seule ligne\u00a0: la part du jury."},
    ColumnWords{"Pondération", "Source", "Obligatoire. Où ce poids est publié."},
    ColumnWords{"Échelles", "Pour",
                "Obligatoire. dossier, entretien, reperage, séparés par des virgules."},
    ColumnWords{"Échelles", "Source des repères",
                "equipe ou certificateur\u00a0: qui a fixé les repères ou les bandes."},
    ColumnWords{"Niveaux", "Échelle", "Obligatoire. Identifiant d’une ligne de Échelles."},
    ColumnWords{"Niveaux", "Rang", "Obligatoire. 1, 2, 3… du plus bas au plus haut."},
    ColumnWords{"Niveaux", "Descriptif",
                "Obligatoire. Un paragraphe imprimé par ligne de la cellule (Alt+Entrée)."},
    ColumnWords{"Niveaux", "Repère",
                "Pourcentage proposé comme bouton, sur tous les niveaux ou sur aucun."},
    ColumnWords{"Niveaux", "De", "Début de la bande, en pourcentage."},
    ColumnWords{"Niveaux", "À", "Fin de la bande, en pourcentage."},
    ColumnWords{"Blocs", "Code", "Obligatoire. Nom court, tel qu’imprimé dans la synthèse."},
    ColumnWords{"Blocs", "Titre imprimé",
                "Numéro imprimé au-dessus de la grille\u00a0: Bloc de compétences n°1."},
    ColumnWords{"Blocs", "Intitulé de la synthèse",
                "Seulement si la synthèse en imprime un autre."},
    ColumnWords{"Blocs", "Consigne", "Consigne imprimée en tête du bloc."},
    ColumnWords{"Blocs", "Seuil", "Celui de ce bloc, à la place de celui des règles."},
    ColumnWords{"Blocs", "Seuil en note", "Celui de ce bloc, en points, avec une note."},
    ColumnWords{"Blocs", "Source du seuil", "Obligatoire s’il y a un seuil pour ce bloc."},
    ColumnWords{"Compétences", "Code", "Obligatoire. Numéro tel qu’imprimé, même irrégulier."},
    ColumnWords{"Compétences", "Introduction", "Phrase qui précède la liste des critères."},
    ColumnWords{"Compétences", "Savoir-faire",
                "Compétences requises d’un tableau de repérage, une par ligne de la cellule."},
    ColumnWords{"Critères", "Identifiant",
                "Celui de la compétence, un point, la place\u00a0: C1.1.3. Vide\u00a0: il est "
                "déduit de la place de la ligne."},
    ColumnWords{"Tableaux de repérage", "Amorce", "Par exemple\u00a0: Si oui\u00a0:"},
    ColumnWords{"Tableaux de repérage", "Relances", "Une par ligne de la cellule (Alt+Entrée)."},
    ColumnWords{"Tableaux de repérage", "Besoin",
                "Obligatoire. Libellé complet de la case\u00a0: Besoins en formation sur…"},
    ColumnWords{"Bilan", "Compétence", "Identifiant de la compétence dont c’est le tableau."},
    ColumnWords{"Repérage", "Titre", "Obligatoire. Titre du bilan."},
    ColumnWords{"Repérage", "Règle", "Obligatoire. Règle imprimée au-dessus du bilan."},
    ColumnWords{"Repérage", "Réponse oui", "Obligatoire. La réponse imprimée\u00a0: OUI."},
    ColumnWords{"Repérage", "Réponse non", "Obligatoire. La réponse imprimée\u00a0: NON."},
    ColumnWords{"Repérage", "Case maîtrisé", "Obligatoire. La première case du bilan."},
    ColumnWords{"Repérage", "Case à développer", "Obligatoire. La seconde case du bilan."},
    ColumnWords{"Repérage", "Titre des moyens", "Obligatoire. Tel qu’imprimé."},
    ColumnWords{"Repérage", "Déclaration", "Obligatoire. La phrase signée par les intervenants."},
    ColumnWords{"Repérage", "Liaison des moyens", "Ce qui est imprimé entre eux\u00a0: et/ou."},
    ColumnWords{"Repérage", "Signataires", "Un par ligne de la cellule (Alt+Entrée)."},
    ColumnWords{"Repérage", "Conservation", "Un par ligne de la cellule (Alt+Entrée)."},
    ColumnWords{"Formation", "Domaine", "Tel qu’imprimé."},
    ColumnWords{"Formation", "Mention", "Obligatoire. Telle qu’imprimée."},
    ColumnWords{"Formation", "Parcours", "Tel qu’imprimé, s’il y en a un."},
    ColumnWords{"Formation", "Établissement", "Qui la dispense."},
    ColumnWords{"Formation", "Lieu", "Où\u202f; jamais l’adresse d’une personne."},
    ColumnWords{"Formation", "Référence", "Celle de la plateforme."},
    ColumnWords{"Formation", "Modalités d’enseignement",
                "Une par ligne de la cellule (Alt+Entrée)."},
    ColumnWords{"Formation", "Rang du dernier appelé", "De la campagne précédente."},
    ColumnWords{"Formation", "Candidatures confirmées", "De la campagne précédente."},
    ColumnWords{"Formation", "Source de la campagne",
                "Obligatoire s’il y a un chiffre de la campagne précédente."},
    ColumnWords{"Formation", "Attendus", "Un par ligne de la cellule (Alt+Entrée)."},
    ColumnWords{"Formation", "Critères annoncés",
                "Combien la fiche en annonce, si elle le dit\u202f; les critères sont dans la "
                "feuille Critères."},
    ColumnWords{"Formation", "Source des poids",
                "Où ils sont publiés. Obligatoire s’il y a un poids."},
    ColumnWords{"Formation", "Total des poids", "De ceux des critères, s’il est annoncé."},
    ColumnWords{"Formation", "Critères de départage",
                "Identifiants de critères, dans l’ordre, un par ligne de la cellule\u202f; "
                "seulement si la règle est publiée."},
    ColumnWords{"Formation", "Source du départage", "Obligatoire s’il y a une règle."},
    ColumnWords{"Formation", "Langues", "Une par ligne de la cellule (Alt+Entrée)."},
    ColumnWords{"Formation", "Diplômes conseillés", "Un par ligne de la cellule (Alt+Entrée)."},
    ColumnWords{"Capacités", "Voies",
                "Obligatoire. classique, alternance, ou les deux si les places sont communes."},
    ColumnWords{"Capacités", "Places", "Obligatoire. 1 ou plus."},
    ColumnWords{"Capacités", "Source", "Où ces places sont publiées."},
    ColumnWords{"Modalités d’examen", "Modalité",
                "Obligatoire. dossier, entretien, concours ou examen\u202f; chacune une fois."},
    ColumnWords{"Modalités d’examen", "Poids",
                "S’il est publié, en pourcentage\u00a0: dossier et entretien font 100."},
    ColumnWords{
        "Poids des critères", "Critère",
        "Obligatoire. Identifiant d’une ligne de Critères\u202f; chacun une fois, et tous."},
    ColumnWords{"Poids des critères", "Poids", "Obligatoire. De 1 à 100."},
    ColumnWords{"Pièces", "Rubrique", "Le titre imprimé au-dessus de la pièce."},
    ColumnWords{"Pièces", "Obligatoire", "oui, si elle est suivie d’une étoile."},
    ColumnWords{"Pièces", "Formats", "Un par ligne de la cellule (Alt+Entrée)\u00a0: PDF."},
    ColumnWords{"Pièces", "Taille maximale", "D’un fichier, en Mo."},
    ColumnWords{"Pièces", "Concerne", "Qui la fournit. Vide\u00a0: tous."},
    ColumnWords{"Pièces", "Consigne", "Ce qui est imprimé sous la pièce."},
    ColumnWords{"Procédure", "Étape", "Obligatoire. 1, 2, 3… sans saut."},
    ColumnWords{"Procédure", "Détails", "Un par ligne de la cellule (Alt+Entrée)."},
    ColumnWords{"Aide", "Paragraphes",
                "Obligatoire. Un par ligne de la cellule\u202f; une puce imprimée reste le premier "
                "caractère."},
    ColumnWords{"Anomalies", "Où",
                "Obligatoire. Feuille > identifiant > colonne, un endroit par ligne de la "
                "cellule\u00a0: Blocs > BC3 > Intitulé. Pour une cellule de plusieurs lignes, "
                "laquelle\u00a0: Aide > avant > Paragraphes > 2."},
    ColumnWords{"Anomalies", "Gravité",
                "Obligatoire. contenu douteux, incoherence, manque ou coquille."},
    ColumnWords{"Anomalies", "Constat", "Obligatoire. Ce qui ne va pas, en français."},
    ColumnWords{"Anomalies", "Source", "L’endroit du document imprimé."},
    ColumnWords{
        "", "Identifiant",
        "Obligatoire. Lettres sans accent, chiffres, point, tiret\u202f; jamais deux fois."},
    ColumnWords{"", "Bloc", "Obligatoire. Identifiant d’une ligne de Blocs."},
    ColumnWords{"", "Compétence", "Obligatoire. Identifiant d’une ligne de Compétences."},
    ColumnWords{"", "Intitulé", "Obligatoire. Tel qu’imprimé."},
    ColumnWords{"", "Titre", "Obligatoire. Tel qu’imprimé."},
    ColumnWords{"", "Texte", "Obligatoire. Tel qu’imprimé."},
    ColumnWords{"", "Libellé", "S’il porte un nom."},
    ColumnWords{"", "Question", "Obligatoire. Tel qu’imprimé."},
    ColumnWords{"", "Consigne", "Obligatoire. Tel qu’imprimé."},
    ColumnWords{"Lecture", "Claire", "Obligatoire. La phrase à cocher."},
    ColumnWords{"Lecture", "Partielle", "Obligatoire. La phrase à cocher."},
    ColumnWords{"Lecture", "Questions", "Obligatoire. Le titre de la colonne des questions."},
};

} // namespace

std::string workbookFaultText(WorkbookFault fault, std::int64_t number)
{
    switch (fault) {
    case WorkbookFault::Unknown:
        return "ce n’est ni un classeur XLSX ou ODS, ni un fichier CSV. Dans le tableur, "
               "enregistrez-le au format «\u00a0.xlsx\u00a0» ou «\u00a0.ods\u00a0».";
    case WorkbookFault::OldFormat:
        return "c’est un classeur d’un ancien format (.xls), ou protégé par un mot de passe. Dans "
               "le tableur, enregistrez-le au format «\u00a0.xlsx\u00a0», sans mot de passe.";
    case WorkbookFault::Encrypted:
        return "il est protégé par un mot de passe. Dans le tableur, enregistrez-le sans.";
    case WorkbookFault::Damaged:
        return "il est endommagé, ou sa copie s’est interrompue. Ouvrez-le dans un tableur et "
               "enregistrez-le à nouveau, ou copiez-le à nouveau.";
    case WorkbookFault::TooLarge:
        return fmt::format("déplié, il dépasse la taille permise ({} Mio). Retirez-en les images "
                           "et les feuilles inutiles.",
                           number / mebibyte);
    case WorkbookFault::TooManyCells:
        return fmt::format("il contient plus de {} cellules remplies, ou s’étend trop loin vers le "
                           "bas ou la droite. Retirez les lignes, les colonnes et les feuilles "
                           "inutiles.",
                           number);
    case WorkbookFault::Encoding:
        return "son encodage n’est pas reconnu. Dans le tableur, enregistrez-le en "
               "«\u00a0CSV UTF-8\u00a0».";
    case WorkbookFault::OpenQuote:
        return fmt::format("un guillemet droit s’ouvre à la ligne {} et n’est pas fermé où il "
                           "faudrait. Dans le tableur, enregistrez à nouveau la feuille en CSV.",
                           number);
    case WorkbookFault::NoSheets:
        return "ce dossier ne contient aucun fichier «\u00a0.csv\u00a0». Mettez-y un fichier par "
               "feuille, nommé comme elle (Blocs.csv, Critères.csv…).";
    case WorkbookFault::OneSheet:
        return "ce fichier CSV n’est qu’une feuille du classeur. Mettez toutes les feuilles dans "
               "un "
               "dossier, un fichier « .csv » chacune, et donnez le dossier.";
    }
    return {};
}

std::string_view sheetHelp(std::string_view sheet)
{
    const auto found = std::ranges::find(sheets, sheet, &SheetWords::sheet);
    return found == sheets.end() ? std::string_view() : found->help;
}

std::string_view columnHelp(std::string_view sheet, std::string_view heading)
{
    for (const std::string_view of : {sheet, std::string_view()}) {
        const auto found = std::ranges::find_if(columns, [&](const ColumnWords& each) {
            return each.sheet == of && each.heading == heading;
        });
        if (found != columns.end())
            return found->help;
    }
    return {};
}

std::string readMeHeading()
{
    return "Comment la remplir";
}

const std::vector<std::string>& workbookReadMe()
{
    static const auto lines = [] {
        std::vector<std::string> made;
        made.emplace_back(
            "Ce classeur devient un référentiel pour Délibéré. Remplissez les "
            "feuilles, une ligne par élément, puis donnez-le à «\u00a0Ajouter…\u00a0» "
            "sur la page Accueil\u00a0: chaque constat nomme la feuille, la ligne et "
            "la colonne. Quand il n’y a plus d’erreur, le référentiel est gardé. "
            "«\u00a0Modèle…\u00a0», à côté, écrit ce classeur. En ligne de "
            "commande\u00a0: delibere-cli referentiel verifier CLASSEUR, puis "
            "referentiel convertir CLASSEUR --vers FICHIER.json.");
        made.emplace_back("Recopier, ne pas corriger\u00a0: le jury doit retrouver à l’écran ce "
                          "qu’il a sur le papier, fautes comprises. Une erreur se signale dans la "
                          "feuille Anomalies.");
        made.emplace_back("Ne rien inventer\u00a0: un seuil, un pourcentage ou un quorum qui n’est "
                          "publié nulle part ne s’écrit pas, ou s’écrit avec sa source.");
        made.emplace_back("Une liste (descriptif, savoir-faire, sources…) s’écrit dans une seule "
                          "cellule, un élément par ligne\u00a0: Alt+Entrée dans Excel, Ctrl+Entrée "
                          "dans LibreOffice.");
        made.emplace_back("Les cellules sont au format Texte pour que 1.0 reste 1.0. Ne changez ni "
                          "le nom des feuilles ni les titres des colonnes\u202f; l’ordre des "
                          "colonnes est libre. Une feuille ou une colonne dont le titre est entre "
                          "parenthèses n’est pas lue\u00a0: elle est à vous.");
        made.emplace_back("Une feuille qui ne sert pas reste vide. La page ECRIRE-UN-REFERENTIEL "
                          "explique chaque réglage.");
        return made;
    }();
    return lines;
}

} // namespace delibere::wording
