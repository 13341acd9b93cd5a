// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "codec/framework_reader.h"
#include "codec/session_reader.h"
#include "support/sample.h"
#include "unit/codec/support/sample_files.h"

namespace delibere {

namespace {

using sample::Json;

// B1 and B2 are the blocs of the sample framework.
Json sessionFile()
{
    return Json::parse(R"({
      "format": "delibere-session/1",
      "session": "11111111-2222-4333-8444-555555555555",
      "intitule": "Session d’essai", "lieu": "Lyon", "date": "2026-03-12",
      "membres": [
        {"id": "m1", "nom": "Claire Martin", "fonction": "Responsable", "college": "employeurs",
         "employeur": "Atelier A", "role": "president"},
        {"id": "m2", "nom": "Paul Okafor", "presence": "absent"}],
      "candidats": [
        {"id": "c1", "nom": "ROUSSEL", "prenom": "Amélie", "entreprise": "Laiterie",
         "heure": "14:15", "blocs": ["B1"],
         "acquis": [{"bloc": "B2", "le": "2024-05-02", "reference": "PV 12"}]},
        {"id": "c2", "nom": "BENALI", "prenom": "Karim"}],
      "deports": [{"membre": "m2", "candidat": "c1", "motif": "Ancien collègue"}]
    })");
}

JurySession sessionOf(const Json& file)
{
    const auto session = codec::readSession(file.dump(), sample::percentFramework());
    INFO(sample::listed(session ? Findings{} : session.error()));
    REQUIRE(session.has_value());
    return *session;
}

Findings sessionFaults(const Json& file)
{
    const auto session = codec::readSession(file.dump(), sample::percentFramework());
    return session ? Findings{} : session.error();
}

// The sample with one value put at one place is refused for this, there.
void sessionRefuses(const char* place, const Json& value, FindingCode code, const char* where)
{
    Json file = sessionFile();
    file[Json::json_pointer(place)] = value;
    const Findings found = sessionFaults(file);
    INFO(place << " = " << value.dump() << "\n" << sample::listed(found));
    CHECK(sample::has(found, code, where));
}

void sessionRefuses(const char* place, const Json& value, FindingCode code)
{
    sessionRefuses(place, value, code, place);
}

} // namespace

TEST_CASE("a session file becomes the panel, the candidates and the recusals that it says")
{
    const JurySession session = sessionOf(sessionFile());
    CHECK(session.id == SessionId("11111111-2222-4333-8444-555555555555"));
    CHECK(session.info == SessionInfo{"Session d’essai", "Lyon", Date{2026, 3, 12}});
    REQUIRE(session.jurors.size() == 2);
    CHECK(session.jurors[0] == Juror{JurorId("m1"), "Claire Martin", "Responsable", "employeurs",
                                     "Atelier A", JurorRole::President, Attendance::Present});
    CHECK(session.jurors[1] ==
          Juror{JurorId("m2"), "Paul Okafor", "", "", "", JurorRole::Member, Attendance::Absent});
    REQUIRE(session.candidates.size() == 2);
    CHECK(session.candidates[0] ==
          Candidate{CandidateId("c1"),
                    "ROUSSEL",
                    "Amélie",
                    "Laiterie",
                    "14:15",
                    {BlockId("B1")},
                    {AcquiredBlock{BlockId("B2"), Date{2024, 5, 2}, "PV 12"}},
                    CandidateStatus::Expected,
                    ""});
    CHECK(session.recusals ==
          std::vector{Recusal{CandidateId("c1"), JurorId("m2"), "Ancien collègue"}});
}

TEST_CASE("a session without a name of its own leaves it to the caller")
{
    Json file = sessionFile();
    file.erase("session");
    CHECK(sessionOf(file).id.empty());
}

TEST_CASE("a candidate who names no bloc presents every bloc that is not acquired")
{
    Json file = sessionFile();
    CHECK(sessionOf(file).candidates[1].presented == std::vector{BlockId("B1"), BlockId("B2")});
    file["candidats"][1]["acquis"] = Json::parse(R"([{"bloc":"B1","le":"2024-05-02"}])");
    CHECK(sessionOf(file).candidates[1].presented == std::vector{BlockId("B2")});
}

