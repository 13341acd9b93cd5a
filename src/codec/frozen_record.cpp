// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/frozen_record.h"

#include "codec/deliberation_json.h"
#include "codec/form_head.h"
#include "codec/format_check.h"
#include "codec/freezing_place.h"
#include "codec/hex.h"
#include "codec/json_document.h"
#include "codec/record_parts.h"
#include "codec/session_json.h"
#include "codec/sheet_json.h"
#include "codec/signature_json.h"
#include "codec/synthesis_json.h"

namespace delibere::codec {

namespace {

constexpr Range laterEditions{static_cast<int>(PanelEdition::Second),
                              static_cast<int>(PanelEdition::Second)};

Json definition(const JurySession& session)
{
    Json json = said(toJson(session.info));
    json["session"] = session.id.text();
    json["membres"] = Json::array();
    for (const Juror& juror : session.jurors)
        json["membres"].push_back(said(toJson(juror)));
    json["candidats"] = Json::array();
    for (const Candidate& candidate : session.candidates)
        json["candidats"].push_back(said(toJson(candidate)));
    json["deports"] = Json::array(); // their reasons are nobody's business
    for (const Recusal& recusal : session.recusals)
        json["deports"].push_back(
            {{"membre", recusal.juror.text()}, {"candidat", recusal.candidate.text()}});
    addSeating(json, session);
    return json;
}

FrozenRecord readRoot(ObjectReader& root, const Framework& framework)
{
    FrozenRecord record;
    record.number = root.integer("version", versionRange).value_or(1);
    if (const auto place = root.optional("remplace")) {
        ObjectReader replaced(*place);
        record.replaces = replaced.integer("version", versionRange).value_or(0);
        if (const auto reason = replaced.required("motif"))
            record.correction = readNote(*reason).value_or("");
        replaced.refuseOtherKeys();
    }
    constexpr Range editions{static_cast<int>(RecordEdition::Second),
                             static_cast<int>(currentEdition)};
    if (const auto edition = root.optionalInteger("edition", editions))
        record.edition = RecordEdition(*edition);
    record.frameworkDigest = root.text("referentiel");
    if (const auto place = root.required("session")) {
        ObjectReader session(*place);
        record.session = readSessionKeys(session, framework);
        if (record.session.candidates.size() != 1)
            place->refuse(FindingCode::BadCombination, "candidats");
    }
    for (const Place& item : root.items("signataires", anyCount))
        record.signatories.emplace_back(readId(item).value_or(""));
    for (const std::string& name : root.optionalTexts("intervenants_du_reperage", anyCount)) {
        if (!record.session.candidates.empty())
            record.session.candidates.front().interviewers.push_back(name);
    }
    if (const auto edition = root.optionalInteger("edition_des_controles", laterEditions))
        record.panelEdition = static_cast<PanelEdition>(*edition);
    if (const auto number = root.optional("dossier"); number && !record.session.candidates.empty())
        record.session.candidates.front().fileNumber = readId(*number).value_or("");
    record.zoneMinutes = readZone(root);
    for (const Place& item : root.items("fiches", anyCount)) {
        ObjectReader sheet(item);
        record.sheets.push_back(readSheetKeys(sheet));
        sheet.refuseOtherKeys();
    }
    if (const auto place = root.required("deliberation");
        place && !record.session.candidates.empty())
        record.deliberation = readDeliberation(*place, record.candidate().id);
    (void)root.required("synthese"); // computed again and compared
    (void)root.optional("bareme");   // the framework's, compared with it
    root.refuseOtherKeys();
    return record;
}

} // namespace

std::string canonical(const FrozenRecord& record, const Framework& framework,
                      const Synthesis& synthesis, std::span<const PanelFinding> panel)
{
    Json json = {{"format", "delibere-grille-signee/1"},
                 {"version", record.number},
                 {"referentiel", record.frameworkDigest},
                 {"session", definition(record.session)},
                 {"signataires", Json::array()},
                 {"fiches", Json::array()},
                 {"deliberation", toJson(record.deliberation)},
                 {"synthese", synthesisJson(framework, synthesis, record.deliberation, panel)}};
    addMarkScale(json, framework.marks());
    if (record.edition != RecordEdition::First)
        json["edition"] = static_cast<int>(record.edition);
    if (record.replaces > 0)
        json["remplace"] = {{"version", record.replaces}, {"motif", record.correction}};
    // Only where there is one: what was signed before there were repérages keeps its bytes.
    if (const auto& names = record.candidate().interviewers; !names.empty())
        json["intervenants_du_reperage"] = names;
    if (record.panelEdition != PanelEdition::First)
        json["edition_des_controles"] = static_cast<int>(record.panelEdition);
    addPlaceOfFreezing(json, record.candidate(), record.zoneMinutes);
    for (const SignerId& signer : record.signatories)
        json["signataires"].push_back(signer.text());
    for (const ScoreSheet& sheet : record.sheets) {
        Json item = Json::object();
        addSheet(item, sheet);
        json["fiches"].push_back(std::move(item));
    }
    return canonicalBytes(json);
}

Result<FrozenRecord, Findings> readFrozenRecord(std::string_view bytes, const Framework& framework)
{
    const auto document = parseJson(bytes, maximumExchangeBytes);
    if (!document)
        return tl::unexpected(document.error());
    FindingReport report;
    ObjectReader root({&*document, "", &report});
    FrozenRecord record;
    if (checkFormat(root, "delibere-grille-signee", 1))
        record = readRoot(root, framework);
    if (report.count() > 0)
        return tl::unexpected(report.findings());
    return record;
}

std::string signedStatement(const SignedStatement& statement)
{
    const Signature& signature = statement.signature;
    Json json = {
        {"session", statement.session.text()},
        {"version", statement.number},
        {"empreinte", statement.digest},
        {"membre", signature.signer.text()},
        {"cle", hexOf(signature.publicKey)},
        {"le", signature.at.time_since_epoch().count()},
        {"reserve", signature.reservation},
        {"image", statement.imageDigest},
        {"journal",
         {{"sequence", signature.journal.sequence}, {"hash", hexOf(signature.journal.hash)}}}};
    addSubject(json, statement.subject);
    std::string bytes("delibere-signature-1");
    bytes += '\0';
    bytes += canonicalBytes(json);
    return bytes;
}

} // namespace delibere::codec
