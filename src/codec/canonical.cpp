// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/canonical.h"

#include "codec/decision_json.h"
#include "codec/edit_json.h"
#include "codec/form_head.h"
#include "codec/form_json.h"
#include "codec/hex.h"
#include "codec/positioning_json.h"
#include "codec/session_json.h"
#include "codec/sheet_json.h"
#include "codec/signature_json.h"
#include "codec/synthesis_json.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

// A form about one candidate.
template <class Record>
Json common(const Record& record, const char* type)
{
    Json json = formHead(record, type);
    json["etat"] = record.stamp.state == RecordState::Submitted ? "remise" : "brouillon";
    json["candidat"] = toJson(record.candidate);
    return json;
}

Json recordJson(const GridRecord& record)
{
    Json json = common(record, "grille");
    Json jurors = Json::array();
    Json recused = Json::array(); // by name only: a reason is never printed
    for (const Juror& juror : record.session.jurors) {
        jurors.push_back(toJson(juror));
        if (record.session.recusal(record.candidate.id, juror.id) != nullptr)
            recused.push_back(juror.id.text());
    }
    json["membres"] = std::move(jurors);
    json["deports"] = std::move(recused);
    addSeating(json, record.session);
    json["synthese"] =
        synthesisJson(record.framework, record.synthesis, record.deliberation, record.panel);
    for (const ScoreSheet& sheet : record.sheets) {
        if (sheet.transcription)
            json["papier"][sheet.key.juror.text()] = toJson(*sheet.transcription);
    }
    return json;
}

Json recordJson(const SheetRecord& record)
{
    Json json = common(record, "fiche");
    json["membre"] = toJson(record.juror);
    Json sheet = Json::object();
    addSheet(sheet, record.sheet);
    json["fiche"] = std::move(sheet);
    addApplicationFacts(json, record.session, record.candidate.id);
    return json;
}

// The fingerprints stand for what is printed of each candidate.
Json recordJson(const MinutesRecord& record)
{
    Json jurors = Json::array();
    for (const Juror& juror : record.session.jurors)
        jurors.push_back(toJson(juror));
    Json entries = Json::array();
    for (const MinutesEntry& entry : record.entries) {
        Json versions = Json::array();
        for (const RecordVersion& version : entry.history) {
            Json& item = versions.emplace_back(Json::object());
            item = {{"version", version.number},
                    {"etat", wordOf(recordStageWords, version.stage)},
                    {"empreinte", hexOf(version.digest)},
                    {"signatures", version.signatures.size()}};
            for (const NotSigning& said : version.mentions())
                item["sans_signature"].push_back(toJson(said));
        }
        entries.push_back({{"candidat", toJson(entry.candidate)},
                           {"empreinte", entry.fingerprint},
                           {"versions", std::move(versions)}});
        if (const HearingNotes notes = record.session.notesOf(entry.candidate.id); !notes.blank())
            entries.back()["passage"] = toJson(notes);
    }
    Json steps = Json::object();
    for (const FollowUpLine& line : record.followUps)
        steps[std::string(wordOf(followUpWords, line.step))] =
            orNull(line.done, [](const Date& day) { return day.iso(); });
    Json json = formHead(record, "proces-verbal");
    json["membres"] = std::move(jurors);
    json["candidats"] = std::move(entries);
    json["suites"] = std::move(steps);
    return json;
}

// Bytes of one content for its three forms: the fingerprint on each says that they belong together.
Json recordJson(const PositioningRecord& record)
{
    Json json = {{"type", "reperage"},
                 {"session", record.session.id.text()},
                 {"referentiel", frameworkHead(record.framework, record.stamp)}};
    addPositioning(json, record.candidate, record.positioning);
    return json;
}

} // namespace

std::string canonical(const ScoreSheet& sheet)
{
    Json json = Json::object();
    addSheet(json, sheet);
    return canonicalBytes(json);
}

std::string canonical(const Edit& edit)
{
    return canonicalBytes(toJson(edit));
}

std::string canonical(const RecordView& record)
{
    return canonicalBytes(std::visit([](const auto& view) { return recordJson(view); }, record));
}

} // namespace delibere::codec
