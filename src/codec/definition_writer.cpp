// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/definition_writer.h"

#include "codec/session_json.h"

namespace delibere::codec {

std::string writeDefinition(const JurySession& session)
{
    Json json = {{"format", "delibere-session/1"}, {"session", session.id.text()}};
    json.update(toJson(session.info));
    Json jurors = Json::array();
    for (const Juror& juror : session.jurors)
        jurors.push_back(toJson(juror));
    Json candidates = Json::array();
    for (const Candidate& candidate : session.candidates)
        candidates.push_back(toJson(candidate));
    Json recusals = Json::array();
    for (const Recusal& recusal : session.recusals)
        recusals.push_back({{"membre", recusal.juror.text()},
                            {"candidat", recusal.candidate.text()},
                            {"motif", recusal.reason}});
    json["membres"] = std::move(jurors);
    json["candidats"] = std::move(candidates);
    json["deports"] = std::move(recusals);
    addSeating(json, session);
    Json written = said(json);
    for (const char* list : {"membres", "candidats"}) { // which the format asks for
        if (!written.contains(list))
            written[list] = Json::array();
    }
    return indented(written);
}

} // namespace delibere::codec
