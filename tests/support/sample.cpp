// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample.h"

namespace delibere::sample {

namespace {

Competency competency(const std::string& id, int criteria)
{
    Competency made;
    made.id = CompetencyId(id);
    made.code = id;
    made.title = "Compétence " + id;
    made.lead = "Qualité :";
    for (int position = 1; position <= criteria; ++position) {
        const std::string criterion = id + "." + std::to_string(position);
        made.criteria.push_back({CriterionId(criterion), "Critère " + criterion + "."});
    }
    return made;
}

Scale scale(int levels, bool anchors)
{
    Scale made;
    made.id = "echelle";
    made.title = "Échelle";
    made.uses = {ScaleUse::Dossier, ScaleUse::Interview};
    for (int rank = 1; rank <= levels; ++rank) {
        Level level;
        level.rank = rank;
        level.description = {"Descriptif " + std::to_string(rank)};
        if (anchors)
            level.anchor = 100 * rank / levels;
        made.levels.push_back(std::move(level));
    }
    return made;
}

Framework tree()
{
    Framework made;
    made.id = "essai";
    made.title = "CQP fictif d’essai";
    made.version = "1.0";
    made.fictitious = true;
    made.sources = {"Texte d’essai"};
    made.reading = ReadingStatements{"Après lecture", "claire et précise",
                                     "partielle, à approfondir", "Questions à poser"};
    Block first;
    first.id = BlockId("B1");
    first.code = "B1";
    first.title = "Premier bloc";
    first.competencies = {competency("C1", 2), competency("C2", 1)};
    Block second;
    second.id = BlockId("B2");
    second.code = "B2";
    second.title = "Second bloc";
    second.competencies = {competency("C3", 2)};
    made.blocks = {first, second};
    return made;
}

} // namespace

Framework percentFramework()
{
    Framework made = tree();
    made.scales = {scale(4, true)};
    EvaluationRules rules;
    rules.threshold = Threshold{70, "Guide d’essai"};
    rules.maximumSpread = 20;
    made.evaluation = rules;
    return made;
}

Framework tableFramework()
{
    Framework made = tree();
    made.scales = {scale(3, false)};
    EvaluationRules rules;
    rules.unit = Unit::Competency;
    rules.notation = Notation::Levels;
    rules.aggregation = Aggregation::AllTop;
    made.evaluation = rules;
    return made;
}

Framework concordanceFramework()
{
    Framework made = tree();
    made.scales = {scale(4, false)};
    EvaluationRules rules;
    rules.notation = Notation::Levels;
    rules.aggregation = Aggregation::Concordance;
    rules.requiredLevel = RequiredLevel{3, "Guide d’essai"};
    made.evaluation = rules;
    return made;
}

Framework positioningFramework()
{
    Framework made = tableFramework();
    made.id = "essai-reperage";
    Scale levels = scale(3, false);
    levels.id = "reperage";
    levels.uses = {ScaleUse::Positioning};
    levels.levels[0].label = "Pas du tout";
    levels.levels[1].label = "Partiellement";
    levels.levels[2].label = "En totalité";
    made.scales.push_back(levels);
    for (Block& block : made.blocks) {
        for (Competency& table : block.competencies) {
            table.knowHow = {"Savoir faire " + table.id.text()};
            table.positioning = PositioningTable{"Réalisez-vous " + table.id.text() + " ?",
                                                 "Si oui :",
                                                 {"Comment ?", "Avec qui ?"},
                                                 "Le candidat a acquis ces compétences :",
                                                 "Besoins en formation sur " + table.id.text()};
        }
    }
    made.blocks[0].summaryLines = {{"L1", "la première", CompetencyId("C1")},
                                   {"L2", "la deuxième", CompetencyId("C2")},
                                   {"L3", "les risques", std::nullopt}};
    made.blocks[1].summaryLines = {{"L4", "la troisième", CompetencyId("C3")}};
    PositioningForm form;
    form.title = "Bilan du repérage";
    form.rule = "Maîtrisée si « En totalité » partout.";
    form.yes = "OUI";
    form.no = "NON";
    form.mastered = "Le candidat peut être évalué";
    form.toDevelop = "Le candidat a des besoins sur :";
    form.meansTitle = "Moyens préconisés :";
    form.means = {{"formation", "Suivi d’une formation"}, {"pratique", "Pratique professionnelle"}};
    form.meansLink = "et/ou";
    form.declaration = "Je soussigné(e) :";
    form.signatories = {"Candidat", "Intervenant 1", "Intervenant 2"};
    form.custody = {"Le document original est conservé par l’entreprise."};
    made.positioning = form;
    made.anomalies = {
        {"inventaire",
         {"/blocs/0/competences/1/criteres"},
         AnomalyKind::DoubtfulContent,
         "Critères d’un autre CQP",
         "p. 4"},
        {"risques", {"/blocs/0/bilan/2/texte"}, AnomalyKind::Gap, "Ligne sans tableau", "p. 9"},
        {"coquille",
         {"/blocs/1/competences/0/intitule"},
         AnomalyKind::Misprint,
         "« FICHER »",
         "p. 5"}};
    return made;
}

Positioning positioning()
{
    Positioning made;
    made.id = PositioningId("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");
    made.info.candidate = CandidateId("c1");
    made.info.date = Date{2026, 2, 2};
    made.info.interviewers = {
        Interviewer{"Deschamps", "Hélène", "Chimie fictive", "Responsable des ventes", false},
        Interviewer{"Petit-Roux", "Marc", "Organisme fictif", "Formateur", true}};
    return made;
}

TableEntry acquired()
{
    return {Answer::Yes, 3, false, {}, {}};
}

TableEntry partly()
{
    return {Answer::Yes, 2, true, {}, {}};
}

JurySession session()
{
    const auto juror = [](const char* id, const char* name, const char* college,
                          const char* employer, JurorRole role) {
        Juror made;
        made.id = JurorId(id);
        made.name = name;
        made.function = "professionnel";
        made.college = college;
        made.employer = employer;
        made.role = role;
        return made;
    };
    const auto candidate = [](const char* id, const char* last, const char* first) {
        Candidate made;
        made.id = CandidateId(id);
        made.lastName = last;
        made.firstName = first;
        made.company = "Laiterie fictive";
        made.presented = {BlockId("B1"), BlockId("B2")};
        return made;
    };
    JurySession made;
    made.id = SessionId("11111111-2222-4333-8444-555555555555");
    made.info = {"Session d’essai", "Lyon", Date{2026, 3, 12}, {}, {}};
    made.jurors = {juror("m1", "Claire Martin", "employeurs", "Atelier A", JurorRole::President),
                   juror("m2", "Paul Okafor", "salariés", "Atelier B", JurorRole::Member),
                   juror("m3", "Sophie Lefèvre", "salariés", "Atelier C", JurorRole::Member)};
    made.candidates = {candidate("c1", "ROUSSEL", "Amélie"), candidate("c2", "BENALI", "Karim")};
    return made;
}

SheetKey key(const char* candidate, const char* juror)
{
    return {CandidateId(candidate), JurorId(juror)};
}

ScoreSheet submitted(const char* candidate, const char* juror, int b1, int b2)
{
    ScoreSheet sheet;
    sheet.key = key(candidate, juror);
    sheet.state = SheetState::Submitted;
    sheet.dossierRead = true;
    sheet.blocks[BlockId("B1")].final = Percent{b1};
    sheet.blocks[BlockId("B2")].final = Percent{b2};
    return sheet;
}

Synthesis Deliberating::synthesis() const
{
    return synthesize(framework, session, session.candidates[0], sheets, held);
}

} // namespace delibere::sample
