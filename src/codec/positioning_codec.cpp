// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/positioning_codec.h"

#include "codec/freezing_place.h"
#include "codec/id_namespace.h"
#include "codec/positioning_json.h"
#include "codec/record_parts.h"
#include "codec/whole_document.h"
#include "domain/sheet_rules.h"

namespace delibere::codec {

namespace {

constexpr Range interviewerCount{2, 2};

std::string note(ObjectReader& object, std::string_view key)
{
    const auto place = object.optional(key);
    return place ? readNote(*place).value_or("") : std::string();
}

std::string name(ObjectReader& object, std::string_view key)
{
    return object.optionalText(key, maximumNameLength);
}

Interviewer readInterviewer(const Place& place)
{
    ObjectReader object(place);
    Interviewer person;
    person.lastName = name(object, "nom");
    person.firstName = name(object, "prenom");
    person.company = name(object, "entreprise");
    person.function = name(object, "fonction");
    person.accredited = object.optionalBoolean("habilite");
    object.refuseOtherKeys();
    return person;
}

PositioningOpening readOpening(const Place& place)
{
    ObjectReader object(place);
    PositioningOpening opening{note(object, "parcours"), note(object, "souhaits"),
                               note(object, "motivation")};
    object.refuseOtherKeys();
    return opening;
}

TableEntry readTableEntry(ObjectReader& object)
{
    TableEntry entry;
    entry.answer = object.optionalWord<Answer>("reponse", answerWords).value_or(Answer::None);
    entry.level = object.optionalInteger("niveau", rankRange);
    entry.need = object.optionalBoolean("besoin");
    entry.detail = note(object, "detail");
    entry.notes = note(object, "notes");
    return entry;
}

SummaryEntry readSummary(ObjectReader& object)
{
    SummaryEntry entry;
    IdNamespace ids;
    for (const Place& item : object.optionalItems("lignes", anyCount)) {
        ObjectReader line(item);
        const std::string id = line.id();
        ids.add(line, id);
        entry.lines[id] = line.boolean("retenue");
        line.refuseOtherKeys();
    }
    for (const Place& item : object.optionalItems("moyens", anyCount)) {
        const std::string id = readId(item).value_or("");
        if (!id.empty() && !entry.means.insert(id).second)
            item.refuse(FindingCode::DuplicateId, id);
    }
    entry.detail = note(object, "detail");
    return entry;
}

PlanEntry readPlan(ObjectReader& object)
{
    return {note(object, "moyens"), note(object, "periode"), note(object, "qui")};
}

// A list of objects with an id: the key of its entry. A blank entry says nothing and is left out.
template <class Map, class Read>
void readEntries(ObjectReader& root, std::string_view key, Map& entries, Read read)
{
    IdNamespace ids;
    for (const Place& item : root.optionalItems(key, anyCount)) {
        ObjectReader object(item);
        const std::string id = object.id();
        ids.add(object, id);
        auto entry = read(object);
        object.refuseOtherKeys();
        if (entry != typename Map::mapped_type())
            entries.insert_or_assign(typename Map::key_type(id), std::move(entry));
    }
}

Candidate readCandidate(const Place& place)
{
    ObjectReader object(place);
    Candidate candidate;
    if (const auto id = object.optional("id"))
        candidate.id = CandidateId(readId(*id).value_or(""));
    candidate.lastName = object.text("nom", maximumNameLength);
    candidate.firstName = name(object, "prenom");
    candidate.company = name(object, "entreprise");
    object.refuseOtherKeys();
    return candidate;
}

ExchangedPositioning readContent(ObjectReader& root)
{
    ExchangedPositioning content;
    content.frameworkDigest = root.optionalText("referentiel");
    if (const auto id = root.optional("reperage"))
        content.positioning.id = PositioningId(readUuid(*id).value_or(""));
    if (const auto candidate = root.required("candidat"))
        content.candidate = readCandidate(*candidate);
    content.positioning.info.candidate = content.candidate.id;
    readPositioningKeys(root, content.positioning);
    return content;
}

void addContent(Json& json, const ExchangedPositioning& content)
{
    if (!content.frameworkDigest.empty())
        json["referentiel"] = content.frameworkDigest;
    addPositioning(json, content.candidate, content.positioning);
}

SessionInfo readInfo(const Place& place)
{
    ObjectReader object(place);
    SessionInfo info;
    info.title = object.text("intitule", maximumNameLength);
    info.date = readDate(object, "date");
    object.refuseOtherKeys();
    return info;
}

Positioning readEarlier(const Place& place, const CandidateId& candidate)
{
    ObjectReader object(place);
    Positioning earlier;
    if (const auto id = object.required("reperage"))
        earlier.id = PositioningId(readUuid(*id).value_or(""));
    earlier.info.candidate = candidate;
    earlier.info.date = readDate(object, "date");
    readEntries(object, "tableaux", earlier.tables, readTableEntry);
    readEntries(object, "bilan", earlier.summary, readSummary);
    object.refuseOtherKeys();
    return earlier;
}

Json earlierJson(const Positioning& earlier)
{
    Json entries;
    addEntries(entries, earlier);
    return {{"reperage", earlier.id.text()},
            {"date", earlier.info.date.iso()},
            {"tableaux", std::move(entries["tableaux"])},
            {"bilan", std::move(entries["bilan"])}};
}

FrozenPositioning readRoot(ObjectReader& root)
{
    FrozenPositioning record;
    record.number = root.integer("version", versionRange).value_or(1);
    if (const auto place = root.optional("remplace")) {
        ObjectReader replaced(*place);
        record.replaces = replaced.integer("version", versionRange).value_or(0);
        record.correction = note(replaced, "motif");
        replaced.refuseOtherKeys();
    }
    if (const auto id = root.required("session"))
        record.session = SessionId(readUuid(*id).value_or(""));
    record.content = readContent(root);
    if (const auto number = root.optional("dossier"))
        record.content.candidate.fileNumber = readId(*number).value_or("");
    record.zoneMinutes = readZone(root);
    if (const auto info = root.optional("seance"))
        record.info = readInfo(*info);
    if (const auto earlier = root.optional("anterieur"))
        record.earlier = readEarlier(*earlier, record.content.candidate.id);
    (void)root.required("resultat"); // computed again and compared
    root.refuseOtherKeys();
    return record;
}

Json stateJson(const SummaryLineState& state)
{
    return {{"id", state.line->id}, {"texte", state.line->text}, {"besoin", state.needed}};
}

Json warningJson(const CoherenceWarning& warning)
{
    return said({{"constat", wordOf(coherenceWords, warning.kind)},
                 {"competence", warning.block.text()},
                 {"tableau", warning.table.text()},
                 {"ligne", warning.line}});
}

// What the entries make: the bilan, and what is not coherent.
Json resultJson(const Framework& framework, const Positioning& positioning)
{
    Json blocks = Json::array();
    for (const BlockSummary& summary : summarize(framework, positioning)) {
        Json lines = Json::array();
        for (const SummaryLineState& state : summary.lines)
            lines.push_back(stateJson(state));
        blocks.push_back({{"id", summary.block->id.text()},
                          {"intitule", summary.block->title},
                          {"resultat", wordOf(masteryWords, summary.mastery)},
                          {"tableaux", summary.tables},
                          {"tableaux_renseignes", summary.entered},
                          {"besoins", std::move(lines)},
                          {"moyens", summary.entry.means},
                          {"detail", summary.entry.detail}});
    }
    Json warnings = Json::array();
    for (const CoherenceWarning& warning : checkCoherence(framework, positioning))
        warnings.push_back(warningJson(warning));
    return {{"competences", std::move(blocks)}, {"alertes", std::move(warnings)}};
}

} // namespace

void readPositioningKeys(ObjectReader& root, Positioning& positioning)
{
    positioning.info.date = readDate(root, "date");
    if (const auto place = root.optional("intervenants")) {
        const auto people = readItems(*place, interviewerCount);
        for (std::size_t at = 0; at < std::min(people.size(), std::size_t{2}); ++at)
            positioning.info.interviewers.at(at) = readInterviewer(people[at]);
    }
    if (const auto place = root.optional("accueil"))
        positioning.opening = readOpening(*place);
    readEntries(root, "tableaux", positioning.tables, readTableEntry);
    readEntries(root, "bilan", positioning.summary, readSummary);
    readEntries(root, "plan", positioning.plan, readPlan);
}

Result<ExchangedPositioning, Findings> readPositioning(std::string_view json)
{
    return readWhole<ExchangedPositioning>(json, "delibere-reperage", [](ObjectReader& root) {
        ExchangedPositioning content = readContent(root);
        root.refuseOtherKeys();
        return content;
    });
}

std::string writePositioning(const ExchangedPositioning& exchanged)
{
    Json json = {{"format", "delibere-reperage/1"}};
    addContent(json, exchanged);
    return indented(json);
}

std::string canonical(const FrozenPositioning& record, const Framework& framework)
{
    Json json = {{"format", "delibere-reperage-signe/1"},
                 {"version", record.number},
                 {"session", record.session.text()}};
    if (record.replaces > 0)
        json["remplace"] = {{"version", record.replaces}, {"motif", record.correction}};
    if (!record.info.title.empty())
        json["seance"] = {{"intitule", record.info.title}, {"date", record.info.date.iso()}};
    addContent(json, record.content);
    if (record.earlier)
        json["anterieur"] = earlierJson(*record.earlier);
    addPlaceOfFreezing(json, record.content.candidate, record.zoneMinutes);
    json["resultat"] = resultJson(framework, record.content.positioning);
    return canonicalBytes(json);
}

Result<FrozenPositioning, Findings> readFrozenPositioning(std::string_view bytes)
{
    return readWhole<FrozenPositioning>(bytes, "delibere-reperage-signe",
                                        [](ObjectReader& root) { return readRoot(root); });
}

std::string writePositioningSummary(const Framework& framework,
                                    const ExchangedPositioning& exchanged)
{
    Json json = {{"format", "delibere-bilan-reperage/1"},
                 {"reperage", exchanged.positioning.id.text()},
                 {"candidat", said({{"id", exchanged.candidate.id.text()},
                                    {"nom", exchanged.candidate.lastName},
                                    {"prenom", exchanged.candidate.firstName},
                                    {"entreprise", exchanged.candidate.company}})},
                 {"date", exchanged.positioning.info.date.iso()},
                 {"intervenants", interviewersJson(exchanged.positioning.info)}};
    json.update(resultJson(framework, exchanged.positioning));
    json["plan"] = Json::array();
    for (const SummaryLine* need : needsOf(summarize(framework, exchanged.positioning))) {
        Json entry = {{"id", need->id}, {"besoin", need->text}};
        entry.update(toJson(exchanged.positioning.planOf(need->id)));
        json["plan"].push_back(std::move(entry));
    }
    return indented(json);
}

} // namespace delibere::codec
