// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/finding_text.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include <fmt/format.h>

#include "domain/unknown_value.h"

namespace delibere::wording {

namespace {

// {0} is the detail of the finding.
std::string_view formText(FindingCode code)
{
    switch (code) {
    case FindingCode::InvalidJson:
        return "Ce n’est pas du JSON valide ({0}). Vérifiez les virgules, guillemets et accolades "
               "à cet endroit.";
    case FindingCode::TooLarge:
        return "Le fichier dépasse la taille permise ({0} octets).";
    case FindingCode::TooDeep:
        return "Les objets sont imbriqués trop profondément (limite\u00a0: {0}).";
    case FindingCode::ByteOrderMark:
        return "Le fichier commence par une marque d’ordre des octets (BOM). Enregistrez-le en "
               "«\u00a0UTF-8\u00a0» sans BOM.";
    case FindingCode::DuplicateKey:
        return "La clé «\u00a0{0}\u00a0» figure deux fois dans le même objet. Gardez la bonne.";
    case FindingCode::UnknownFormat:
        return "Le format «\u00a0{0}\u00a0» n’est pas celui qui est attendu.";
    case FindingCode::NewerFormat:
        return "Le format «\u00a0{0}\u00a0» est plus récent que ce programme. Mettez Délibéré à "
               "jour.";
    case FindingCode::UnknownKey:
        return "La clé «\u00a0{0}\u00a0» n’existe pas à cet endroit. Vérifiez son orthographe ou "
               "retirez-la.";
    case FindingCode::MissingKey:
        return "Il manque la clé «\u00a0{0}\u00a0».";
    case FindingCode::WrongType:
        return "La valeur n’est pas du bon type\u202f; attendu\u00a0: {0}.";
    case FindingCode::EmptyText:
        return "Le texte est vide.";
    case FindingCode::TextTooLong:
        return "Le texte dépasse {0} caractères.";
    case FindingCode::ForbiddenCharacter:
        return "Le texte contient un caractère interdit ({0}). Retapez-le.";
    default:
        return {};
    }
}

std::string_view contentText(FindingCode code)
{
    switch (code) {
    case FindingCode::MalformedId:
        return "L’identifiant «\u00a0{0}\u00a0» est mal formé\u00a0: lettres sans accent, "
               "chiffres, point, tiret, 64 caractères au plus.";
    case FindingCode::DuplicateId:
        return "L’identifiant «\u00a0{0}\u00a0» est déjà utilisé.";
    case FindingCode::OutOfRange:
        return "La valeur {0} n’est pas permise\u00a0: elle doit être entre {1} et {2}.";
    case FindingCode::UnknownValue:
        return "La valeur «\u00a0{0}\u00a0» n’est pas prévue ici.";
    case FindingCode::BadBands:
        return "Les plages de pourcentages se chevauchent ou laissent un vide ({0}). Elles doivent "
               "couvrir 0 à 100.";
    case FindingCode::BadAnchors:
        return "Les repères ne conviennent pas ({0}). Ils doivent croître d’un niveau à l’autre.";
    case FindingCode::BadRanks:
        return "Les rangs des niveaux ne conviennent pas ({0}). Ils doivent se suivre à partir de "
               "1.";
    case FindingCode::BadCombination:
        return "Ces indications ne vont pas ensemble\u00a0: {0}.";
    case FindingCode::UnknownReference:
        return "«\u00a0{0}\u00a0» ne désigne rien dans ce fichier.";
    case FindingCode::WeightsNotWhole:
        return "Les poids des sources font {0} % et non 100 %. Corrigez-les d’après ce que publie "
               "le certificateur.";
    case FindingCode::JuryNotWeighed:
        return "Une source et une seule est celle du jury («\u00a0jury\u00a0»\u00a0: true)\u202f; "
               "ici, {0}.";
    case FindingCode::CriterionPosition:
        return "L’identifiant du critère doit dire sa place\u202f; attendu\u00a0: "
               "«\u00a0{0}\u00a0».";
    default:
        return {};
    }
}

std::string_view formationText(FindingCode code)
{
    switch (code) {
    case FindingCode::CapacityTwice:
        return "La voie «\u00a0{0}\u00a0» a déjà une capacité. Écrivez chaque voie une seule fois, "
               "ou une capacité partagée avec les deux.";
    case FindingCode::ExaminationTwice:
        return "La modalité «\u00a0{0}\u00a0» figure déjà dans la liste. Gardez la bonne.";
    case FindingCode::ExaminationWithoutMark:
        return "La modalité «\u00a0{0}\u00a0» ne peut pas encore avoir de poids\u00a0: le "
               "programme "
               "n’en recueille pas de note. Retirez le poids\u202f; ceux du dossier et de "
               "l’entretien font 100 à eux seuls.";
    case FindingCode::ExaminationWeightMissing:
        return "La modalité «\u00a0{0}\u00a0» n’a pas de poids, alors qu’une autre en a un. Donnez "
               "celui qui est publié, ou n’en donnez aucun.";
    case FindingCode::ExaminationsNotWhole:
        return "Les poids des modalités d’examen font {0} et non 100. Corrigez-les d’après ce que "
               "publie la formation.";
    case FindingCode::CriterionWeightMissing:
        return "Le critère «\u00a0{0}\u00a0» n’a pas de poids, alors que d’autres en ont un. "
               "Donnez "
               "celui qui est publié, ou n’en donnez aucun.";
    case FindingCode::CriterionWeightsTotal:
        return "Les poids des critères font {0} et non {1}, le total annoncé. Corrigez-les d’après "
               "ce que publie la formation.";
    case FindingCode::WeightsSaidOfNothing:
        return "Une source est donnée pour des poids, et il n’y en a aucun. Donnez les poids, ou "
               "retirez «\u00a0ponderation\u00a0».";
    case FindingCode::CriteriaAnnounced:
        return "La formation annonce {1} critères et en liste {0}. Vérifiez, ou signalez-le par "
               "une "
               "anomalie à cet endroit.";
    case FindingCode::LastRankTooHigh:
        return "Le rang du dernier appelé ({0}) dépasse le nombre de candidatures ({1}).";
    default:
        return {};
    }
}

std::string_view lintText(FindingCode code)
{
    switch (code) {
    case FindingCode::RepeatedCriterion:
        return "Le même critère figure déjà en {0}.";
    case FindingCode::TitlesDiffer:
        return "L’intitulé diffère de celui de la synthèse\u00a0: «\u00a0{0}\u00a0».";
    case FindingCode::MixedCodeStyle:
        return "Le code «\u00a0{0}\u00a0» n’est pas écrit comme les autres.";
    case FindingCode::SummaryLineWithoutTable:
        return "La ligne du bilan «\u00a0{0}\u00a0» ne correspond à aucun tableau.";
    case FindingCode::AnchorsNotPublished:
        return "Les repères de cette échelle sont proposés, non publiés par le certificateur.";
    case FindingCode::NeedLabelDiffers:
        return "Le besoin n’est pas libellé comme la ligne du bilan\u00a0: «\u00a0{0}\u00a0».";
    case FindingCode::FewCriteria:
        return "Cette compétence n’a qu’un seul critère.";
    case FindingCode::WholeThresholdIdle:
        return "Ce seuil d’ensemble est atteint dès que chaque bloc atteint le sien\u00a0: il ne "
               "change rien.";
    case FindingCode::OpinionsOverQuorum:
        return "Il faut {0} avis par compétence, et le quorum admet un jury qui ne peut pas les "
               "donner.";
    case FindingCode::HtmlLeftOver:
        return "Le texte contient un reste de page web ({0}), qui s’imprimerait tel quel. "
               "Retapez ce qu’il remplace.";
    default:
        return {};
    }
}

std::string_view workbookText(FindingCode code)
{
    switch (code) {
    case FindingCode::IsWorkbook:
        return "C’est un classeur de tableur\u00a0: faites-en d’abord un référentiel, avec "
               "«\u00a0Ajouter…\u00a0» sur la page Accueil ou «\u00a0delibere-cli referentiel "
               "convertir\u00a0».";
    case FindingCode::NotUtf8:
        return "Le fichier n’est pas encodé en UTF-8 ({0}). Ouvrez-le dans l’éditeur, puis "
               "enregistrez-le sous l’encodage «\u00a0UTF-8\u00a0» (sans BOM).";
    case FindingCode::SheetMissing:
        return "Il manque la feuille «\u00a0{0}\u00a0».";
    case FindingCode::SheetUnknown:
        return "La feuille «\u00a0{0}\u00a0» n’est pas connue. Vérifiez son nom, ou mettez-le "
               "entre "
               "parenthèses pour qu’elle ne soit pas lue.";
    case FindingCode::SheetRepeated:
        return "Cette feuille est la même que «\u00a0{0}\u00a0», qui la précède. Gardez la bonne, "
               "ou "
               "mettez le nom de l’autre entre parenthèses pour qu’elle ne soit pas lue.";
    case FindingCode::HeadingMissing:
        return "Il manque la colonne «\u00a0{0}\u00a0».";
    case FindingCode::HeadingUnknown:
        return "«\u00a0{0}\u00a0» n’est pas un titre connu dans cette feuille\u202f; ce qui est "
               "dessous ou à côté serait perdu. Vérifiez son orthographe, ou mettez-le entre "
               "parenthèses pour qu’il ne soit pas lu.";
    case FindingCode::HeadingRepeated:
        return "Le titre «\u00a0{0}\u00a0» figure deux fois dans cette feuille. Gardez le bon.";
    case FindingCode::CellFault:
        return "La formule de cette cellule n’a pas de résultat ({0}). Tapez le texte lui-même.";
    case FindingCode::CellBecameDate:
        return "Le tableur a fait une date ({0}) de ce qui a été tapé. Mettez la cellule au format "
               "«\u00a0Texte\u00a0», puis retapez-la.";
    case FindingCode::CellBecameNumber:
        return "Le tableur a fait un nombre ({0}) de ce qui a été tapé\u00a0: des zéros ont pu "
               "disparaître (1.0 devient 1). Vérifiez, ou mettez la cellule au format "
               "«\u00a0Texte\u00a0» et retapez-la.";
    case FindingCode::ParentMissing:
        return "La colonne «\u00a0{0}\u00a0» est vide\u00a0: on ne sait pas à quoi cette ligne "
               "appartient.";
    case FindingCode::ParentUnknown:
        return "«\u00a0{0}\u00a0» n’est l’identifiant d’aucune ligne de la feuille dont celle-ci "
               "dépend.";
    case FindingCode::SecondOfParent:
        return "Une ligne précédente est déjà celle de «\u00a0{0}\u00a0». Gardez la bonne.";
    case FindingCode::ReadAsAnsi:
        return "Ce fichier n’est pas en UTF-8\u202f; il a été lu comme un fichier ANSI "
               "(Windows-1252). Vérifiez les accents et les guillemets, ou enregistrez-le en "
               "«\u00a0CSV UTF-8\u00a0».";
    case FindingCode::WrongType: // these two of a workbook only: findingText
        return "Il faut ici {0}.";
    case FindingCode::MissingKey:
        return "Il manque «\u00a0{0}\u00a0».";
    default:
        return {};
    }
}

std::string_view caseText(FindingCode code)
{
    switch (code) {
    case FindingCode::IsCase:
        return "C’est un paquet CASE\u00a0: faites-en d’abord un référentiel, avec "
               "«\u00a0Ajouter…\u00a0» sur la page Accueil ou «\u00a0delibere-cli referentiel "
               "convertir\u00a0».";
    case FindingCode::CaseManyDocuments:
        return "Le fichier contient {0} documents CASE. Un référentiel vient d’un seul\u00a0: "
               "exportez-les un par un.";
    case FindingCode::CaseTwoParents:
        return "«\u00a0{0}\u00a0» dépend de deux éléments. Dans un référentiel, chaque élément n’a "
               "qu’une place\u00a0: retirez une des deux associations.";
    case FindingCode::CaseOrphan:
        return "«\u00a0{0}\u00a0» ne dépend de rien\u00a0: il manque l’association «\u00a0isChildOf"
               "\u00a0» qui dit sa place.";
    case FindingCode::CaseCycle:
        return "«\u00a0{0}\u00a0» dépend de lui-même, directement ou par d’autres éléments. "
               "Retirez "
               "l’association de trop.";
    case FindingCode::CaseTypeMisplaced:
        return "Un élément de type «\u00a0{0}\u00a0» n’est pas attendu à cette profondeur "
               "(bloc, puis compétence, puis critère). Ajoutez l’étage qui manque, ou retirez les "
               "types (CFItemType) pour que la profondeur décide.";
    case FindingCode::CaseReversed:
        return "Les associations «\u00a0isChildOf\u00a0» vont du parent vers l’enfant\u202f; elles "
               "ont "
               "été lues dans l’autre sens. Vérifiez l’arbre.";
    case FindingCode::CaseHeadingSkipped:
        return "«\u00a0{0}\u00a0» regroupe des blocs\u00a0: un référentiel n’a pas cet étage, ses "
               "blocs ont été repris sans lui.";
    case FindingCode::CaseTooDeep:
        return "«\u00a0{0}\u00a0» se trouve sous un critère\u00a0: ni lui ni ce qui en dépend "
               "n’est "
               "repris.";
    case FindingCode::CaseLeftAside:
        return "«\u00a0{0}\u00a0» n’est pas repris\u00a0: un référentiel n’a pas de place pour "
               "cela.";
    case FindingCode::CaseDataUnreadable:
        return "Ce que Délibéré avait ajouté à ce paquet n’est plus lisible\u202f; seul ce que "
               "CASE "
               "dit est repris.";
    default:
        return {};
    }
}

constexpr std::size_t digitsOfNoMost = 6; // 500000: what any file may hold

// OutOfRange and WrongCount say "value min max", what is counted against a total two numbers.
std::array<std::string, 3> wordsOf(const Finding& finding)
{
    const bool several = finding.code == FindingCode::OutOfRange ||
                         finding.code == FindingCode::WrongCount ||
                         finding.code == FindingCode::CriterionWeightsTotal ||
                         finding.code == FindingCode::CriteriaAnnounced ||
                         finding.code == FindingCode::LastRankTooHigh;
    if (!several)
        return {finding.detail, {}, {}};
    std::array<std::string, 3> words;
    std::istringstream stream(finding.detail);
    stream >> words[0] >> words[1] >> words[2];
    return words;
}

// What a list of the file is called, by the last key of its pointer.
std::string_view listName(std::string_view pointer)
{
    struct Name {
        std::string_view key;
        std::string_view name;
    };
    constexpr std::array<Name, 23> names{{{"blocs", "de blocs"},
                                          {"competences", "de compétences"},
                                          {"criteres", "de critères"},
                                          {"echelles", "d’échelles"},
                                          {"niveaux", "de niveaux"},
                                          {"descriptif", "de lignes du descriptif"},
                                          {"sources", "de sources"},
                                          {"usages", "d’usages"},
                                          {"pour", "d’emplois de l’échelle"},
                                          {"savoir_faire", "de savoir-faire"},
                                          {"bilan", "de lignes du bilan"},
                                          {"relances", "de relances"},
                                          {"moyens", "de moyens"},
                                          {"paragraphes", "de paragraphes"},
                                          {"membres", "de membres"},
                                          {"candidats", "de candidats"},
                                          {"capacites", "de capacités"},
                                          {"voies", "de voies"},
                                          {"examen", "de modalités d’examen"},
                                          {"poids_des_criteres", "de poids de critères"},
                                          {"pieces", "de pièces"},
                                          {"formats", "de formats"},
                                          {"anomalies", "d’anomalies"}}};
    const std::string_view key = pointer.substr(pointer.rfind('/') + 1); // npos + 1 is 0
    const auto found = std::ranges::find(names, key, &Name::key);
    return found == names.end() ? "d’éléments" : found->name;
}

std::string countText(const Finding& finding)
{
    const auto words = wordsOf(finding);
    // A most that only keeps a hostile file small says nothing to who writes one.
    const bool boundless = words[2].size() >= digitsOfNoMost;
    const std::string said =
        fmt::format("Nombre {}\u00a0: {}. ", listName(finding.where), words[0]);
    if (boundless)
        return said + fmt::format("Il en faut au moins {}.", words[1]);
    return said + (words[1] == words[2]
                       ? fmt::format("Il en faut {}.", words[1])
                       : fmt::format("Il en faut de {} à {}.", words[1], words[2]));
}

// A workbook has other words for the same.
std::string typeText(const Finding& finding)
{
    if (finding.detail == "un nombre entier")
        return "Il faut ici un nombre entier, en chiffres\u202f; un pourcentage s’écrit 70 ou "
               "70\u00a0%.";
    if (finding.detail == "vrai ou faux")
        return "Il faut ici «\u00a0oui\u00a0» ou «\u00a0non\u00a0».";
    return fmt::format(fmt::runtime(workbookText(finding.code)), finding.detail);
}

// Where a list closes, what may stand there comes before the value.
std::string valueText(const Finding& finding)
{
    const std::size_t end = finding.detail.find(unknownValueSeparator);
    if (end == std::string::npos)
        return fmt::format(fmt::runtime(contentText(finding.code)), finding.detail);
    std::string allowed = finding.detail.substr(0, end);
    if (finding.cell)
        std::ranges::replace(allowed, '_', ' ');
    return fmt::format("La valeur «\u00a0{}\u00a0» n’est pas prévue ici\u202f; il faut une de "
                       "celles-ci\u00a0: {}.",
                       finding.detail.substr(end + unknownValueSeparator.size()), allowed);
}

} // namespace

std::string findingText(const Finding& finding)
{
    if (finding.code == FindingCode::WrongCount)
        return countText(finding);
    if (finding.code == FindingCode::UnknownValue)
        return valueText(finding);
    if (finding.code == FindingCode::ForbiddenCharacter && finding.detail == "U+000A")
        return "Le texte contient un retour à la ligne. Écrivez-le d’un seul tenant.";
    if (finding.code == FindingCode::HeadingUnknown && finding.detail.empty())
        return "Cette colonne contient du texte et n’a pas de titre. Donnez-lui le sien, ou "
               "videz-la.";
    if (finding.cell && finding.code == FindingCode::WrongType)
        return typeText(finding);
    const auto words = wordsOf(finding);
    if (finding.cell && finding.code == FindingCode::MissingKey) // a workbook has no keys
        return fmt::format(fmt::runtime(workbookText(finding.code)), words[0]);
    for (const auto family :
         {formText, contentText, formationText, lintText, workbookText, caseText}) {
        const std::string_view sentence = family(finding.code);
        if (!sentence.empty())
            return fmt::format(fmt::runtime(sentence), words[0], words[1], words[2]);
    }
    return {};
}

std::string findingPlace(const Finding& finding)
{
    if (!finding.cell)
        return finding.where.empty() ? "(fichier)" : finding.where;
    std::string place = fmt::format("feuille «\u00a0{}\u00a0»", finding.cell->sheet);
    if (finding.cell->row > 0)
        place += fmt::format(", ligne\u00a0{}", finding.cell->row);
    if (finding.cell->column > 0)
        place += fmt::format(", colonne\u00a0{}", columnName(finding.cell->column));
    return place;
}

} // namespace delibere::wording
