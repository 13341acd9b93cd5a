// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/application_words.h"

#include <array>
#include <vector>

#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::wording {

std::string words(Track track)
{
    return track == Track::Classic ? "classique" : "alternance";
}

std::string words(AdmissionPhase phase)
{
    return phase == AdmissionPhase::Main ? "principale" : "complémentaire";
}

std::string words(PieceState state)
{
    constexpr std::array said{"reçue", "illisible", "à préciser"};
    return said.at(static_cast<std::size_t>(state));
}

std::string words(const PieceNote& note)
{
    std::string text = words(note.state);
    if (note.askedOn)
        text += ", demandé le " + formatDate(*note.askedOn);
    if (!note.request.empty())
        text += "\u00a0: «\u00a0" + note.request + "\u00a0»";
    return text;
}

std::string words(Summons summons)
{
    constexpr std::array said{"", "convoqué", "non convoqué"};
    return said.at(static_cast<std::size_t>(summons));
}

std::string words(AnswerKind kind)
{
    constexpr std::array said{"classé", "refusé (motif académique)", "refusé (motif administratif)",
                              "en attente d’une précision"};
    return said.at(static_cast<std::size_t>(kind));
}

std::string originWords(const ApplicationFacts& facts)
{
    std::string text;
    for (const std::string& part : {facts.diploma, facts.establishment, facts.region}) {
        if (!part.empty())
            text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

std::string words(const PieceCount& count)
{
    if (count == PieceCount{})
        return dash;
    std::string text = std::to_string(count.received) + " sur " + std::to_string(count.asked);
    if (count.unreadable > 0)
        text += ", " + formatCount(count.unreadable, "illisible", "illisibles");
    if (count.toClarify > 0)
        text += ", " + std::to_string(count.toClarify) + " à préciser";
    return text;
}

std::string words(const ReadingCount& count)
{
    return count.readers == 0 ? dash
                              : std::to_string(count.read) + "/" + std::to_string(count.readers);
}

std::string applicationName(const Application& application, const Candidate& candidate)
{
    const std::string& number = application.facts.number;
    const std::string name = candidate.fullName();
    return name.empty() || name == number ? number : number + " — " + name;
}

std::string weightWords(const Admission& admission, const CriterionId& criterion)
{
    return admission.weightsPublished() ? "poids " + std::to_string(admission.weightOf(criterion))
                                        : std::string();
}

std::string weightsSentence(const Admission& admission)
{
    if (!admission.weightsPublished())
        return "Aucune pondération publiée\u00a0: chaque critère compte autant.";
    return admission.weightsSource.empty()
               ? "Les poids des critères sont publiés."
               : "Poids des critères, d’après\u00a0: " + admission.weightsSource;
}

} // namespace delibere::wording
