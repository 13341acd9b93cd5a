// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/workbook_layout.h"

#include <algorithm>
#include <string>

#include "codec/words.h"
#include "domain/folding.h"

namespace delibere::codec {

namespace {

using enum FieldShape;
using Fields = std::vector<WorkbookField>;

template <class E, std::size_t count>
std::vector<std::string_view> textsOf(const std::array<Word<E>, count>& words)
{
    std::vector<std::string_view> texts;
    texts.reserve(count);
    for (const Word<E>& word : words)
        texts.push_back(word.text);
    return texts;
}

Fields frameworkFields()
{
    return {{"id", "Identifiant", Id, true, {}},
            {"intitule", "Intitulé", Text, true, {}},
            {"version", "Version", Text, true, {}},
            {"fictif", "Fictif", YesNo, false, {}},
            {"certificateur", "Certificateur", Text, false, {}},
            {"rncp", "Numéro RNCP", Id, false, {}},
            {"sources", "Sources", Lines, true, {}},
            {"usages", "Usages", Choices, true, {"evaluation", "reperage", "admission"}},
            {"vocabulaire/bloc", "Nom d’un bloc", Text, false, {}},
            {"vocabulaire/competence", "Nom d’une compétence", Text, false, {}},
            {"evaluation", "Règles", Children, false, {}},
            {"echelles", "Échelles", Children, true, {}},
            {"lecture", "Lecture", Children, false, {}},
            {"blocs", "Blocs", Children, true, {}},
            {"reperage", "Repérage", Children, false, {}},
            {"admission", "Formation", Children, false, {}},
            {"procedure", "Procédure", Children, false, {}},
            {"aide", "Aide", Children, false, {}},
            {"anomalies", "Anomalies", Children, false, {}}};
}

Fields ruleFields()
{
    return {
        {"unite", "Unité", Choice, true, textsOf(unitWords)},
        {"notation", "Notation", Choice, true, textsOf(notationWords)},
        {"bareme/sur", "Barème", Integer, false, {}},
        {"bareme/pas", "Pas du barème", Choice, false, textsOf(markStepWords)},
        {"agregation", "Agrégation", Choice, true, textsOf(aggregationWords)},
        {"seuil/pourcentage", "Seuil", Percent, false, {}},
        {"seuil/note", "Seuil en note", Integer, false, {}},
        {"seuil/source", "Source du seuil", Text, false, {}},
        {"seuil_ensemble/calcul", "Calcul d’ensemble", Choice, false, textsOf(wholeFigureWords)},
        {"seuil_ensemble/pourcentage", "Seuil d’ensemble", Percent, false, {}},
        {"seuil_ensemble/note", "Seuil d’ensemble en note", Integer, false, {}},
        {"seuil_ensemble/source", "Source du seuil d’ensemble", Text, false, {}},
        {"ponderation", "Pondération", Children, false, {}},
        {"niveau_requis/rang", "Niveau requis", Integer, false, {}},
        {"niveau_requis/source", "Source du niveau requis", Text, false, {}},
        {"avis/nombre", "Avis par compétence", Integer, false, {}},
        {"avis/source", "Source des avis", Text, false, {}},
        {"acquis/validite", "Validité des acquis", Choice, false, textsOf(validityWords)},
        {"acquis/nombre", "Durée des acquis", Integer, false, {}},
        {"acquis/source", "Source de la validité", Text, false, {}},
        {"ecart_max", "Écart maximal", Percent, false, {}},
        {"quorum/membres_min", "Membres au moins", Integer, true, {}},
        {"quorum/president", "Présidence demandée", YesNo, true, {}},
        {"quorum/par_college_min", "Par collège au moins", Integer, false, {}},
        {"quorum/parite", "Parité des collèges", YesNo, false, {}},
        {"quorum/qualifies_min", "Qualifiés au moins", Integer, false, {}},
        {"quorum/femmes_hommes", "Femmes et hommes", YesNo, false, {}},
        {"quorum/voix_preponderante", "Voix prépondérante", YesNo, false, {}},
        {"quorum/majorite", "Majorité absolue", Choice, false, textsOf(majorityWords)},
        {"quorum/source", "Source du quorum", Text, false, {}},
        {"bloquant", "Contrôles bloquants", Choices, false, textsOf(panelCheckWords)}};
}

Fields sourceFields()
{
    return {{"id", "Identifiant", Id, true, {}},
            {"libelle", "Libellé", Text, true, {}},
            {"poids", "Poids", Percent, true, {}},
            {"jury", "Jury", YesNo, false, {}},
            {"source", "Source", Text, true, {}}};
}

Fields positioningFields()
{
    return {{"titre", "Titre", Text, true, {}},
            {"regle", "Règle", Text, true, {}},
            {"oui", "Réponse oui", Text, true, {}},
            {"non", "Réponse non", Text, true, {}},
            {"maitrise", "Case maîtrisé", Text, true, {}},
            {"a_developper", "Case à développer", Text, true, {}},
            {"moyens_titre", "Titre des moyens", Text, true, {}},
            {"moyens", "Moyens", Children, true, {}},
            {"moyens_liaison", "Liaison des moyens", Text, false, {}},
            {"declaration", "Déclaration", Text, true, {}},
            {"signataires", "Signataires", MaybeLines, false, {}},
            {"conservation", "Conservation", MaybeLines, false, {}}};
}

Fields scaleFields()
{
    return {{"id", "Identifiant", Id, true, {}},
            {"titre", "Titre", Text, true, {}},
            {"pour", "Pour", Choices, true, textsOf(scaleUseWords)},
            {"niveaux", "Niveaux", Children, true, {}},
            {"source_reperes", "Source des repères", Choice, false, {"equipe", "certificateur"}}};
}

Fields levelFields()
{
    return {{"rang", "Rang", Integer, true, {}},
            {"libelle", "Libellé", Text, false, {}},
            {"descriptif", "Descriptif", Lines, true, {}},
            {"repere", "Repère", Percent, false, {}},
            {"de", "De", Percent, false, {}},
            {"a", "À", Percent, false, {}}};
}

Fields blockFields()
{
    return {{"id", "Identifiant", Id, true, {}},
            {"code", "Code", Text, true, {}},
            {"intitule", "Intitulé", Text, true, {}},
            {"titre_imprime", "Titre imprimé", Text, false, {}},
            {"intitule_synthese", "Intitulé de la synthèse", Text, false, {}},
            {"consigne", "Consigne", Text, false, {}},
            {"seuil/pourcentage", "Seuil", Percent, false, {}},
            {"seuil/note", "Seuil en note", Integer, false, {}},
            {"seuil/source", "Source du seuil", Text, false, {}},
            {"competences", "Compétences", Children, true, {}},
            {"bilan", "Bilan", Children, false, {}}};
}

Fields competencyFields()
{
    return {{"id", "Identifiant", Id, true, {}},
            {"code", "Code", Text, true, {}},
            {"intitule", "Intitulé", Text, true, {}},
            {"introduction", "Introduction", Text, false, {}},
            {"savoir_faire", "Savoir-faire", Lines, false, {}},
            {"criteres", "Critères", Children, true, {}},
            {"reperage", "Tableaux de repérage", Children, false, {}}};
}

Fields tableFields()
{
    return {{"question", "Question", Text, true, {}},
            {"amorce", "Amorce", Text, false, {}},
            {"relances", "Relances", MaybeLines, false, {}},
            {"consigne", "Consigne", Text, true, {}},
            {"besoin", "Besoin", Text, true, {}}};
}

Fields formationFields()
{
    return {{"domaine", "Domaine", Text, false, {}},
            {"mention", "Mention", Text, true, {}},
            {"parcours", "Parcours", Text, false, {}},
            {"etablissement", "Établissement", Text, false, {}},
            {"lieu", "Lieu", Text, false, {}},
            {"reference", "Référence", Text, false, {}},
            {"modalites_enseignement", "Modalités d’enseignement", Lines, false, {}},
            {"capacites", "Capacités", Children, true, {}},
            {"campagne_precedente/dernier_appele", "Rang du dernier appelé", Integer, false, {}},
            {"campagne_precedente/candidatures", "Candidatures confirmées", Integer, false, {}},
            {"campagne_precedente/source", "Source de la campagne", Text, false, {}},
            {"attendus", "Attendus", Lines, false, {}},
            {"criteres_annonces", "Critères annoncés", Integer, false, {}},
            {"examen", "Modalités d’examen", Children, true, {}},
            {"ponderation/source", "Source des poids", Text, false, {}},
            {"ponderation/total", "Total des poids", Integer, false, {}},
            {"poids_des_criteres", "Poids des critères", Children, false, {}},
            {"departage/criteres", "Critères de départage", Lines, false, {}},
            {"departage/source", "Source du départage", Text, false, {}},
            {"pieces", "Pièces", Children, false, {}},
            {"langues", "Langues", Lines, false, {}},
            {"diplomes_conseilles", "Diplômes conseillés", Lines, false, {}}};
}

Fields capacityFields()
{
    return {{"voies", "Voies", Choices, true, textsOf(trackWords)},
            {"places", "Places", Integer, true, {}},
            {"source", "Source", Text, false, {}}};
}

Fields examinationFields()
{
    return {{"modalite", "Modalité", Choice, true, textsOf(examinationWords)},
            {"poids", "Poids", Percent, false, {}}};
}

Fields pieceFields()
{
    return {{"id", "Identifiant", Id, true, {}},
            {"intitule", "Intitulé", Text, true, {}},
            {"rubrique", "Rubrique", Text, false, {}},
            {"obligatoire", "Obligatoire", YesNo, false, {}},
            {"formats", "Formats", Lines, false, {}},
            {"taille_max_mo", "Taille maximale", Integer, false, {}},
            {"concerne", "Concerne", Text, false, {}},
            {"consigne", "Consigne", Text, false, {}}};
}

Fields anomalyFields()
{
    return {{"id", "Identifiant", Id, true, {}},
            {"ou", "Où", Places, true, {}},
            {"gravite", "Gravité", Choice, true, textsOf(anomalyWords)},
            {"constat", "Constat", Text, true, {}},
            {"source", "Source", Text, false, {}}};
}

std::vector<WorkbookPart> makeParts()
{
    using enum PartLayout;
    const WorkbookField id{"id", "Identifiant", Id, true, {}};
    const WorkbookField text{"texte", "Texte", Text, true, {}};
    return {
        {"Référentiel", Questions, true, "", frameworkFields()},
        {"Règles", Questions, false, "", ruleFields()},
        {"Pondération", Rows, false, "", sourceFields()},
        {"Échelles", Rows, true, "", scaleFields()},
        {"Niveaux", Rows, true, "Échelle", levelFields()},
        {"Lecture",
         Questions,
         false,
         "",
         {{"titre", "Titre", Text, true, {}},
          {"claire", "Claire", Text, true, {}},
          {"partielle", "Partielle", Text, true, {}},
          {"questions", "Questions", Text, true, {}}}},
        {"Blocs", Rows, true, "", blockFields()},
        {"Compétences", Rows, true, "Bloc", competencyFields()},
        {"Critères", Rows, true, "Compétence", {{"id", "Identifiant", Position, false, {}}, text}},
        {"Tableaux de repérage", OneEach, false, "Compétence", tableFields()},
        {"Bilan", Rows, false, "Bloc", {id, text, {"competence", "Compétence", Id, false, {}}}},
        {"Repérage", Questions, false, "", positioningFields()},
        {"Moyens", Rows, false, "", {id, text}},
        {"Formation", Questions, false, "", formationFields()},
        {"Capacités", Rows, false, "", capacityFields()},
        {"Modalités d’examen", Rows, false, "", examinationFields()},
        {"Poids des critères",
         Rows,
         false,
         "",
         {{"critere", "Critère", Id, true, {}}, {"poids", "Poids", Integer, true, {}}}},
        {"Pièces", Rows, false, "", pieceFields()},
        {"Procédure",
         Rows,
         false,
         "",
         {{"etape", "Étape", Integer, true, {}},
          {"intitule", "Intitulé", Text, true, {}},
          {"details", "Détails", Lines, false, {}}}},
        {"Aide",
         Rows,
         false,
         "",
         {id, {"titre", "Titre", Text, true, {}}, {"paragraphes", "Paragraphes", Lines, true, {}}}},
        {"Anomalies", Rows, false, "", anomalyFields()},
    };
}

} // namespace

bool saysPlace(const WorkbookField& field)
{
    return field.shape == FieldShape::Position || field.key == "rang" || field.key == "etape";
}

std::span<const WorkbookPart> workbookParts()
{
    static const std::vector<WorkbookPart> parts = makeParts();
    return parts;
}

const WorkbookPart* workbookPart(std::string_view sheet)
{
    const auto parts = workbookParts();
    const auto found = std::ranges::find_if(
        parts, [&](const WorkbookPart& part) { return sameHeading(sheet, part.sheet); });
    return found == parts.end() ? nullptr : &*found;
}

bool sameHeading(std::string_view read, std::string_view known)
{
    constexpr std::size_t longest = 200; // bytes: no heading is, and hostile ones are not folded
    return read.size() <= longest && !isAside(read) && foldedWords(read) == foldedWords(known);
}

bool isAside(std::string_view heading)
{
    return heading.starts_with('(') && heading.ends_with(')');
}

} // namespace delibere::codec
