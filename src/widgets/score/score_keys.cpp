// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/score_keys.h"

#include "wording/instrument_words.h"

namespace delibere::widgets {

namespace {

// « 0 à 100 ↵ », pourcentage; « 0 à 20 ↵ », note.
KeyHelp figuresOf(const MarkScale& marks)
{
    return {"0 à " + std::to_string(marks.points) + " ↵",
            marks.inPercents() ? "pourcentage" : "note", true};
}

// It marks with numbers, concludes on no part of a sheet, and says nothing of reading where nothing
// is published.
void sayOfCommission(std::vector<KeyHelpGroup>& groups, const Framework& framework)
{
    for (KeyHelpGroup& group : groups) {
        std::erase_if(group.keys, [&](const KeyHelp& help) {
            return help.keys == "Ctrl+↵" || help.keys == "Ctrl+1 à 5" || help.keys == "A Z E R" ||
                   help.keys == "& é \" '" || help.keys == "N" ||
                   (help.keys == "C  P" && !framework.reading);
        });
        for (KeyHelp& help : group.keys)
            help.meaning = std::string(wording::commissionWords(help.meaning));
    }
}

} // namespace

std::vector<KeyHelpGroup> scoreKeys(const Framework& framework)
{
    std::vector<KeyHelpGroup> groups{{"Marquer",
                                      {{"A Z E R", "niveau 1 à 4", true},
                                       {"& é \" '", "les mêmes niveaux"},
                                       figuresOf(framework.marks()),
                                       {"Échap", "abandonner la saisie"},
                                       {"⌫", "effacer", true},
                                       {"N", "non abordé", true},
                                       {"C  P", "lecture claire, partielle", true},
                                       {"Ctrl+↵", "reprendre la suggestion"},
                                       {"Ctrl+Z  Ctrl+Y", "annuler, rétablir"}}},
                                     {"Se déplacer",
                                      {{"↑ ↓ ← →", "critère, colonne"},
                                       {"Tab", "dossier ou entretien", true},
                                       {"Ctrl+Tab", "compétence suivante", true},
                                       {"Ctrl+Maj+Tab", "compétence précédente"},
                                       {"Ctrl+1 à 5", "bloc"},
                                       {"Alt+↑  Alt+↓", "candidat"},
                                       {"F6", "panneau suivant"},
                                       {"Ctrl+Pg↑  Ctrl+Pg↓", "écran"}}},
                                     {"Écrire et écouter",
                                      {{"F2", "remarque sur le critère", true},
                                       {"F3", "question à poser"},
                                       {"F4", "lecture ou entretien"},
                                       {"F7", "chronomètre"},
                                       {"F8", "masquer le chronomètre"},
                                       {"F9", "candidat présent"},
                                       {"F1", "cette liste"}}}};
    if (framework.admission)
        sayOfCommission(groups, framework);
    return groups;
}

report::Document scoreKeysSheet(const Framework& framework)
{
    report::Document sheet;
    sheet.title = framework.admission ? "Touches de l’écran Lire" : "Touches de l’écran Évaluer";
    sheet.subject = "À garder près du clavier";
    sheet.footer = {"Délibéré"};
    for (const KeyHelpGroup& group : scoreKeys(framework)) {
        sheet.elements.emplace_back(report::Heading{group.title, {}});
        report::Table table;
        table.columns = {3, 7};
        for (const KeyHelp& help : group.keys)
            table.rows.push_back(
                {{{"", help.keys, report::Align::Left, report::Tone::Strong, 1},
                  {"", help.meaning, report::Align::Left, report::Tone::Normal, 1}}});
        sheet.elements.emplace_back(std::move(table));
    }
    return sheet;
}

} // namespace delibere::widgets
