// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/register_json.h"

#include <algorithm>
#include <tuple>

#include "codec/record_parts.h"
#include "codec/validity_json.h"
#include "codec/whole_document.h"

namespace delibere::codec {

namespace {

constexpr std::size_t digestLength = 64;
constexpr Range versionOfGrid{0, 9999};

Json stateJson(const RegisteredState& state)
{
    Json json{
        {"blocs", textsOf(state.blocks)}, {"acquis_le", state.on.iso()}, {"grille", state.version}};
    if (!state.digest.empty())
        json["empreinte"] = state.digest;
    if (state.decision > 0)
        json["decision_paritaire"] = state.decision;
    return json;
}

Json entryJson(const RegisterEntry& entry)
{
    Json json{{"session", entry.session.text()},   {"candidat", entry.candidate.text()},
              {"numero", entry.fileNumber},        {"nom", entry.lastName},
              {"prenom", entry.firstName},         {"referentiel", entry.framework},
              {"version", entry.frameworkVersion}, {"jury", entry.title},
              {"date", entry.held.iso()}};
    if (entry.validity)
        addValidity(json, *entry.validity);
    if (const auto last = entry.lastDay())
        json["expire_le"] = last->iso();
    json.update(stateJson(entry.now));
    json["avant"] = Json::array();
    for (const RegisteredState& earlier : entry.earlier)
        json["avant"].push_back(stateJson(earlier));
    return said(std::move(json));
}

Json entriesJson(const std::vector<RegisterEntry>& entries)
{
    Json json = Json::array();
    for (const RegisterEntry& entry : entries)
        json.push_back(entryJson(entry));
    return json;
}

std::string readRegisterDigest(ObjectReader& object)
{
    std::string digest = object.optionalText("empreinte", digestLength);
    const bool hex = std::ranges::all_of(
        digest, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (!digest.empty() && (!hex || digest.size() != digestLength))
        object.place().refuse(FindingCode::MalformedId, digest);
    return digest;
}

RegisteredState readState(ObjectReader& object)
{
    RegisteredState state;
    if (const auto blocks = object.optional("blocs")) {
        for (const Place& block : readItems(*blocks, anyCount))
            state.blocks.emplace_back(readId(block).value_or(""));
    }
    state.on = readDate(object, "acquis_le");
    state.version = object.integer("grille", versionOfGrid).value_or(0);
    state.digest = readRegisterDigest(object);
    state.decision = object.optionalInteger("decision_paritaire", versionRange).value_or(0);
    return state;
}

std::optional<Validity> readPublished(ObjectReader& object)
{
    if (object.optional("validite"))
        return readValidity(object);
    return std::nullopt;
}

RegisterEntry readEntry(const Place& place)
{
    ObjectReader object(place);
    RegisterEntry entry;
    if (const auto session = object.required("session"))
        entry.session = SessionId(readUuid(*session).value_or(""));
    entry.candidate = CandidateId(object.id("candidat"));
    entry.fileNumber = object.optionalText("numero");
    entry.lastName = object.text("nom");
    entry.firstName = object.optionalText("prenom");
    entry.framework = object.id("referentiel");
    entry.frameworkVersion = object.text("version");
    entry.title = object.optionalText("jury");
    entry.held = readDate(object, "date");
    entry.validity = readPublished(object);
    entry.now = readState(object);
    // What it says follows from the rest: the digest is of what it should say.
    static_cast<void>(object.optional("expire_le"));
    for (const Place& earlier : object.optionalItems("avant", anyCount)) {
        ObjectReader state(earlier);
        entry.earlier.push_back(readState(state));
        state.refuseOtherKeys();
    }
    object.refuseOtherKeys();
    return entry;
}

RegisterFile readFile(ObjectReader& root)
{
    RegisterFile file;
    file.digest = root.text("empreinte", digestLength);
    auto& entries = file.content.entries;
    const auto keyOf = [](const RegisterEntry& entry) {
        return std::tie(entry.session, entry.candidate);
    };
    for (const Place& place : root.items("lignes", anyCount)) {
        RegisterEntry entry = readEntry(place);
        if (!entries.empty() && keyOf(entries.back()) == keyOf(entry))
            place.refuse(FindingCode::DuplicateId, entry.candidate.text());
        entries.push_back(std::move(entry));
    }
    if (!std::ranges::is_sorted(entries, {}, keyOf)) {
        std::ranges::sort(entries, {}, keyOf);
        const auto twice = std::ranges::adjacent_find(entries, {}, keyOf);
        if (twice != entries.end())
            root.place().refuse(FindingCode::DuplicateId, twice->candidate.text());
    }
    root.refuseOtherKeys();
    return file;
}

} // namespace

std::string registerLines(const AcquiredRegister& content)
{
    return canonicalBytes(entriesJson(content.entries));
}

std::string writeRegister(const AcquiredRegister& content, const std::string& digest)
{
    return canonicalBytes(Json{{"format", "delibere-registre/1"},
                               {"empreinte", digest},
                               {"lignes", entriesJson(content.entries)}});
}

Result<RegisterFile, Findings> readRegister(std::string_view json)
{
    return readWhole<RegisterFile>(json, "delibere-registre",
                                   [](ObjectReader& root) { return readFile(root); });
}

std::string shownRegister(const std::vector<RegisterEntry>& entries)
{
    return indented(Json{{"lignes", entriesJson(entries)}});
}

} // namespace delibere::codec