TEST_CASE("blocs are presented in the order of the framework")
{
    Json file = sessionFile();
    file["candidats"][1]["blocs"] = {"B2", "B1"};
    CHECK(sessionOf(file).candidates[1].presented == std::vector{BlockId("B1"), BlockId("B2")});
}

TEST_CASE("a bloc is not presented again once acquired")
{
    sessionRefuses("/candidats/0/blocs", {"B1", "B2"}, FindingCode::BadCombination, "/candidats/0");
}

TEST_CASE("blocs must exist and be named once")
{
    sessionRefuses("/candidats/0/blocs/0", "B9", FindingCode::UnknownReference);
    sessionRefuses("/candidats/0/acquis/0/bloc", "B9", FindingCode::UnknownReference);
    sessionRefuses("/candidats/1/blocs", {"B1", "B1"}, FindingCode::DuplicateId,
                   "/candidats/1/blocs/1");
    sessionRefuses("/candidats/1/blocs", Json::array(), FindingCode::WrongCount);
    sessionRefuses(
        "/candidats/1/acquis",
        Json::parse(R"([{"bloc":"B1","le":"2024-05-02"},{"bloc":"B1","le":"2025-05-02"}])"),
        FindingCode::DuplicateId, "/candidats/1/acquis/1/bloc");
}

TEST_CASE("a candidate is expected unless the file says otherwise, and why")
{
    Json file = sessionFile();
    CHECK(sessionOf(file).candidates[1].heard());
    const std::vector<std::pair<const char*, CandidateStatus>> words{
        {"attendu", CandidateStatus::Expected},
        {"absent", CandidateStatus::Absent},
        {"excuse", CandidateStatus::Excused},
        {"en-attente", CandidateStatus::Pending},
        {"decision-suspendue", CandidateStatus::Suspended}};
    for (const auto& [word, status] : words) {
        file["candidats"][1]["presence"] = word;
        CHECK(sessionOf(file).candidates[1].status == status);
    }
    file["candidats"][1]["motif_presence"] = "certificat médical";
    CHECK(sessionOf(file).candidates[1].statusReason == "certificat médical");
}

TEST_CASE("a presence that is no word of ours is refused where it stands")
{
    sessionRefuses("/candidats/1/presence", "present", FindingCode::UnknownValue);
    sessionRefuses("/candidats/1/presence", "Absent", FindingCode::UnknownValue);
    sessionRefuses("/candidats/1/motif_presence", "", FindingCode::EmptyText);
}

TEST_CASE("two people with one id are refused, whatever the case of its letters")
{
    sessionRefuses("/membres/1/id", "M1", FindingCode::DuplicateId);
    sessionRefuses("/candidats/1/id", "C1", FindingCode::DuplicateId);
}

TEST_CASE("a panel has one president at most")
{
    sessionRefuses("/membres/1/role", "president", FindingCode::BadCombination, "/membres");
}

TEST_CASE("a day that does not exist is refused")
{
    sessionRefuses("/date", "2026-02-30", FindingCode::UnknownValue);
    sessionRefuses("/date", "12/03/2026", FindingCode::UnknownValue);
    sessionRefuses("/date", "", FindingCode::UnknownValue);
    sessionRefuses("/date", 20260312, FindingCode::WrongType);
    sessionRefuses("/candidats/0/acquis/0/le", "2023-02-29", FindingCode::UnknownValue);
}

TEST_CASE("an hour is two digits, a colon and two digits")
{
    for (const char* hour : {"24:00", "9:15", "14:60", "14h15", "14:15:00", "", "1a:00"})
        sessionRefuses("/candidats/0/heure", hour, FindingCode::UnknownValue);
}

TEST_CASE("a recusal names a juror and a candidate of the session, once")
{
    sessionRefuses("/deports/0/membre", "m9", FindingCode::UnknownReference);
    sessionRefuses("/deports/0/candidat", "c9", FindingCode::UnknownReference);
    sessionRefuses("/deports/0/membre", "M2", FindingCode::UnknownReference);
    sessionRefuses("/deports/1", Json::parse(R"({"membre":"m2","candidat":"c1"})"),
                   FindingCode::DuplicateId);
}

