// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>

#include "codec/print_proof.h"
#include "domain/positioning.h"

using namespace delibere;
using namespace delibere::codec;

namespace {

PrintProof proof()
{
    RecordVersion version;
    version.subject = CandidateId("c1");
    version.number = 2;
    version.stage = RecordStage::Locked;
    version.frozenAt = std::chrono::sys_seconds(std::chrono::seconds(4'102'444'800)); // year 2100
    version.body = R"({"commentaire":"« déjà »\n70 %"})";
    version.digest = std::string(32, '\xab');
    version.signatories = {SignerId("m1"), SignerId("m2")};
    Signature signature;
    signature.signer = SignerId("m1");
    signature.publicKey = std::string(32, '\x01');
    signature.at = version.frozenAt;
    signature.reservation = "BC4 tout juste atteint.\nVu à deux.";
    signature.image = std::string("\x89PNG\x00", 5);
    signature.journal = {12, std::string(32, '\x02')};
    signature.value = std::string(64, '\x03');
    version.signatures = {signature};
    version.reason = "Une coquille";
    return {"grille", version};
}

FindingCode faultOf(std::string json, const std::string& text, const std::string& by)
{
    const auto at = json.find(text);
    REQUIRE(at != std::string::npos);
    json.replace(at, text.size(), by);
    const auto read = readProof(json);
    REQUIRE_FALSE(read);
    return read.error().front().code;
}

} // namespace

TEST_CASE("the proof of a print says everything that the session keeps of the version")
{
    const auto read = readProof(writeProof(proof()));
    REQUIRE(read);
    CHECK(*read == proof());
    CHECK(writeProof(*read) == writeProof(proof()));
}

TEST_CASE("the proof of a print says who does not sign, and nothing of it where everyone signed")
{
    CHECK(writeProof(proof()).find("sans_signature") == std::string::npos);
    PrintProof refused = proof();
    refused.version.notSigning = {
        {SignerId("m2"), NotSigningKind::Refuses, "Désaccord", refused.version.frozenAt}};
    const auto read = readProof(writeProof(refused));
    REQUIRE(read);
    CHECK(*read == refused);
    CHECK(faultOf(writeProof(refused), "\"refus\"", "\"oubli\"") == FindingCode::UnknownValue);
}

TEST_CASE("the proof of a repérage says which one it is, and that of a grid says nothing of it")
{
    CHECK(writeProof(proof()).find("reperage") == std::string::npos);
    PrintProof part = proof();
    part.form = "reperage-bilan";
    part.version.subject = PositioningSubject{PositioningId("4f1c2d3e-5a6b-4c7d-8e9f-0a1b2c3d4e5f"),
                                              part.version.candidate()};
    part.version.signatories = positioningSignatories();
    const std::string json = writeProof(part);
    const auto read = readProof(json);
    REQUIRE(read);
    CHECK(*read == part);
    CHECK(faultOf(json, "4f1c2d3e-5a6b", "4F1C") == FindingCode::MalformedId);
    CHECK(faultOf(json, "\"4f1c2d3e-5a6b-4c7d-8e9f-0a1b2c3d4e5f\"", "12") ==
          FindingCode::WrongType);
}

TEST_CASE("a proof with a missing, unknown or malformed key is refused")
{
    const std::string json = writeProof(proof());
    CHECK(faultOf(json, "\"motif\":", "\"autre\":") == FindingCode::MissingKey);
    CHECK(faultOf(json, "{\"candidat\"", "{\"autre\":1,\"candidat\"") == FindingCode::UnknownKey);
    CHECK(faultOf(json, "\"etat\":\"verrouille\"", "\"etat\":\"parfait\"") ==
          FindingCode::UnknownValue);
    CHECK(faultOf(json, "abab", "ABAB") == FindingCode::UnknownValue);
    CHECK(faultOf(json, "4102444800", "\"demain\"") == FindingCode::WrongType);
}

TEST_CASE("the proof of a newer program is said to be newer")
{
    CHECK(faultOf(writeProof(proof()), "delibere-preuve/1", "delibere-preuve/2") ==
          FindingCode::NewerFormat);
    CHECK(faultOf(writeProof(proof()), "delibere-preuve/1", "autre/1") ==
          FindingCode::UnknownFormat);
}
