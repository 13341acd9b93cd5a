// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/declaration_texts.h"

#include "wording/french_format.h"

namespace delibere::report {

// The certifier published no declaration: these are ours, and say so.
void addDeclarationTexts(Document& form)
{
    form.elements.emplace_back(Paragraph{
        {},
        wording::withNoBreakSpaces(
            "Formulation proposée par le programme : le référentiel n’en publie aucune, et "
            "l’organisme certificateur peut lui substituer la sienne. L’article cité vise les "
            "jurys de VAE."),
        Tone::Muted,
        Break::KeepWithNext});
    const auto add = [&](const char* title, const char* text) {
        form.elements.emplace_back(Paragraph{wording::withNoBreakSpaces(title),
                                             wording::withNoBreakSpaces(text), Tone::Normal,
                                             Break::KeepWithNext});
    };
    add("Absence de lien : ",
        "je n’ai et n’ai eu aucun lien personnel ou professionnel avec les candidats que "
        "j’évalue, et je ne les ai pas accompagnés dans leur démarche (C.\u00a0trav. "
        "art.\u00a0D.\u00a06412-6). Pour tout autre candidat, je me déporte : je ne prends part ni "
        "à son évaluation, ni à la délibération qui le concerne.");
    add("Confidentialité : ",
        "je garde confidentiels, sans limitation de durée, les dossiers, les entretiens, les "
        "appréciations et les délibérations, et je ne communique aucun résultat aux candidats.");
    add("Dossiers lus : ",
        "j’ai lu, avant l’entretien, le dossier de chacun des candidats que j’évalue.");
}

} // namespace delibere::report
