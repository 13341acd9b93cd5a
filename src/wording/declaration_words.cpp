// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/declaration_words.h"

#include <algorithm>

#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::wording {

namespace {

Candidate named(const DeclaredCandidate& declared)
{
    Candidate candidate;
    candidate.lastName = declared.lastName;
    candidate.firstName = declared.firstName;
    candidate.fileNumber = declared.fileNumber;
    return candidate;
}

} // namespace

std::vector<DeclaredText> declaredTexts()
{
    const auto text = [](const char* title, const char* words) {
        return DeclaredText{withNoBreakSpaces(title), withNoBreakSpaces(words)};
    };
    return {
        text("Absence de lien : ",
             "je n’ai et n’ai eu aucun lien personnel ou professionnel avec les candidats que "
             "j’évalue, et je ne les ai pas accompagnés dans leur démarche (C.\u00a0trav. "
             "art.\u00a0D.\u00a06412-6). Pour tout autre candidat, je me déporte : je ne prends "
             "part ni à son évaluation, ni à la délibération qui le concerne."),
        text("Confidentialité : ",
             "je garde confidentiels, sans limitation de durée, les dossiers, les entretiens, les "
             "appréciations et les délibérations, et je ne communique aucun résultat aux "
             "candidats."),
        text("Dossiers lus : ",
             "j’ai lu, avant l’entretien, le dossier de chacun des candidats que j’évalue.")};
}

std::string nameFirst(const DeclaredCandidate& candidate)
{
    return nameFirst(named(candidate));
}

std::string declarationOrigin()
{
    return withNoBreakSpaces(
        "Formulation proposée par le programme : le référentiel n’en publie aucune, et "
        "l’organisme certificateur peut lui substituer la sienne. L’article cité vise les "
        "jurys de VAE.");
}

std::string declarationSigned(const HonourDeclaration& declaration)
{
    return "Signée avec sa clé le " + formatInstant(declaration.at, declaration.zoneMinutes) + ".";
}

std::string declarationKey(const std::string& fingerprint)
{
    return "empreinte " + fingerprint +
           ", à comparer à celle de son titulaire. Cette signature montre une altération ; ce "
           "n’est pas une signature électronique qualifiée.";
}

std::string declarationLacks(const std::vector<DeclaredCandidate>& candidates)
{
    std::vector<std::string> names(candidates.size());
    std::ranges::transform(candidates, names.begin(),
                           [](const DeclaredCandidate& each) { return named(each).fullName(); });
    return withNoBreakSpaces("Elle ne dit rien de la situation d’aujourd’hui pour : " +
                             enumerate(names) + ". Une nouvelle déclaration est nécessaire.");
}

} // namespace delibere::wording
