// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/positioning_json.h"

#include "codec/words.h"

namespace delibere::codec {

namespace {

Json personJson(const Interviewer& person)
{
    Json json = said({{"nom", person.lastName},
                      {"prenom", person.firstName},
                      {"entreprise", person.company},
                      {"fonction", person.function}});
    if (person.accredited)
        json["habilite"] = true;
    return json.is_null() ? Json::object() : json;
}

// {"id": …} and what the entry says.
template <class Entry>
Json identified(const std::string& id, const Entry& entry)
{
    Json json = {{"id", id}};
    json.update(codec::toJson(entry));
    return json;
}

} // namespace

Json interviewersJson(const PositioningInfo& info)
{
    Json people = Json::array();
    for (const Interviewer& person : info.interviewers)
        people.push_back(personJson(person));
    return people;
}

Json toJson(const PositioningInfo& info)
{
    return {{"candidat", info.candidate.text()},
            {"date", info.date.iso()},
            {"intervenants", interviewersJson(info)}};
}

Json toJson(const PositioningOpening& opening)
{
    return said({{"parcours", opening.career},
                 {"souhaits", opening.wishes},
                 {"motivation", opening.motivation}});
}

Json toJson(const TableEntry& entry)
{
    Json json = Json::object();
    if (entry.answer != Answer::None)
        json["reponse"] = wordOf(answerWords, entry.answer);
    if (entry.level)
        json["niveau"] = *entry.level;
    if (entry.need)
        json["besoin"] = true;
    json.update(said({{"detail", entry.detail}, {"notes", entry.notes}}));
    return json;
}

Json toJson(const SummaryEntry& entry)
{
    Json lines = Json::array();
    for (const auto& [line, needed] : entry.lines)
        lines.push_back({{"id", line}, {"retenue", needed}});
    return said({{"lignes", std::move(lines)}, {"moyens", entry.means}, {"detail", entry.detail}});
}

Json toJson(const PlanEntry& entry)
{
    return said({{"moyens", entry.means}, {"periode", entry.period}, {"qui", entry.who}});
}

void addEntries(Json& json, const Positioning& positioning)
{
    json["accueil"] = toJson(positioning.opening);
    json["tableaux"] = Json::array();
    for (const auto& [id, entry] : positioning.tables)
        json["tableaux"].push_back(identified(id.text(), entry));
    json["bilan"] = Json::array();
    for (const auto& [id, entry] : positioning.summary)
        json["bilan"].push_back(identified(id.text(), entry));
    json["plan"] = Json::array();
    for (const auto& [id, entry] : positioning.plan)
        json["plan"].push_back(identified(id, entry));
}

void addPositioning(Json& json, const Candidate& candidate, const Positioning& positioning)
{
    if (!positioning.id.empty())
        json["reperage"] = positioning.id.text();
    json["candidat"] = said({{"id", candidate.id.text()},
                             {"nom", candidate.lastName},
                             {"prenom", candidate.firstName},
                             {"entreprise", candidate.company}});
    json["date"] = positioning.info.date.iso();
    json["intervenants"] = interviewersJson(positioning.info);
    addEntries(json, positioning);
}

} // namespace delibere::codec
