// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/manifests.h"

#include <limits>

#include "codec/freezing_place.h"
#include "codec/hex.h"
#include "codec/signature_json.h"
#include "codec/whole_document.h"

namespace delibere::codec {

namespace {

constexpr Range numberRange{1, 1'000'000};

template <class Values, class ToJson>
Json listOf(const Values& values, ToJson toJson)
{
    Json list = Json::array();
    for (const auto& value : values)
        list.push_back(toJson(value));
    return list;
}

Json hexList(const std::vector<std::string>& values)
{
    return listOf(values, [](const std::string& bytes) { return hexOf(bytes); });
}

Json idList(const std::vector<CandidateId>& ids)
{
    return listOf(ids, [](const CandidateId& id) { return id.text(); });
}

Json sheetList(const std::vector<SheetDigest>& sheets)
{
    return listOf(sheets, [](const SheetDigest& sheet) {
        return Json{{"candidat", sheet.candidate.text()}, {"empreinte", hexOf(sheet.digest)}};
    });
}

Json anchorJson(const JournalAnchor& anchor)
{
    return {{"sequence", anchor.sequence}, {"hash", hexOf(anchor.hash)}};
}

std::int64_t secondsOf(std::chrono::sys_seconds at)
{
    return at.time_since_epoch().count();
}

// --- reading

std::vector<std::string> readHexList(ObjectReader& object, std::string_view key, std::size_t size)
{
    std::vector<std::string> values;
    for (const Place& item : object.items(key, anyCount)) {
        const std::string* text = readString(item);
        auto bytes = text == nullptr ? std::nullopt : bytesOfHex(*text);
        if (text != nullptr && (!bytes || bytes->size() != size))
            item.refuse(FindingCode::UnknownValue, text->substr(0, 16));
        else if (bytes)
            values.push_back(std::move(*bytes));
    }
    return values;
}

// Of that many bytes.
std::string readBytes(ObjectReader& object, std::string_view key, std::size_t size)
{
    std::string bytes = readHex(object, key);
    if (!bytes.empty() && bytes.size() != size)
        object.place().refuse(FindingCode::UnknownValue, key);
    return bytes;
}

std::vector<CandidateId> readCandidates(ObjectReader& object, std::string_view key)
{
    std::vector<CandidateId> ids;
    for (const Place& item : object.items(key, anyCount))
        ids.emplace_back(readId(item).value_or(""));
    return ids;
}

std::vector<SheetDigest> readSheets(ObjectReader& root, std::string_view key)
{
    std::vector<SheetDigest> sheets;
    for (const Place& item : root.items(key, anyCount)) {
        ObjectReader object(item);
        SheetDigest sheet{CandidateId(object.id("candidat")), readBytes(object, "empreinte", 32)};
        object.refuseOtherKeys();
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

int readCount(ObjectReader& object, std::string_view key)
{
    return object.integer(key, {0, std::numeric_limits<int>::max()}).value_or(0);
}

JournalAnchor readAnchor(ObjectReader& root)
{
    JournalAnchor anchor;
    if (const auto place = root.required("journal")) {
        ObjectReader object(*place);
        anchor.sequence = readCount(object, "sequence");
        anchor.hash = readBytes(object, "hash", 32);
        object.refuseOtherKeys();
    }
    return anchor;
}

LockedSecret readSecret(ObjectReader& root)
{
    LockedSecret secret;
    if (const auto place = root.required("coffre")) {
        ObjectReader object(*place);
        secret.salt = readBytes(object, "sel", 16);
        secret.nonce = readBytes(object, "nonce", 24);
        secret.operations = readCount(object, "operations");
        secret.memory = readCount(object, "memoire");
        secret.sealed = readBytes(object, "scelle", 48);
        object.refuseOtherKeys();
    }
    return secret;
}

Json gridJson(const GridReference& grid)
{
    return {{"candidat", grid.candidate.text()},
            {"version", grid.version},
            {"empreinte", hexOf(grid.digest)},
            {"figee_le", secondsOf(grid.frozenAt)}};
}

GridReference readGrid(ObjectReader& object)
{
    GridReference grid;
    grid.candidate = CandidateId(object.id("candidat"));
    grid.version = object.integer("version", numberRange).value_or(1);
    grid.digest = readBytes(object, "empreinte", 32);
    grid.frozenAt = readSeconds(object, "figee_le");
    return grid;
}

// What every manifest begins with.
template <class Manifest>
void readHead(ObjectReader& root, Manifest& manifest)
{
    if (const auto session = root.required("session"))
        manifest.session = SessionId(readUuid(*session).value_or(""));
    manifest.juror = JurorId(root.id("membre"));
    manifest.number = root.integer("numero", numberRange).value_or(1);
    manifest.at = readSeconds(root, "le");
}

template <class Manifest>
Json headOf(const char* format, const Manifest& manifest)
{
    return {{"format", format},
            {"session", manifest.session.text()},
            {"membre", manifest.juror.text()},
            {"numero", manifest.number},
            {"le", secondsOf(manifest.at)}};
}

} // namespace

std::string write(const MissionManifest& manifest)
{
    Json json = headOf("delibere-mission/1", manifest);
    json["referentiel"] = hexOf(manifest.framework);
    json["candidats"] = idList(manifest.candidates);
    json["destinataires"] = hexList(manifest.recipients);
    json["enrolement"] = hexOf(manifest.enrolment);
    json["parties"] = hexList(manifest.parts);
    return canonicalBytes(json);
}

std::string write(const HandoverManifest& manifest)
{
    Json json = headOf("delibere-fiche-scellee/1", manifest);
    json["referentiel"] = hexOf(manifest.framework);
    json["precedente"] = hexOf(manifest.previous);
    json["mission"] = manifest.mission;
    json["enrole"] = hexOf(manifest.enrolled);
    json["destinataires"] = hexList(manifest.recipients);
    json["coffre"] = {{"sel", hexOf(manifest.secret.salt)},
                      {"nonce", hexOf(manifest.secret.nonce)},
                      {"operations", manifest.secret.operations},
                      {"memoire", manifest.secret.memory},
                      {"scelle", hexOf(manifest.secret.sealed)}};
    json["journal"] = anchorJson(manifest.journal);
    json["fiches"] = sheetList(manifest.sheets);
    return canonicalBytes(json);
}

std::string write(const ReceiptManifest& manifest)
{
    Json json = headOf("delibere-recu/1", manifest);
    json["fichier"] = hexOf(manifest.file);
    json["prises"] = sheetList(manifest.taken);
    json["laissees"] = idList(manifest.left);
    json["journal"] = anchorJson(manifest.journal);
    return canonicalBytes(json);
}

std::string write(const GridsManifest& manifest)
{
    Json json = headOf("delibere-grilles/1", manifest);
    json["referentiel"] = hexOf(manifest.framework);
    json["destinataires"] = hexList(manifest.recipients);
    json["journal"] = anchorJson(manifest.journal);
    json["grilles"] = Json::array();
    for (std::size_t at = 0; at < manifest.grids.size(); ++at) {
        Json each = gridJson(manifest.grids[at]);
        each["signees"] = listOf(manifest.gathered.at(at).signatures,
                                 [](const Signature& signature) { return toJson(signature); });
        each["sans_signature"] = listOf(manifest.gathered.at(at).notSigning,
                                        [](const NotSigning& said) { return toJson(said); });
        json["grilles"].push_back(std::move(each));
    }
    return canonicalBytes(json);
}

std::string write(const SignaturesManifest& manifest)
{
    Json json = headOf("delibere-signatures/1", manifest);
    json["signatures"] = listOf(manifest.given, [](const SignaturesManifest::Given& given) {
        Json each = gridJson(given.grid);
        each["signature"] = toJson(given.signature);
        return each;
    });
    return canonicalBytes(json);
}

std::string write(const HonourDeclaration& declaration)
{
    Json json = headOf("delibere-declaration/1", declaration);
    addZone(json, declaration.zoneMinutes);
    json["referentiel"] = hexOf(declaration.framework);
    json["nom"] = declaration.name;
    json["textes"] = listOf(declaration.texts, [](const DeclaredText& text) {
        return Json{{"titre", text.title}, {"texte", text.text}};
    });
    json["candidats"] = listOf(declaration.candidates, [](const DeclaredCandidate& candidate) {
        Json each = {{"candidat", candidate.id.text()},
                     {"nom", candidate.lastName},
                     {"deport", candidate.recused}};
        if (!candidate.firstName.empty())
            each["prenom"] = candidate.firstName;
        if (!candidate.company.empty())
            each["entreprise"] = candidate.company;
        if (!candidate.fileNumber.empty())
            each["dossier"] = candidate.fileNumber;
        return each;
    });
    return canonicalBytes(json);
}

Result<MissionManifest, Findings> readMission(std::string_view text)
{
    return readWhole<MissionManifest>(text, "delibere-mission", [](ObjectReader& root) {
        MissionManifest manifest;
        readHead(root, manifest);
        manifest.framework = readBytes(root, "referentiel", 32);
        manifest.candidates = readCandidates(root, "candidats");
        manifest.recipients = readHexList(root, "destinataires", 32);
        manifest.enrolment = readBytes(root, "enrolement", 32);
        manifest.parts = readHexList(root, "parties", 32);
        root.refuseOtherKeys();
        return manifest;
    });
}

Result<HandoverManifest, Findings> readHandover(std::string_view text)
{
    return readWhole<HandoverManifest>(text, "delibere-fiche-scellee", [](ObjectReader& root) {
        HandoverManifest manifest;
        readHead(root, manifest);
        manifest.framework = readBytes(root, "referentiel", 32);
        manifest.previous = readBytes(root, "precedente", 32);
        manifest.mission = root.integer("mission", numberRange).value_or(1);
        manifest.enrolled = readBytes(root, "enrole", 64);
        manifest.recipients = readHexList(root, "destinataires", 32);
        manifest.secret = readSecret(root);
        manifest.journal = readAnchor(root);
        manifest.sheets = readSheets(root, "fiches");
        root.refuseOtherKeys();
        return manifest;
    });
}

Result<ReceiptManifest, Findings> readReceipt(std::string_view text)
{
    return readWhole<ReceiptManifest>(text, "delibere-recu", [](ObjectReader& root) {
        ReceiptManifest manifest;
        readHead(root, manifest);
        manifest.file = readBytes(root, "fichier", 32);
        manifest.taken = readSheets(root, "prises");
        manifest.left = readCandidates(root, "laissees");
        manifest.journal = readAnchor(root);
        root.refuseOtherKeys();
        return manifest;
    });
}

Result<GridsManifest, Findings> readGrids(std::string_view text)
{
    return readWhole<GridsManifest>(text, "delibere-grilles", [](ObjectReader& root) {
        GridsManifest manifest;
        readHead(root, manifest);
        manifest.framework = readBytes(root, "referentiel", 32);
        manifest.recipients = readHexList(root, "destinataires", 32);
        manifest.journal = readAnchor(root);
        for (const Place& item : root.items("grilles", anyCount)) {
            ObjectReader object(item);
            manifest.grids.push_back(readGrid(object));
            GridsManifest::Gathered gathered;
            for (const Place& signature : object.items("signees", anyCount))
                gathered.signatures.push_back(readSignature(signature));
            for (const Place& said : object.items("sans_signature", anyCount))
                gathered.notSigning.push_back(readNotSigning(said));
            manifest.gathered.push_back(std::move(gathered));
            object.refuseOtherKeys();
        }
        root.refuseOtherKeys();
        return manifest;
    });
}

Result<SignaturesManifest, Findings> readSignatures(std::string_view text)
{
    return readWhole<SignaturesManifest>(text, "delibere-signatures", [](ObjectReader& root) {
        SignaturesManifest manifest;
        readHead(root, manifest);
        for (const Place& item : root.items("signatures", anyCount)) {
            ObjectReader object(item);
            SignaturesManifest::Given given{readGrid(object), {}};
            if (const auto signature = object.required("signature"))
                given.signature = readSignature(*signature);
            object.refuseOtherKeys();
            manifest.given.push_back(std::move(given));
        }
        root.refuseOtherKeys();
        return manifest;
    });
}

Result<HonourDeclaration, Findings> readDeclaration(std::string_view text)
{
    return readWhole<HonourDeclaration>(text, "delibere-declaration", [](ObjectReader& root) {
        HonourDeclaration declaration;
        readHead(root, declaration);
        declaration.zoneMinutes = readZone(root);
        declaration.framework = readBytes(root, "referentiel", 32);
        declaration.name = root.text("nom");
        for (const Place& item : root.items("textes", anyCount)) {
            ObjectReader object(item);
            declaration.texts.push_back({object.text("titre"), object.text("texte")});
            object.refuseOtherKeys();
        }
        for (const Place& item : root.items("candidats", anyCount)) {
            ObjectReader object(item);
            declaration.candidates.push_back(
                {CandidateId(object.id("candidat")), object.text("nom"),
                 object.optionalText("prenom"), object.optionalText("entreprise"),
                 object.optionalText("dossier"), object.boolean("deport")});
            object.refuseOtherKeys();
        }
        root.refuseOtherKeys();
        return declaration;
    });
}

std::string enrolmentBytes(const SessionId& session, const JurorId& juror,
                           std::string_view publicKey)
{
    return std::string("delibere-enrolement-1\0", 22) +
           canonicalBytes(
               {{"session", session.text()}, {"membre", juror.text()}, {"cle", hexOf(publicKey)}});
}

} // namespace delibere::codec
