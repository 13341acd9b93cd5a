// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/session_writer.h"

#include "codec/session_json.h"

namespace delibere::codec {

std::string writeSession(const JurySession& jury, const FrameworkReference& framework,
                         const std::map<CandidateId, SheetCounts>& sheets)
{
    Json shown{{"session", jury.id.text()}};
    shown.update(toJson(jury.info));
    shown["referentiel"] = {
        {"id", framework.id}, {"version", framework.version}, {"sha256", framework.digest}};
    shown["membres"] = Json::array();
    for (const Juror& juror : jury.jurors)
        shown["membres"].push_back(toJson(juror));
    shown["candidats"] = Json::array();
    for (const Candidate& candidate : jury.candidates) {
        const auto found = sheets.find(candidate.id);
        const SheetCounts counts = found == sheets.end() ? SheetCounts{} : found->second;
        Json entry = toJson(candidate);
        addStatus(entry, candidate);
        entry["fiches"] = {{"remises", counts.submitted}, {"brouillons", counts.drafts}};
        shown["candidats"].push_back(std::move(entry));
    }
    shown["deports"] = Json::array();
    for (const Recusal& recusal : jury.recusals)
        shown["deports"].push_back(
            {{"membre", recusal.juror.text()}, {"candidat", recusal.candidate.text()}});
    addSeating(shown, jury);
    return indented(shown);
}

} // namespace delibere::codec
