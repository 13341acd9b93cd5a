// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/seal_code.h"
#include "unit/app/positioning_room.h"
#include "unit/app/signed_room.h"

using namespace delibere;
using namespace delibere::app;

TEST_CASE("the code of a signed version is found again by its content and its signature")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const RecordVersion version = room.history("c1").back();
    const std::string text = sealCode(version, room.session().jury());
    CHECK(text.starts_with("DELIBERE1:"));
    const auto code = readSealCode(text);
    REQUIRE(code);
    CHECK(matches(*code, version));

    RecordVersion other = version;
    other.digest[0] = static_cast<char>(other.digest[0] ^ 1);
    CHECK_FALSE(matches(*code, other));
    other = version;
    for (Signature& signature : other.signatures)
        signature.value[0] = static_cast<char>(signature.value[0] ^ 1);
    CHECK_FALSE(matches(*code, other));
}

TEST_CASE("the code holds the president's signature, whoever signed first")
{
    sample::SignedRoom room;
    room.signAll("c1");
    RecordVersion version = room.history("c1").back();
    const JurySession& jury = room.session().jury();
    const auto president = std::ranges::find(jury.jurors, JurorRole::President, &Juror::role);
    REQUIRE(president != jury.jurors.end());
    const std::string expected = version.signatureOf(signerOf(president->id))->value;
    for (int turn = 0; turn < 3; ++turn) {
        std::rotate(version.signatures.begin(), version.signatures.begin() + 1,
                    version.signatures.end());
        CHECK(readSealCode(sealCode(version, jury))->signature == expected);
    }
}

TEST_CASE("the code of a repérage holds the first intervenant's signature, whoever signed first")
{
    sample::PositioningRoom room;
    room.signAll();
    RecordVersion version = room.history().back();
    const JurySession& jury = room.session().jury();
    const std::string expected = version.signatureOf(interviewerSigner(0))->value;
    for (int turn = 0; turn < 3; ++turn) {
        std::rotate(version.signatures.begin(), version.signatures.begin() + 1,
                    version.signatures.end());
        CHECK(readSealCode(sealCode(version, jury))->signature == expected);
    }
    std::erase_if(version.signatures, [](const Signature& signature) {
        return signature.signer == interviewerSigner(0);
    });
    CHECK(readSealCode(sealCode(version, jury))->signature == version.signatures.front().value);
}

TEST_CASE("there is no code before somebody signed, and other texts are no code")
{
    sample::SignedRoom room;
    CHECK(sealCode(RecordVersion{}, room.session().jury()).empty());
    for (const char* text : {"", "DELIBERE1:", "DELIBERE1:ABC", "DELIBERE2:BB8", "https://exemple"})
        CHECK_FALSE(readSealCode(text));
}