TEST_CASE("who sits and who presides for a candidate is read once, of people of the session")
{
    Json file = sessionFile();
    file["sieges"] = Json::parse(R"([{"membre":"m2","candidat":"c1","siege":true}])");
    file["presidences"] =
        Json::parse(R"([{"membre":"m1","candidat":"c1","designation":"vice-presidence"}])");
    const JurySession session = sessionOf(file);
    CHECK(session.seats == std::vector{StatedSeat{CandidateId("c1"), JurorId("m2"), true}});
    CHECK(session.actingPresidents == std::vector{ActingPresident{CandidateId("c1"), JurorId("m1"),
                                                                  PresidencyBasis::VicePresident}});
    const Json seat = Json::parse(R"({"membre":"m9","candidat":"c1","siege":true})");
    sessionRefuses("/sieges", Json::array({seat}), FindingCode::UnknownReference,
                   "/sieges/0/membre");
}

TEST_CASE("rooms, what convocations tell and what is noted of a passage are read and written")
{
    Json file = sessionFile();
    file["informations_pratiques"] = "Accès par la cour.\nAccueil : Lise Roy.";
    file["candidats"][0]["salle"] = "Salle A";
    file["passages"] = Json::parse(
        R"([{"candidat":"c1","identite_par":"Lise Roy","identite_a":"08:50","visioconference":true,
             "debut":"14:17","fin":"14:36"}, {"candidat":"c2"}])");
    const JurySession session = sessionOf(file);
    CHECK(session.info.practical == "Accès par la cour.\nAccueil : Lise Roy.");
    CHECK(session.candidates[0].room == "Salle A");
    CHECK(session.candidates[1].room.empty());
    CHECK(session.hearingNotes ==
          std::map<CandidateId, HearingNotes>{
              {CandidateId("c1"), {"Lise Roy", "08:50", true, "14:17", "14:36"}}});
    const auto refuses = [](const char* notes, FindingCode code, const char* where) {
        sessionRefuses("/passages", Json::array({Json::parse(notes)}), code, where);
    };
    refuses(R"({"candidat":"c9"})", FindingCode::UnknownReference, "/passages/0/candidat");
    refuses(R"({"candidat":"c1","debut":"14:30","fin":"14:20"})", FindingCode::BadCombination,
            "/passages/0");
    refuses(R"({"candidat":"c1","fin":"14:20"})", FindingCode::BadCombination, "/passages/0");
    refuses(R"({"candidat":"c1","identite_a":"08:50"})", FindingCode::BadCombination,
            "/passages/0");
    refuses(R"({"candidat":"c1","debut":"14 h"})", FindingCode::UnknownValue, "/passages/0/debut");
}

TEST_CASE("the marks of other sources are read on the framework that weighs them")
{
    const auto framework =
        codec::readFramework(sample::sourceFile("tests/data/referentiels/valide-ponderation.json"));
    REQUIRE(framework);
    Json file = Json::parse(sample::sourceFile("tests/cli/donnees/regles/session-note.json"));
    const Json mark = Json::parse(R"({"candidat":"c1","bloc":"D1","source":"tuteur","note":28,
                                      "auteur":"Yves Sarr","le":"2026-03-02"})");
    const auto read = [&](const Json& marks) {
        file["notes_des_sources"] = marks;
        return codec::readSession(file.dump(), framework->framework);
    };
    const auto session = read(Json::array({mark}));
    REQUIRE(session);
    CHECK(session->outsideMarks ==
          std::map<OutsideKey, OutsideMark>{{{CandidateId("c1"), BlockId("D1"), SourceId("tuteur")},
                                             {Percent{28}, "Yves Sarr", Date{2026, 3, 2}}}});
    const auto refused = [&](const char* key, const Json& value) {
        Json other = mark;
        other[key] = value;
        const auto answer = read(Json::array({other}));
        REQUIRE_FALSE(answer);
        return answer.error().front().code;
    };
    CHECK(refused("source", "jury") == FindingCode::UnknownReference);
    CHECK(refused("source", "parrain") == FindingCode::UnknownReference);
    CHECK(refused("bloc", "D9") == FindingCode::UnknownReference);
    CHECK(refused("candidat", "c9") == FindingCode::UnknownReference);
    CHECK(refused("note", 41) == FindingCode::OutOfRange);
    CHECK(refused("auteur", "") == FindingCode::EmptyText);
    CHECK(refused("le", "2026-02-30") == FindingCode::UnknownValue);
    CHECK(read(Json::array({mark, mark})).error().front().code == FindingCode::DuplicateId);
}

