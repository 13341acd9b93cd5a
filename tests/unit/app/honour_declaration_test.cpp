// SPDX-License-Identifier: GPL-3.0-or-later
// A declaration that a member signs with their key: what was shown, kept as it was, and every way
// to change it afterwards.
#include "app/honour_declaration.h"

#include <catch2/catch.hpp>

#include "app/person_data.h"
#include "app/verification.h"
#include "codec/hex.h"
#include "codec/manifests.h"
#include "signed_room.h"

using namespace delibere;

namespace {

class DeclaringRoom : public sample::SignedRoom {
public:
    DeclaringRoom() { makeKeys(); }

    Result<SignedDeclaration> declare(const char* juror, const char* withKeyOf = nullptr)
    {
        const auto key = app::openKey(session(), JurorId(withKeyOf == nullptr ? juror : withKeyOf),
                                      sample::passphrase);
        const auto shown = app::declarationOf(session(), JurorId(juror));
        REQUIRE(key);
        REQUIRE(shown);
        return app::signDeclaration(session(), *key, *shown, app::doorOf(session()));
    }
    std::optional<SignedDeclaration> held(const char* juror)
    {
        const auto found = app::declarationHeld(session(), JurorId(juror));
        REQUIRE(found);
        return *found;
    }
    // What `verifier` says once somebody changed the closed file.
    bool noticed(const std::string& sql)
    {
        INFO(sql);
        close();
        REQUIRE(sample::tamper(path(), sql));
        const Verification found = app::verifyFile(path());
        return std::ranges::any_of(found.findings, [](const VerificationFinding& finding) {
            return finding.code == VerificationCode::DeclarationInvalid ||
                   finding.code == VerificationCode::FileRefused ||
                   finding.code == VerificationCode::FileDamaged;
        });
    }
};

} // namespace

TEST_CASE("a declaration is kept as it was signed, and the last one stands")
{
    DeclaringRoom room;
    CHECK_FALSE(room.held("m2"));
    const auto first = room.declare("m2");
    REQUIRE(first);
    CHECK(first->declaration.number == 1);
    CHECK(first->declaration.candidates.size() == 2);
    CHECK(first->declaration.texts.size() == 3);
    CHECK(room.held("m2") == *first);
    CHECK_FALSE(room.held("m1"));
    room.reopen();
    CHECK(room.held("m2") == *first);

    room.apply(SetRecusal{CandidateId("c1"), JurorId("m2"), "Parent d’un collègue"});
    CHECK(notCovered(room.held("m2")->declaration, room.session().jury()).size() == 1);
    const auto second = room.declare("m2");
    REQUIRE(second);
    CHECK(second->declaration.number == 2);
    CHECK(second->declaration.candidates.front().recused);
    CHECK(room.held("m2") == *second);
    room.close();
    const Verification found = app::verifyFile(room.path());
    CHECK(found.passes());
    CHECK(found.declarations == 2);
}

TEST_CASE("what changed since it was shown is not signed, and nothing is kept")
{
    DeclaringRoom room;
    const auto shown = app::declarationOf(room.session(), JurorId("m2"));
    const auto key = app::openKey(room.session(), JurorId("m2"), sample::passphrase);
    room.apply(SetRecusal{CandidateId("c1"), JurorId("m2"), "Parent d’un collègue"});
    const auto signedOne =
        app::signDeclaration(room.session(), *key, *shown, app::doorOf(room.session()));
    REQUIRE_FALSE(signedOne);
    CHECK(signedOne.error().code == ProblemCode::RecordOutOfDate);
    CHECK_FALSE(room.held("m2"));
}

TEST_CASE("who is not on the panel, or did not come, declares nothing")
{
    DeclaringRoom room;
    CHECK(app::declarationOf(room.session(), JurorId("m9")).error().code ==
          ProblemCode::UnknownJuror);
    Juror away = *room.session().jury().juror(JurorId("m3"));
    away.attendance = Attendance::Absent;
    room.apply(PutJuror{away});
    CHECK(app::declarationOf(room.session(), JurorId("m3")).error().code ==
          ProblemCode::JurorAbsent);
}

