// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/person_writer.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "codec/after_room_json.h"
#include "codec/application_json.h"
#include "codec/deliberation_json.h"
#include "codec/form_head.h"
#include "codec/hex.h"
#include "codec/positioning_json.h"
#include "codec/session_json.h"
#include "codec/sheet_json.h"
#include "codec/synthesis_json.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

// The certifier's words: no person is named in them.
constexpr const char* certifierKey = "libelle";

// What says where, for whom and as what: no text about the candidate.
constexpr std::array<std::string_view, 13> describingKeys{
    "lieu",      "intitule",      "fonction", "employeur",     "college", "entreprise", "id",
    "reference", "certificateur", "diplome",  "etablissement", "region",  "numero"};

std::string twoDigits(long value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

// "2026-03-12T14:05:00Z".
std::string isoTime(std::chrono::sys_seconds at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    return Date{static_cast<int>(date.year()),
                static_cast<int>(static_cast<unsigned>(date.month())),
                static_cast<int>(static_cast<unsigned>(date.day()))}
               .iso() +
           "T" + twoDigits(time.hours().count()) + ":" + twoDigits(time.minutes().count()) + ":" +
           twoDigits(time.seconds().count()) + "Z";
}

Json sessionJson(const PersonData& data)
{
    Json json = {{"id", data.session.id.text()}};
    json.update(toJson(data.session.info));
    json["referentiel"] = {{"id", data.framework.id},
                           {"version", data.framework.version},
                           {"libelle", data.framework.title},
                           {"certificateur", data.framework.certifier},
                           {"sha256", data.frameworkDigest}};
    addMarkScale(json["referentiel"], data.framework.marks());
    json["membres"] = Json::array();
    for (const Juror& juror : data.session.jurors)
        json["membres"].push_back({{"id", juror.id.text()},
                                   {"nom", juror.name},
                                   {"fonction", juror.function},
                                   {"role", wordOf(roleWords, juror.role)}});
    json["deports"] = Json::array(); // their reasons are the member's, not the candidate's
    for (const Recusal& recusal : data.session.recusals) {
        if (recusal.candidate == data.candidate.id)
            json["deports"].push_back({{"membre", recusal.juror.text()}});
    }
    json["suites"] = Json::object();
    for (const auto& [step, day] : data.followUp)
        json["suites"][std::string(wordOf(followUpWords, step))] = day.iso();
    return json;
}

Json personJson(const Candidate& candidate, const JurySession& session)
{
    const HearingNotes notes = session.notesOf(candidate.id);
    Json json = toJson(candidate);
    addStatus(json, candidate);
    json["intervenants_du_reperage"] = candidate.interviewers;
    if (!notes.blank())
        json["passage"] = toJson(notes);
    for (const auto& [key, mark] : session.outsideMarks) {
        if (key.candidate != candidate.id)
            continue;
        Json& entry = json["notes_des_sources"].emplace_back(toJson(mark));
        entry["bloc"] = key.block.text();
        entry["source"] = key.source.text();
    }
    return json;
}

// The words of what the ids stand for, for a reader who has no framework at hand.
Json frameworkWordsJson(const Framework& framework)
{
    Json words = Json::array();
    const auto add = [&](const std::string& id, const std::string& text) {
        words.push_back({{"id", id}, {certifierKey, text}});
    };
    for (const Block& block : framework.blocks) {
        add(block.id.text(), block.title);
        for (const Competency& competency : block.competencies) {
            add(competency.id.text(), competency.title);
            for (const Criterion& criterion : competency.criteria)
                add(criterion.id.text(), criterion.text);
        }
    }
    return words;
}

Json sheetJson(const ScoreSheet& sheet)
{
    Json json = Json::object();
    addSheet(json, sheet);
    json.erase("candidat");
    return json;
}

Json sheetsJson(const PersonData& data)
{
    Json sheets = Json::array();
    for (const ScoreSheet& sheet : data.sheets) {
        Json json = sheetJson(sheet);
        if (const auto read = data.dossierRead.find(sheet.key.juror);
            read != data.dossierRead.end())
            json["dossier_lu_le"] = isoTime(read->second);
        sheets.push_back(std::move(json));
    }
    return sheets;
}

Json revisionsJson(const PersonData& data)
{
    Json revisions = Json::array();
    for (const SheetRevision& revision : data.revisions)
        revisions.push_back({{"numero", revision.number},
                             {"rouverte_le", isoTime(revision.reopenedAt)},
                             {"motif", revision.reason},
                             {"fiche", sheetJson(revision.before)}});
    return revisions;
}

Json versionsJson(const RecordHistory& history)
{
    Json versions = Json::array();
    for (const RecordVersion& version : history) {
        Json signatures = Json::array();
        for (const Signature& signature : version.signatures)
            signatures.push_back({{"signataire", signature.signer.text()},
                                  {"le", isoTime(signature.at)},
                                  {"reserve", signature.reservation},
                                  {"dessin", !signature.image.empty()}});
        Json signatories = Json::array();
        for (const SignerId& signer : version.signatories)
            signatories.push_back(signer.text());
        Json& item = versions.emplace_back(Json::object());
        item = Json({{"version", version.number},
                     {"etat", wordOf(recordStageWords, version.stage)},
                     {"figee_le", isoTime(version.frozenAt)},
                     {"sha256", hexOf(version.digest)},
                     {"signataires", std::move(signatories)},
                     {"signatures", std::move(signatures)},
                     {"motif", version.reason},
                     {"contenu", Json::parse(version.body, nullptr, false)}});
        for (const NotSigning& said : version.mentions())
            item["sans_signature"].push_back({{"signataire", said.signer.text()},
                                              {"nature", wordOf(notSigningWords, said.kind)},
                                              {"motif", said.reason},
                                              {"le", isoTime(said.at)}});
    }
    return versions;
}

Json positioningsJson(const PersonData& data)
{
    Json list = Json::array();
    for (const PersonPositioning& person : data.positionings) {
        const Positioning& positioning = person.positioning;
        Json json = {{"id", positioning.id.text()},
                     {"date", positioning.info.date.iso()},
                     {"intervenants", interviewersJson(positioning.info)}};
        addEntries(json, positioning);
        json["versions"] = versionsJson(person.history);
        list.push_back(std::move(json));
    }
    return list;
}

Json journalJson(const PersonData& data)
{
    Json lines = Json::array();
    for (const PersonLine& line : data.journal)
        lines.push_back({{"ligne", line.sequence},
                         {"le", isoTime(line.at)},
                         {"par", line.actor.empty() ? Json(nullptr) : Json(line.actor)},
                         {"acte", line.kind}});
    return lines;
}

// What it says of this candidate; of whom else it speaks is not theirs.
Json declarationJson(const HonourDeclaration& declaration, const CandidateId& candidate)
{
    const auto own = std::ranges::find(declaration.candidates, candidate, &DeclaredCandidate::id);
    return {{"membre", declaration.juror.text()},
            {"numero", declaration.number},
            {"le", isoTime(declaration.at)},
            {"deport", own->recused}};
}

Json leftOutJson(const PersonData& data)
{
    Json drafts = Json::array();
    for (const JurorId& juror : data.drafts)
        drafts.push_back(juror.text());
    return {{"brouillons_de", std::move(drafts)},
            {"explication",
             "Les brouillons personnels, c’est-à-dire les fiches qui ne sont pas remises, ne sont "
             "pas donnés. Le motif d’un déport n’est pas donné. Un autre candidat cité dans un "
             "texte est remplacé par «\u00a0[autre candidat]\u00a0»\u202f; l’empreinte "
             "«\u00a0sha256\u00a0» d’une version "
             "est celle du contenu d’origine."}};
}

// Behind whom the commission put it is somebody else's.
Json ownApplicationJson(const Application& application)
{
    Json json = toJson(application);
    if (json.contains("deplacement"))
        json["deplacement"].erase("apres");
    return json;
}

Json rankJson(const PersonRank& rank)
{
    const SignedApplication& line = rank.line;
    Json json = {{"liste", listKey(rank.list)},
                 {"version", rank.version},
                 {"etat", wordOf(recordStageWords, rank.stage)},
                 {"rang", line.ranked() ? Json(line.rank) : Json(nullptr)},
                 {"reponse", wordOf(answerKindWords, line.answer)},
                 {"resultat", orNull(line.result,
                                     [](const Fraction& result) { return fractionJson(result); })}};
    if (!line.reason.empty())
        json["motif"] = line.reason;
    if (!rank.settlement.empty())
        json["motif_du_departage"] = rank.settlement;
    return json;
}

void addApplication(Json& json, const PersonData& data)
{
    json["candidature"] = ownApplicationJson(*data.application);
    json["classements"] = Json::array();
    for (const PersonRank& rank : data.ranks)
        json["classements"].push_back(rankJson(rank));
}

// What a jury made of the sheets, bloc by bloc.
void addDecision(Json& json, const PersonData& data)
{
    json["deliberation"] = toJson(data.deliberation);
    json["synthese"] = synthesisJson(data.framework, data.synthesis, data.deliberation, data.panel);
    json["versions"] = versionsJson(data.history);
    json["reperages"] = positioningsJson(data);
}

TextRole roleOf(const std::string& key)
{
    return std::ranges::find(describingKeys, key) == describingKeys.end() ? TextRole::Written
                                                                          : TextRole::Described;
}

void maskTexts(Json& json, const TextMask& mask)
{
    for (auto& item : json.items()) {
        if (item.value().is_string() && item.key() != certifierKey)
            item.value() = mask(item.value().get<std::string>(), roleOf(item.key()));
        else if (item.value().is_structured())
            maskTexts(item.value(), mask);
    }
}

} // namespace

std::string writePersonData(const PersonData& data, const TextMask& mask)
{
    Json json = {{"format", "delibere-donnees-personne/1"},
                 {"etabli_le", isoTime(data.at)},
                 {"personne", personJson(data.candidate, data.session)},
                 {"session", sessionJson(data)},
                 {"fiches", sheetsJson(data)},
                 {"fiches_avant_reouverture", revisionsJson(data)}};
    if (data.application)
        addApplication(json, data);
    else
        addDecision(json, data);
    json["journal"] = journalJson(data);
    for (const NumberedDecision& decision : data.paritaryDecisions)
        json["jury_paritaire"].push_back(toJson(decision));
    for (const Appeal& appeal : data.appeals)
        json["recours"].push_back(toJson(appeal));
    for (const HonourDeclaration& declaration : data.declarations)
        json["declarations"].push_back(declarationJson(declaration, data.candidate.id));
    maskTexts(json, mask);
    json["mots_du_referentiel"] = frameworkWordsJson(data.framework);
    json["non_inclus"] = leftOutJson(data);
    return indented(json);
}

} // namespace delibere::codec
