// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/commission.h"

namespace delibere::sample {

namespace {

Framework formation(const std::vector<std::vector<std::string>>& blocks)
{
    Framework made;
    made.id = "essai-admission";
    made.title = "Formation fictive d’essai";
    made.version = "1.0";
    made.fictitious = true;
    made.sources = {"Texte d’essai"};
    for (const std::vector<std::string>& criteria : blocks) {
        const std::string number = std::to_string(made.blocks.size() + 1);
        Competency competency;
        competency.id = CompetencyId("D" + number);
        competency.code = "D" + number;
        competency.title = "Domaine " + number;
        for (const std::string& id : criteria)
            competency.criteria.push_back({CriterionId(id), "Critère " + id + "."});
        Block block;
        block.id = BlockId("B" + number);
        block.code = "B" + number;
        block.title = "Partie " + number;
        block.competencies = {competency};
        made.blocks.push_back(block);
    }
    EvaluationRules rules;
    rules.unit = Unit::Criterion;
    rules.aggregation = Aggregation::None;
    rules.maximumSpread = 20;
    made.evaluation = rules;
    made.admission.emplace();
    made.admission->mention = "Mention fictive";
    made.admission->capacities = {{{Track::Classic, Track::WorkStudy}, 2, ""}};
    made.admission->weightsSource = "Texte d’essai";
    return made;
}

Juror reader(int number)
{
    Juror made;
    made.id = JurorId("m" + std::to_string(number));
    made.name = "Lectrice Fictive " + std::to_string(number);
    made.role = number == 1 ? JurorRole::President : JurorRole::Member;
    return made;
}

} // namespace

Framework commissionFramework()
{
    Framework made = formation({{"K1", "K2"}, {"K3"}});
    Admission& admission = *made.admission;
    admission.examinations = {{ExaminationMode::Dossier, 2}, {ExaminationMode::Interview, 1}};
    admission.criterionWeights = {
        {CriterionId("K1"), 3}, {CriterionId("K2"), 2}, {CriterionId("K3"), 1}};
    return made;
}

JurySession commission()
{
    JurySession made;
    made.id = SessionId("22222222-3333-4444-8555-666666666666");
    made.info = {"Commission d’essai", "Lyon", Date{2026, 5, 12}, {}, {}};
    made.jurors = {reader(1), reader(2), reader(3)};
    return made;
}

CandidateId addApplication(JurySession& session, const std::string& number)
{
    Candidate candidate;
    candidate.id = CandidateId("c" + number);
    candidate.presented = {BlockId("B1"), BlockId("B2")};
    candidate.interviewed = false; // nobody said anything of a summons
    session.candidates.push_back(candidate);
    Application application;
    application.facts.number = number;
    application.answer = ApplicationAnswer{};
    session.applications[candidate.id] = application;
    return candidate.id;
}

ScoreSheet reading(const CandidateId& candidate, const JurorId& juror,
                   std::initializer_list<int> dossier, std::initializer_list<int> interview)
{
    ScoreSheet sheet;
    sheet.key = {candidate, juror};
    sheet.state = SheetState::Submitted;
    const auto enter = [&](std::initializer_list<int> marks, Mark CriterionEntry::*evidence) {
        int number = 0;
        for (const int mark : marks)
            sheet.criteria[CriterionId("K" + std::to_string(++number))].*evidence = Percent{mark};
    };
    enter(dossier, &CriterionEntry::dossier);
    enter(interview, &CriterionEntry::interview);
    return sheet;
}

LargeCommission largeCommission(std::mt19937& random, const CommissionSize& size)
{
    const auto below = [&](int count) {
        return static_cast<int>(random() % static_cast<unsigned>(count));
    };
    std::vector<std::string> ids;
    for (int at = 1; at <= size.criteria; ++at)
        ids.push_back("K" + std::to_string(at));
    LargeCommission made{formation({ids}), commission(), {}};
    Admission& admission = *made.framework.admission;
    admission.examinations = {{ExaminationMode::Dossier, 1 + below(100)},
                              {ExaminationMode::Interview, 1 + below(100)}};
    for (const std::string& id : ids)
        admission.criterionWeights[CriterionId(id)] = 1 + below(100);
    if (size.tieRule)
        admission.tieRule = TieRule{{CriterionId("K2"), CriterionId("K1")}, "Texte d’essai"};
    made.session.jurors.clear();
    for (int at = 1; at <= size.members; ++at)
        made.session.jurors.push_back(reader(at));
    for (int at = 1; at <= size.applications; ++at) {
        const CandidateId id = addApplication(made.session, std::to_string(10'000 + at));
        Application& application = made.session.applications[id];
        if (size.interviews > 0 && below(size.interviews) == 0)
            application.summons = Summons::Summoned;
        const int first = below(size.members);
        for (int reader = 0; reader < size.readers; ++reader) {
            const auto member = static_cast<std::size_t>((first + reader) % size.members);
            const JurorId& juror = made.session.jurors[member].id;
            made.session.assignments.push_back({id, juror});
            ScoreSheet sheet = reading(id, juror, {});
            for (const std::string& criterion : ids)
                sheet.criteria[CriterionId(criterion)] = {
                    Percent{below(size.marks + 1)}, Percent{below(size.marks + 1)}, {}};
            made.sheets.push_back(std::move(sheet));
        }
    }
    return made;
}

} // namespace delibere::sample
