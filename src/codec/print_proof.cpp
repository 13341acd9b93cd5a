// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/print_proof.h"

#include "codec/freezing_place.h"
#include "codec/hex.h"
#include "codec/signature_json.h"
#include "codec/whole_document.h"
#include "codec/words.h"
#include "domain/record_edit.h"

namespace delibere::codec {

namespace {

Json ids(const std::vector<SignerId>& signers)
{
    Json list = Json::array();
    for (const SignerId& signer : signers)
        list.push_back(signer.text());
    return list;
}

RecordVersion readVersion(ObjectReader& root)
{
    RecordVersion version;
    version.subject = readSubject(root);
    version.number = root.integer("version", versionRange).value_or(1);
    version.stage = root.word<RecordStage>("etat", recordStageWords).value_or(version.stage);
    version.frozenAt = readSeconds(root, "fige_le");
    if (const auto body = root.required("contenu")) {
        if (const std::string* text = readString(*body))
            version.body = *text;
        version.zoneMinutes = zoneOf(version.body);
    }
    version.digest = readHex(root, "empreinte");
    for (const Place& item : root.items("signataires", anyCount))
        version.signatories.emplace_back(readId(item).value_or(""));
    for (const Place& item : root.items("signatures", anyCount))
        version.signatures.push_back(readSignature(item));
    for (const Place& item : root.optionalItems("sans_signature", anyCount))
        version.notSigning.push_back(readNotSigning(item));
    if (const auto reason = root.required("motif"))
        version.reason = readNote(*reason).value_or("");
    return version;
}

} // namespace

std::string writeProof(const PrintProof& proof)
{
    const RecordVersion& version = proof.version;
    Json signatures = Json::array();
    for (const Signature& signature : version.signatures)
        signatures.push_back(toJson(signature));
    Json json = {{"format", "delibere-preuve/1"},
                 {"forme", proof.form},
                 {"version", version.number},
                 {"etat", wordOf(recordStageWords, version.stage)},
                 {"fige_le", version.frozenAt.time_since_epoch().count()},
                 {"contenu", version.body},
                 {"empreinte", hexOf(version.digest)},
                 {"signataires", ids(version.signatories)},
                 {"signatures", std::move(signatures)},
                 {"motif", version.reason}};
    addSubject(json, version.subject);
    // Only where there is one: what was printed before keeps its bytes.
    for (const NotSigning& said : version.mentions())
        json["sans_signature"].push_back(toJson(said));
    return canonicalBytes(json);
}

static_assert(maximumProofBytes <= maximumExchangeBytes); // whatever was written is read

Result<PrintProof, Findings> readProof(std::string_view json)
{
    return readWhole<PrintProof>(json, "delibere-preuve", [](ObjectReader& root) {
        PrintProof proof{root.id("forme"), readVersion(root)};
        root.refuseOtherKeys();
        return proof;
    });
}

} // namespace delibere::codec
