// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/signed_ranking.h"

#include "support/commission.h"

namespace delibere::sample {

namespace {

// Read by m1 and m2, with these wholes.
SignedApplication readBy(const char* number, std::optional<Fraction> first,
                         std::optional<Fraction> second)
{
    SignedApplication line;
    line.candidate = CandidateId(std::string("c") + number);
    line.number = std::string("25-000") + number;
    for (const auto& [juror, whole] : {std::pair{"m1", first}, std::pair{"m2", second}})
        line.readers.push_back({JurorId(juror), whole, whole ? std::string(64, 'a') : ""});
    return line;
}

SignedFormation signedFormation()
{
    SignedFormation formation;
    formation.framework = "essai-admission";
    formation.digest = std::string(64, 'f');
    formation.mention = "Mention fictive";
    formation.course = "Parcours fictif";
    formation.establishment = "Université imaginaire";
    formation.capacity = Capacity{{Track::Classic}, 3, "Texte d’essai"};
    formation.lastRankCalled = 4;
    formation.campaignSource = "Campagne fictive";
    formation.criteria = {{CriterionId("K1"), 3}, {CriterionId("K2"), 2}, {CriterionId("K3"), 1}};
    formation.examinations = {{ExaminationMode::Dossier, 2}, {ExaminationMode::Interview, 1}};
    formation.weightsSource = "Texte d’essai";
    return formation;
}

std::vector<SignedApplication> signedLines()
{
    // Dossier and interview: over (3+2+1)·(2+1) = 18; (1445/18 + 70) / 2 = 2705/36.
    SignedApplication first = readBy("1", Fraction(1445, 18), Fraction(70, 1));
    first.interviewed = true;
    first.result = Fraction(2705, 36);
    first.spread = Fraction(185, 18);
    SignedApplication byHand = readBy("4", Fraction(50, 1), std::nullopt);
    byHand.by = RankedBy::Hand;
    byHand.move = RankMove{CandidateId("c1"), "Dossier incomplet, entretien décisif.", 1, {}};
    std::vector<SignedApplication> lines{first, byHand};
    for (const char* number : {"3", "2"}) {
        lines.push_back(readBy(number, Fraction(60, 1), Fraction(60, 1)));
        lines.back().result = Fraction(60, 1);
        lines.back().spread = Fraction(0, 1);
        lines.back().by = RankedBy::Settlement;
    }
    for (std::size_t at = 0; at < lines.size(); ++at)
        lines[at].rank = static_cast<int>(at) + 1;
    lines.push_back(readBy("5", Fraction(10, 1), Fraction(30, 1)));
    lines.back().result = Fraction(20, 1);
    lines.back().spread = Fraction(20, 1);
    lines.back().answer = AnswerKind::AcademicRefusal;
    lines.back().reason = "Attendus non atteints en analyse.";
    lines.push_back(readBy("6", std::nullopt, std::nullopt));
    lines.back().readers.clear();
    lines.back().withdrawn = {JurorId("m2")};
    lines.back().answer = AnswerKind::AdministrativeRefusal;
    lines.back().reason = "Relevés de notes non reçus.";
    return lines;
}

} // namespace

SignedRanking signedRanking()
{
    const JurySession panel = commission();
    SignedRanking made;
    made.session = panel.id;
    made.title = panel.info.title;
    made.place = panel.info.place;
    made.date = panel.info.date;
    made.formation = signedFormation();
    for (const Juror& juror : panel.jurors)
        made.members.push_back({juror.id, juror.name, "", juror.role, Attendance::Present});
    made.members.front().function = "Professeure fictive";
    made.members.back().attendance = Attendance::Absent;
    made.signatories = {SignerId("m1"), SignerId("m2")};
    made.lines = signedLines();
    made.settlements = {
        {{}, {CandidateId("c3"), CandidateId("c2")}, "Notes de probabilités plus récentes."}};
    made.zoneMinutes = 120;
    return made;
}

} // namespace delibere::sample
