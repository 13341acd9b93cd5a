// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/list_problem_text.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "domain/people_list.h"
#include "wording/french_format.h"
#include "wording/list_words.h"

namespace delibere::wording {

namespace {

// "à la ligne 3", "aux lignes 3 et 7".
std::string rowsText(const Problem& problem)
{
    std::vector<std::size_t> rows;
    for (std::size_t at = 1; at < problem.numbers.size(); ++at)
        rows.push_back(static_cast<std::size_t>(problem.numbers[at]));
    return (rows.size() == 1 ? "à la " : "aux ") + rowNumbers(rows);
}

// {0}: where, {1}: detail, {2}: the ids, {3}: the rows.
std::string_view wholeListText(ListFault fault)
{
    switch (fault) {
    case ListFault::NoNames:
        return "Aucune colonne n’est reconnue comme celle des noms. Donnez-lui l’en-tête "
               "«\u00a0Nom\u00a0» (et «\u00a0Prénom\u00a0»), ou «\u00a0Nom et prénom\u00a0», sur "
               "la première ligne.";
    case ListFault::NoNumbers:
        return "Aucune colonne n’est reconnue comme celle des numéros de candidature. Donnez-lui "
               "l’en-tête «\u00a0Numéro\u00a0» sur la première ligne.";
    case ListFault::ColumnTwice:
        return "Deux colonnes sont lues comme «\u00a0{0}\u00a0». Gardez-en une.";
    case ListFault::NoRows:
        return "La liste ne contient personne\u00a0: rien n’est écrit sous les en-têtes.";
    case ListFault::TooManyRows:
        return "La liste a plus de {0} lignes. Vérifiez que c’est la bonne feuille, ou coupez-la "
               "en plusieurs.";
    default:
        return {};
    }
}

std::string_view cellText(ListFault fault)
{
    switch (fault) {
    case ListFault::CellFault:
        return "{1}\u00a0: la formule de cette cellule ne donne rien ({0}). Corrigez-la dans le "
               "tableur.";
    case ListFault::CellRecast:
        return "{1}\u00a0: le tableur a fait de cette cellule «\u00a0{0}\u00a0», et ce qui a été "
               "tapé ne se retrouve pas. Mettez la colonne au format Texte, puis retapez-la.";
    case ListFault::NameUnsplit:
        return "«\u00a0{0}\u00a0»\u00a0: le nom et le prénom ne se distinguent pas. Écrivez le nom "
               "en capitales, mettez une virgule après lui, ou faites deux colonnes.";
    case ListFault::NameMissing:
        return "Il manque le nom. Complétez la ligne ou retirez-la.";
    case ListFault::NameUnusable:
        return "«\u00a0{0}\u00a0» n’est pas le nom de quelqu’un. Écrivez-le, ou retirez la ligne.";
    case ListFault::NumberUnusable:
        return "Le numéro de dossier «\u00a0{0}\u00a0» ne peut pas servir\u00a0: il faut des "
               "lettres sans accent ou des chiffres, 64 caractères au plus.";
    case ListFault::ApplicationUnnumbered:
        return "Il manque le numéro de la candidature. Complétez la ligne ou retirez-la.";
    case ListFault::ApplicationUnusable:
        return "Le numéro de candidature «\u00a0{0}\u00a0» ne peut pas servir\u00a0: il faut des "
               "lettres sans accent ou des chiffres, 64 caractères au plus.";
    case ListFault::BlockUnknown:
        return "«\u00a0{0}\u00a0» n’est pas un bloc du référentiel de la session. Ses blocs\u00a0: "
               "{2}.";
    case ListFault::DateUnread:
        return "{1}\u00a0: «\u00a0{0}\u00a0» n’est pas une date. Écrivez jour, mois et année en "
               "quatre chiffres, par exemple 12/03/2026.";
    case ListFault::ChoiceUnread:
        return "{1}\u00a0: «\u00a0{0}\u00a0» n’est pas compris. Réponses "
               "comprises\u00a0: {2}.";
    case ListFault::AcquiredUndated:
        return "Le bloc «\u00a0{0}\u00a0» est dit acquis, sans le jour de la décision. Donnez-le "
               "dans la colonne «\u00a0Acquis le\u00a0».";
    case ListFault::AcquiredUnmatched:
        return "{1}\u00a0: «\u00a0{0}\u00a0» ne va pas avec les blocs acquis. Donnez-en un pour "
               "tous, ou un par bloc, dans leur ordre, séparés par des points-virgules.";
    case ListFault::AcquiredAlone:
        return "{1}\u00a0: «\u00a0{0}\u00a0» ne se rapporte à aucun bloc acquis. Dites lequel dans "
               "la colonne «\u00a0Blocs acquis\u00a0».";
    default:
        return {};
    }
}

std::string_view personText(ListFault fault)
{
    switch (fault) {
    case ListFault::NumberOfOther:
        return "Le numéro de dossier «\u00a0{0}\u00a0» est déjà celui de «\u00a0{1}\u00a0». "
               "Vérifiez le numéro\u202f; si c’est la même personne, corrigez d’abord son nom dans "
               "la session.";
    case ListFault::NumberShared:
        return "Le numéro de dossier «\u00a0{0}\u00a0» est aussi {3}, et il n’y est pas dit la "
               "même chose. Gardez la bonne ligne, ou corrigez le numéro.";
    case ListFault::ApplicationOfOther:
        return "La candidature «\u00a0{0}\u00a0» est déjà celle de «\u00a0{1}\u00a0». Vérifiez le "
               "numéro\u202f; si c’est la même personne, corrigez d’abord son nom dans la session.";
    case ListFault::ApplicationShared:
        return "Le numéro de candidature «\u00a0{0}\u00a0» est aussi {3}, et il n’y est pas dit la "
               "même chose. Gardez la bonne ligne, ou corrigez le numéro.";
    case ListFault::NamesUnnumbered:
        return "«\u00a0{0}\u00a0» est aussi {3}, et cette ligne-ci n’a pas de numéro de dossier. "
               "Si ce sont des homonymes, donnez à chacun son numéro\u202f; si c’est la même "
               "personne, ne gardez qu’une ligne.";
    case ListFault::NamesakesThere:
        return "Plusieurs personnes de la session portent le nom «\u00a0{0}\u00a0». Donnez le "
               "numéro de dossier de celle dont il s’agit, ou changez-la dans la session.";
    case ListFault::NameShared:
        return "«\u00a0{0}\u00a0» est aussi {3}, et il n’y est pas dit la même chose. Gardez la "
               "bonne ligne\u202f; deux membres du même nom s’ajoutent un par un dans "
               "Préparation.";
    case ListFault::PresidentLost:
        return "«\u00a0{0}\u00a0» préside ce jury. La liste en fait un membre, et aucune autre de "
               "ses lignes qui peut être prise n’est celle de la présidence\u00a0: dites qui "
               "préside.";
    default:
        return {};
    }
}

} // namespace

std::string listProblemText(const Problem& problem)
{
    const auto fault =
        static_cast<ListFault>(problem.numbers.empty() ? 0 : problem.numbers.front());
    for (const auto family : {wholeListText, cellText, personText}) {
        if (const std::string_view sentence = family(fault); !sentence.empty())
            return fmt::format(fmt::runtime(sentence), problem.where, problem.detail,
                               enumerate(problem.ids), rowsText(problem));
    }
    return {};
}

} // namespace delibere::wording
