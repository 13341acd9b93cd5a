// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/synthesis_writer.h"

#include "codec/form_head.h"
#include "codec/session_json.h"
#include "codec/synthesis_json.h"

namespace delibere::codec {

std::string writeSyntheses(const Framework& framework, const JurySession& session,
                           const std::vector<CandidateSynthesis>& syntheses)
{
    Json candidates = Json::array();
    for (const CandidateSynthesis& entry : syntheses) {
        Json candidate = {{"id", entry.candidate.id.text()},
                          {"nom", entry.candidate.lastName},
                          {"prenom", entry.candidate.firstName},
                          {"entreprise", entry.candidate.company}};
        addStatus(candidate, entry.candidate);
        candidate.update(
            synthesisJson(framework, entry.synthesis, entry.deliberation, entry.panel));
        candidates.push_back(std::move(candidate));
    }
    Json of = {{"id", framework.id}, {"version", framework.version}};
    addMarkScale(of, framework.marks());
    return indented({{"format", "delibere-synthese/1"},
                     {"session", session.id.text()},
                     {"referentiel", std::move(of)},
                     {"candidats", std::move(candidates)}});
}

} // namespace delibere::codec