TEST_CASE("a declaration by another member’s key is none, and is named")
{
    DeclaringRoom room;
    REQUIRE(room.declare("m2", "m1"));
    CHECK(app::declarationHeld(room.session(), JurorId("m2")).error().code ==
          ProblemCode::SessionCorrupt);
    room.close();
    const Verification found = app::verifyFile(room.path());
    CHECK(found.verdict() == Verdict::Altered);
    CHECK(found.declarations == 0);
}

TEST_CASE("no part of a declaration that is kept can be changed unnoticed")
{
    for (const char* sql :
         {"UPDATE packet SET manifest = replace(manifest, 'false', 'true')",
          "UPDATE packet SET manifest = replace(manifest, 'Absence', 'Presence')",
          "UPDATE packet SET number = 2", "UPDATE packet SET at_utc = at_utc + 60",
          "UPDATE packet SET juror = 'm1'",
          // Ciphertext: whatever byte stands there, another one takes its place.
          "UPDATE packet SET bytes = CAST(substr(bytes, 1, 40) || CASE substr(bytes, 41, 1) "
          "WHEN x'00' THEN x'01' ELSE x'00' END || substr(bytes, 42) AS BLOB)",
          "UPDATE packet SET bytes = x''"}) {
        DeclaringRoom room;
        REQUIRE(room.declare("m2"));
        CHECK(room.noticed(sql));
    }
}

TEST_CASE("a declaration is read as it was written, and no other way")
{
    DeclaringRoom room;
    const auto declaration = app::declarationOf(room.session(), JurorId("m2"));
    const std::string text = codec::write(*declaration);
    CHECK(codec::readDeclaration(text).value() == *declaration);
    for (const char* key : {"\"textes\"", "\"candidats\"", "\"nom\"", "\"referentiel\"", "\"le\"",
                            "\"deport\"", "\"session\""}) {
        std::string other = text;
        const auto at = other.find(key);
        REQUIRE(at != std::string::npos);
        other.replace(at, 2, "\"x");
        CHECK_FALSE(codec::readDeclaration(other));
    }
    CHECK_FALSE(codec::readDeclaration(text.substr(0, text.size() - 1)));
    CHECK_FALSE(codec::readReceipt(text));
}

TEST_CASE("nobody declares with a clock that stands before the last line of the journal")
{
    DeclaringRoom room;
    const store::Instant now = room.session().now();
    room.close();
    const auto declares = [&](store::Instant at) {
        auto session = app::Session::open(room.path(), [at] { return at; });
        REQUIRE(session);
        const auto key = app::openKey(*session, JurorId("m2"), sample::passphrase);
        const auto shown = app::declarationOf(*session, JurorId("m2"));
        return app::signDeclaration(*session, *key, *shown, app::doorOf(*session));
    };
    const auto early = declares(now - std::chrono::hours(2));
    REQUIRE_FALSE(early);
    CHECK(early.error().code == ProblemCode::ClockBehind);
    CHECK(declares(now + std::chrono::hours(1)));
}

TEST_CASE("a person is given what members declared of them, and of nobody else")
{
    DeclaringRoom room;
    room.apply(SetRecusal{CandidateId("c1"), JurorId("m2"), "Parent d’un collègue"});
    REQUIRE(room.declare("m1"));
    REQUIRE(room.declare("m2"));
    const auto data = app::personDataJson(room.session(), Viewer::staff(), CandidateId("c1"));
    REQUIRE(data);
    const std::string& json = data->json;
    const auto at = json.find("\"declarations\"");
    REQUIRE(at != std::string::npos);
    const std::string part = json.substr(at, json.find(']', at) - at);
    CHECK(part.find("\"membre\": \"m1\"") != std::string::npos);
    CHECK(part.find("\"deport\": false") != std::string::npos);
    CHECK(part.find("\"membre\": \"m2\"") != std::string::npos);
    CHECK(part.find("\"deport\": true") != std::string::npos);
    CHECK(part.find("c2") == std::string::npos);
}
