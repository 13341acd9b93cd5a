// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assignment_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/deliberation_text.h"
#include "domain/assignment_proposal.h"
#include "domain/evaluation_obstacle.h"
#include "domain/folding.h"
#include "domain/panel_validity.h"
#include "wording/assignment_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;

struct SaidObstacle {
    JurorId juror;
    EvaluationObstacle obstacle = EvaluationObstacle::Absent;
};

// Of who is named, whatever it is; of who merely sits, what the checks of the panel warn of.
std::vector<SaidObstacle> obstaclesOf(const app::Session& session, const Candidate& candidate)
{
    const JurySession& jury = session.jury();
    std::vector<SaidObstacle> said;
    if (!candidate.heard())
        return said;
    const bool named = !jury.assignedTo(candidate.id).empty();
    for (const Juror& juror : jury.jurors) {
        if (named ? !jury.assigned(juror.id, candidate.id) : !jury.sitsFor(juror.id, candidate.id))
            continue;
        if (const auto why =
                obstacleOf(jury, juror, candidate, passageMinutes(session.framework())))
            said.push_back({juror.id, *why});
    }
    return said;
}

std::vector<JurorId> evaluatorsOf(const JurySession& jury, const Candidate& candidate)
{
    std::vector<JurorId> evaluators;
    for (const Juror& juror : jury.jurors) {
        if (candidate.heard() && jury.evaluates(juror.id, candidate.id))
            evaluators.push_back(juror.id);
    }
    return evaluators;
}

const char* cellText(const JurySession& jury, const Juror& juror, const Candidate& candidate)
{
    if (!candidate.heard() || !jury.sitsFor(juror.id, candidate.id))
        return "—";
    return jury.assigned(juror.id, candidate.id) ? "●" : "·";
}

std::string obstacleWord(EvaluationObstacle obstacle)
{
    switch (obstacle) {
    case EvaluationObstacle::Absent:
        return "absence";
    case EvaluationObstacle::Recused:
        return "deport";
    case EvaluationObstacle::NotThere:
        return "ne-siege-pas";
    case EvaluationObstacle::LeavesEarly:
        return "part-avant-la-fin";
    case EvaluationObstacle::Substitute:
        return "remplace-siege";
    case EvaluationObstacle::SameCompany:
        return "meme-employeur";
    case EvaluationObstacle::Interviewer:
        return "reperage";
    case EvaluationObstacle::SameName:
        return "meme-nom";
    }
    return {};
}

} // namespace

std::string evaluatorsText(const JurySession& jury, const std::vector<JurorId>& evaluators)
{
    std::string text;
    for (const JurorId& evaluator : evaluators)
        text += (text.empty() ? "" : ", ") + nameAndId(jury, evaluator);
    return text;
}

std::string collegeNote(const JurySession& jury, const std::vector<JurorId>& evaluators)
{
    if (evaluators.size() < 2)
        return {};
    const std::string& first = jury.juror(evaluators.front())->college;
    const bool one =
        !sameCollege(first, {}) && std::ranges::all_of(evaluators, [&](const JurorId& evaluator) {
            return sameCollege(jury.juror(evaluator)->college, first);
        });
    const bool others = std::ranges::any_of(jury.jurors, [&](const Juror& juror) {
        return !sameCollege(juror.college, {}) && !sameCollege(juror.college, first);
    });
    return one && others ? ", d’un seul collège" : "";
}

std::string loadsText(const JurySession& jury)
{
    std::string text;
    const std::vector<int> loads = evaluationLoads(jury);
    for (std::size_t at = 0; at < loads.size(); ++at)
        text += fmt::format("{} {} {}", at == 0 ? "" : ",", nameAndId(jury, jury.jurors[at].id),
                            loads[at]);
    return "Candidats par membre\u00a0:" + text;
}

void printAssignments(Console& console, const app::Session& session)
{
    const JurySession& jury = session.jury();
    const std::vector<int> loads = evaluationLoads(jury);
    const bool admits = session.framework().admission.has_value();
    console.print("Membres");
    std::string head;
    for (std::size_t at = 0; at < loads.size(); ++at) {
        console.print(fmt::format(
            "  {:>2}  {}\u00a0: {}", at + 1, nameAndId(jury, jury.jurors[at].id),
            wording::formatCount(loads[at], admits ? "candidature à lire" : "candidat à évaluer",
                                 admits ? "candidatures à lire" : "candidats à évaluer")));
        head += fmt::format("{:>4}", at + 1);
    }
    console.print(admits ? "Candidatures (● lit, · siège, — ne siège pas)"
                         : "Candidats (● évalue, · siège, — ne siège pas)");
    console.print(head);
    for (const Candidate& candidate : jury.candidates) {
        std::string row;
        for (const Juror& juror : jury.jurors)
            row += fmt::format("   {}", cellText(jury, juror, candidate));
        const std::string status = wording::statusWords(candidate);
        row += "   " + nameAndId(jury, candidate.id);
        if (!status.empty())
            row += " — " + status;
        else if (jury.assignedTo(candidate.id).empty())
            row += "\u00a0: tous ceux qui siègent";
        console.print(row);
    }
    printObstacles(console, session);
}

void printObstacles(Console& console, const app::Session& session, const CandidateId& only)
{
    const JurySession& jury = session.jury();
    for (const Candidate& candidate : jury.candidates) {
        if (!only.empty() && candidate.id != only)
            continue;
        const std::string name = nameAndId(jury, candidate.id);
        for (const SaidObstacle& said : obstaclesOf(session, candidate))
            console.print(fmt::format("à noter, {}\u00a0: {}, {}", name,
                                      nameAndId(jury, said.juror), wording::words(said.obstacle)));
        if (candidate.heard() && evaluatorsOf(jury, candidate).empty())
            console.print(fmt::format("à noter, {}\u00a0: personne ne l’évalue", name));
        const std::vector<JurorId> named = jury.assignedTo(candidate.id);
        if (candidate.heard() && !collegeNote(jury, named).empty())
            console.print(fmt::format("à noter, {}\u00a0: {}{}", name, evaluatorsText(jury, named),
                                      collegeNote(jury, named)));
    }
}

void printAssignmentsJson(Console& console, const app::Session& session)
{
    const JurySession& jury = session.jury();
    const std::vector<int> loads = evaluationLoads(jury);
    Json jurors = Json::array();
    for (std::size_t at = 0; at < loads.size(); ++at)
        jurors.push_back({{"membre", jury.jurors[at].id.text()}, {"candidats", loads[at]}});
    Json candidates = Json::array();
    for (const Candidate& candidate : jury.candidates) {
        Json said = Json::array();
        for (const SaidObstacle& each : obstaclesOf(session, candidate))
            said.push_back({{"membre", each.juror.text()}, {"motif", obstacleWord(each.obstacle)}});
        candidates.push_back({{"candidat", candidate.id.text()},
                              {"nommes", textsOf(jury.assignedTo(candidate.id))},
                              {"evaluateurs", textsOf(evaluatorsOf(jury, candidate))},
                              {"a_noter", std::move(said)}});
    }
    console.printJson({{"membres", std::move(jurors)}, {"candidats", std::move(candidates)}});
}

} // namespace delibere::cli
