// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codec/support/sample_files.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "codec/framework_reader.h"
#include "unit/codec/support/finding_names.h"

namespace delibere::sample {

Json frameworkFile()
{
    return Json::parse(R"({
      "format": "delibere-referentiel/1",
      "id": "cqp-fictif",
      "intitule": "CQP fictif d’essai",
      "version": "1.0",
      "fictif": true,
      "certificateur": "Branche fictive",
      "rncp": "RNCP12345",
      "sources": ["Texte d’essai"],
      "usages": ["evaluation", "reperage"],
      "vocabulaire": {"bloc": "Bloc", "competence": "Tableau"},
      "evaluation": {
        "unite": "bloc", "notation": "pourcentage", "agregation": "moyenne",
        "seuil": {"pourcentage": 70, "source": "Guide d’essai"},
        "ecart_max": 15,
        "quorum": {"membres_min": 2, "president": true, "par_college_min": 1,
                   "source": "Guide d’essai"},
        "bloquant": ["membres_min", "dossier_lu"]
      },
      "echelles": [
        {"id": "e1", "titre": "Échelle", "pour": ["dossier", "entretien"],
         "niveaux": [
           {"rang": 1, "libelle": "Non", "descriptif": ["Rien"], "repere": 20, "de": 0, "a": 49},
           {"rang": 2, "descriptif": ["Peu", "Très peu"], "repere": 60, "de": 50, "a": 69},
           {"rang": 3, "descriptif": ["Tout"], "repere": 90, "de": 70, "a": 100}],
         "source_reperes": "certificateur"},
        {"id": "e2", "titre": "Repérage", "pour": ["reperage"],
         "niveaux": [{"rang": 1, "descriptif": ["Non"]}, {"rang": 2, "descriptif": ["Oui"]}]}],
      "lecture": {"titre": "Après lecture", "claire": "claire", "partielle": "partielle",
                  "questions": "Questions"},
      "blocs": [
        {"id": "B1", "code": "B1", "intitule": "Premier bloc",
         "titre_imprime": "Bloc n°1", "intitule_synthese": "Premier bloc", "consigne": "Lire.",
         "competences": [
           {"id": "B1.C1", "code": "C1", "intitule": "Première", "introduction": "Qualité :",
            "savoir_faire": ["Faire"],
            "criteres": [{"id": "B1.C1.1", "texte": "Un."}, {"id": "B1.C1.2", "texte": "Deux."}],
            "reperage": {"question": "Faites-vous ?", "amorce": "Si oui :",
                         "relances": ["Comment ?"], "consigne": "Le candidat sait :",
                         "besoin": "Besoins en formation sur le faire"}}],
         "bilan": [{"id": "B1.b1", "texte": "le faire", "competence": "B1.C1"}]},
        {"id": "B2", "code": "B2", "intitule": "Second bloc",
         "competences": [
           {"id": "B2.C1", "code": "C2", "intitule": "Seconde",
            "criteres": [{"id": "B2.C1.1", "texte": "Trois."}, {"id": "B2.C1.2", "texte": "Quatre."}],
            "reperage": {"question": "Savez-vous ?", "relances": [], "consigne": "Il sait :",
                         "besoin": "le savoir"}}],
         "bilan": [{"id": "B2.b1", "texte": "le savoir", "competence": "B2.C1"}]}],
      "reperage": {"titre": "Bilan", "regle": "Tout en totalité.", "oui": "OUI", "non": "NON",
        "maitrise": "Maîtrise", "a_developper": "À développer", "moyens_titre": "Moyens",
        "moyens": [{"id": "formation", "texte": "Formation"}], "moyens_liaison": "et/ou",
        "declaration": "Je déclare.", "signataires": ["Candidat"], "conservation": ["Entreprise"]},
      "procedure": [{"etape": 1, "intitule": "Dossier", "details": ["Déposer"]},
                    {"etape": 2, "intitule": "Jury"}],
      "aide": [{"id": "a1", "titre": "Aide", "paragraphes": ["• Lire"]}],
      "anomalies": [{"id": "x1", "ou": ["/blocs/0/intitule"], "gravite": "coquille",
                     "constat": "Une faute.", "source": "Texte d’essai"}]
    })");
}

std::string sourceFile(const std::string& path)
{
    std::ifstream file(std::string(DELIBERE_SOURCE_DIR) + "/" + path, std::ios::binary);
    if (!file)
        throw std::runtime_error("missing file: " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool has(const Findings& findings, FindingCode code, const std::string& where)
{
    return std::ranges::any_of(findings, [&](const Finding& finding) {
        return finding.code == code && finding.where == where;
    });
}

Findings frameworkFaults(const Json& file)
{
    const auto loaded = codec::readFramework(file.dump());
    return loaded ? Findings{} : loaded.error();
}

std::string listed(const Findings& findings)
{
    std::string text;
    for (const Finding& finding : findings) {
        text += findingCodeName(finding.code);
        text += " @ \"" + finding.where + "\" (" + finding.detail + ")\n";
    }
    return text;
}

} // namespace delibere::sample