TEST_CASE("a name has at most 120 characters and an id the form of an id")
{
    std::string longest;
    for (int i = 0; i < 120; ++i)
        longest += "é";
    Json file = sessionFile();
    file["membres"][0]["nom"] = longest;
    CHECK(sessionOf(file).jurors[0].name == longest);
    sessionRefuses("/membres/0/nom", longest + "é", FindingCode::TextTooLong);
    sessionRefuses("/candidats/0/entreprise", longest + "é", FindingCode::TextTooLong);
    sessionRefuses("/candidats/0/nom", " ", FindingCode::EmptyText);
    sessionRefuses("/membres/0/college", "", FindingCode::EmptyText);
    sessionRefuses("/membres/0/id", "m 1", FindingCode::MalformedId);
    sessionRefuses("/session", "11111111-2222-4333-8444-55555555555", FindingCode::MalformedId);
    sessionRefuses("/session", "11111111-2222-4333-8444-55555555555G", FindingCode::MalformedId);
    sessionRefuses("/membres/0/role", "secrétaire", FindingCode::UnknownValue);
    sessionRefuses("/membres/0/presence", "excusé", FindingCode::UnknownValue);
}

TEST_CASE("no object of a session takes a key that it does not know")
{
    for (const char* place :
         {"", "/membres/0", "/candidats/0", "/candidats/0/acquis/0", "/deports/0"}) {
        const std::string where = std::string(place) + "/inconnu";
        sessionRefuses(where.c_str(), 1, FindingCode::UnknownKey);
    }
}

TEST_CASE("what a session must say is asked for")
{
    const auto misses = [](const char* place, const char* where) {
        Json file = sessionFile();
        const Json::json_pointer pointer(place);
        file[pointer.parent_pointer()].erase(pointer.back());
        INFO(place);
        CHECK(sample::has(sessionFaults(file), FindingCode::MissingKey, where));
    };
    for (const char* key : {"/format", "/intitule", "/date", "/membres", "/candidats"})
        misses(key, "");
    misses("/membres/0/id", "/membres/0");
    misses("/membres/0/nom", "/membres/0");
    misses("/candidats/0/nom", "/candidats/0");
    misses("/candidats/0/acquis/0/le", "/candidats/0/acquis/0");
    misses("/deports/0/membre", "/deports/0");
}

TEST_CASE("a panel of 30 and 10 000 candidates are read, one more is refused")
{
    const auto people = [](const char* prefix, int count) {
        Json list = Json::array();
        for (int i = 1; i <= count; ++i)
            list.push_back({{"id", prefix + std::to_string(i)}, {"nom", "N"}});
        return list;
    };
    Json file = sessionFile();
    file.erase("deports");
    file["membres"] = people("m", 30);
    file["candidats"] = people("c", 10'000);
    for (Json& candidate : file["candidats"])
        candidate["prenom"] = "P";
    CHECK(sessionOf(file).candidates.size() == 10'000);

    file["membres"] = people("m", 31);
    file["candidats"].push_back({{"id", "c0"}, {"nom", "N"}, {"prenom", "P"}});
    const Findings found = sessionFaults(file);
    CHECK(found ==
          Findings{{Severity::Error, FindingCode::WrongCount, "/membres", "31 0 30"},
                   {Severity::Error, FindingCode::WrongCount, "/candidats", "10001 0 10000"}});
}

TEST_CASE("a framework is no session")
{
    const Findings found = sessionFaults(sample::frameworkFile());
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == FindingCode::UnknownFormat);
}

} // namespace delibere
