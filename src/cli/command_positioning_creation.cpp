// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli reperage creer S.jury --date J --nom N --prenom P [--referentiel F] …
#include "cli/command.h"
#include "cli/command_positioning.h"
#include "cli/positioning_creation.h"

namespace delibere::cli {

void addPositioningCreation(CLI::App& group, Action& chosen)
{
    const auto [creer, options] = addCommand(
        group, chosen, "creer", "Crée un repérage, et la session s’il le faut", createPositioning);
    creer.add_option("session", options.session, "Fichier .jury")->required();
    creer.add_option("--date", options.date, "Jour de l’entretien, comme 2026-11-20")->required();
    creer.add_option("--referentiel", options.framework, "Pour créer le fichier .jury");
    auto* id = creer.add_option("--candidat", options.candidate, "Quelqu’un de cette session");
    creer.add_option("--nom", options.lastName, "Nom du candidat")->excludes(id);
    creer.add_option("--prenom", options.firstName, "Prénom")->excludes(id);
    creer.add_option("--entreprise", options.company, "Entreprise")->excludes(id);
    creer
        .add_option("--intervenant", options.interviewers,
                    "Nom;Prénom;Entreprise;Fonction[;habilité], deux fois")
        ->allow_extra_args(false);
    creer.add_option("--intitule", options.title, "Intitulé de la session créée");
    creer.add_option("--lieu", options.place, "Lieu de la session créée");
}

} // namespace delibere::cli
