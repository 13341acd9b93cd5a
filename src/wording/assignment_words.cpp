// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/assignment_words.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "wording/french_format.h"

namespace delibere::wording {

std::string words(EvaluationObstacle obstacle)
{
    switch (obstacle) {
    case EvaluationObstacle::Absent:
        return "absence";
    case EvaluationObstacle::Recused:
        return "déport";
    case EvaluationObstacle::NotThere:
        return "ne siège pas à cette heure";
    case EvaluationObstacle::LeavesEarly:
        return "part avant la fin du passage";
    case EvaluationObstacle::Substitute:
        return "le membre remplacé siège";
    case EvaluationObstacle::SameCompany:
        return "même employeur que le candidat";
    case EvaluationObstacle::Interviewer:
        return "a conduit le repérage du candidat";
    case EvaluationObstacle::SameName:
        return "porte le nom du candidat";
    }
    return {};
}

std::string words(AssignmentOutcome outcome)
{
    switch (outcome) {
    case AssignmentOutcome::Settled:
        return "inchangé, des fiches sont commencées ou la proposition est arrêtée";
    case AssignmentOutcome::NotHeard:
        return "inchangé, ce candidat n’est pas attendu";
    case AssignmentOutcome::TooFew:
        return "inchangé, trop peu de membres peuvent l’évaluer";
    case AssignmentOutcome::Proposed:
        break;
    }
    return {};
}

std::string tooFewText(const JurySession& session, const ProposedEvaluators& proposed,
                       const AssignmentRequest& request)
{
    const Candidate& candidate = *session.candidate(proposed.candidate);
    std::vector<std::string> able;
    std::vector<std::string> others;
    for (const Juror& juror : session.jurors) {
        if (std::ranges::find(proposed.jurors, juror.id) != proposed.jurors.end())
            able.push_back(juror.name);
        else if (const auto why = obstacleOf(session, juror, candidate, request.passageMinutes))
            others.push_back(fmt::format("{} ({})", juror.name, words(*why)));
    }
    std::string text =
        fmt::format("Pour {}, il faut {}, et il n’y a {}.", candidate.fullName(),
                    formatCount(request.perCandidate, "évaluateur", "évaluateurs"),
                    able.empty() ? "personne" : fmt::format("que {}", enumerate(able)));
    if (!others.empty())
        text += fmt::format(" Les autres\u00a0: {}.", enumerate(others));
    return text + " Rien n’est changé pour ce candidat\u00a0: nommez vous-même qui l’évalue.";
}

std::string leftOutText(const JurySession& session, const CandidateId& candidate,
                        const std::vector<JurorId>& jurors)
{
    std::vector<std::string> names;
    std::ranges::transform(jurors, std::back_inserter(names),
                           [&](const JurorId& juror) { return session.juror(juror)->name; });
    const std::string who = enumerate(names);
    const std::string whose = session.candidate(candidate)->fullName();
    return names.size() == 1
               ? fmt::format("La fiche de {} pour {} est gardée, et ne compte plus.", who, whose)
               : fmt::format("Les fiches de {} pour {} sont gardées, et ne comptent plus.", who,
                             whose);
}

std::string sameCollegeText(const std::vector<std::string>& spellings)
{
    std::vector<std::string> quoted;
    std::ranges::transform(spellings, std::back_inserter(quoted),
                           [](const std::string& spelt) { return "«\u00a0" + spelt + "\u00a0»"; });
    return enumerate(quoted) + " sont lus comme un seul collège.";
}

} // namespace delibere::wording
