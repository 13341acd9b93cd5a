// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/session_json.h"

#include "codec/application_json.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

void addIfSaid(Json& json, const char* key, const std::string& text)
{
    if (!text.empty())
        json[key] = text;
}

} // namespace

Json toJson(const SessionInfo& info)
{
    Json json = {{"intitule", info.title}, {"lieu", info.place}, {"date", info.date.iso()}};
    addIfSaid(json, "heure_debut", info.start);
    addIfSaid(json, "heure_fin", info.end);
    if (info.freeTurns)
        json["tours_libres"] = true;
    addIfSaid(json, "informations_pratiques", info.practical);
    return json;
}

Json toJson(const Juror& juror)
{
    Json json = {{"id", juror.id.text()},
                 {"nom", juror.name},
                 {"fonction", juror.function},
                 {"college", juror.college},
                 {"employeur", juror.employer},
                 {"role", wordOf(roleWords, juror.role)},
                 {"presence", wordOf(attendanceWords, juror.attendance)}};
    if (juror.qualified)
        json["qualifie"] = true;
    if (juror.gender != Gender::NotStated)
        json["genre"] = wordOf(genderWords, juror.gender);
    addIfSaid(json, "arrivee", juror.arrival);
    addIfSaid(json, "depart", juror.departure);
    addIfSaid(json, "remplace", juror.replaces.text());
    return json;
}

Json toJson(const Candidate& candidate)
{
    Json presented = Json::array();
    for (const BlockId& block : candidate.presented)
        presented.push_back(block.text());
    Json acquired = Json::array();
    for (const AcquiredBlock& block : candidate.acquired)
        acquired.push_back(
            {{"bloc", block.block.text()}, {"le", block.on.iso()}, {"reference", block.reference}});
    Json json = {{"id", candidate.id.text()},     {"nom", candidate.lastName},
                 {"prenom", candidate.firstName}, {"entreprise", candidate.company},
                 {"heure", candidate.time},       {"blocs", std::move(presented)},
                 {"acquis", std::move(acquired)}};
    if (!candidate.heard() || !candidate.statusReason.empty())
        addStatus(json, candidate);
    addIfSaid(json, "salle", candidate.room);
    return json;
}

Json toJson(const HearingNotes& notes)
{
    Json json = Json::object();
    addIfSaid(json, "identite_par", notes.identityBy);
    addIfSaid(json, "identite_a", notes.identityAt);
    if (notes.byVideo)
        json["visioconference"] = true;
    addIfSaid(json, "debut", notes.began);
    addIfSaid(json, "fin", notes.ended);
    return json;
}

Json toJson(const OutsideMark& mark)
{
    return {{"note", mark.mark.value}, {"auteur", mark.author}, {"le", mark.on.iso()}};
}

const char* seatWord(bool sits)
{
    return sits ? "siege" : "ne-siege-pas";
}

Json toJson(const StatedSeat& seat)
{
    return {
        {"membre", seat.juror.text()}, {"candidat", seat.candidate.text()}, {"siege", seat.sits}};
}

Json toJson(const ActingPresident& president)
{
    return {{"membre", president.juror.text()},
            {"candidat", president.candidate.text()},
            {"designation", wordOf(presidencyWords, president.basis)}};
}

void addSeating(Json& json, const JurySession& session)
{
    for (const StatedSeat& seat : session.seats)
        json["sieges"].push_back(toJson(seat));
    for (const ActingPresident& president : session.actingPresidents)
        json["presidences"].push_back(toJson(president));
    for (const Assignment& each : session.assignments)
        json["evaluateurs"].push_back(
            {{"membre", each.juror.text()}, {"candidat", each.candidate.text()}});
    for (const auto& [candidate, notes] : session.hearingNotes) {
        Json& entry = json["passages"].emplace_back(toJson(notes));
        entry["candidat"] = candidate.text();
    }
    for (const auto& [key, mark] : session.outsideMarks) {
        Json& entry = json["notes_des_sources"].emplace_back(toJson(mark));
        entry["candidat"] = key.candidate.text();
        entry["bloc"] = key.block.text();
        entry["source"] = key.source.text();
    }
    addApplications(json, session);
}

void addStatus(Json& json, const Candidate& candidate)
{
    json["presence"] = wordOf(candidateStatusWords, candidate.status);
    if (!candidate.statusReason.empty())
        json["motif_presence"] = candidate.statusReason;
}

} // namespace delibere::codec
