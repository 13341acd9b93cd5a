// SPDX-License-Identifier: GPL-3.0-or-later
// What is given to a candidate of a session, and what is not.
#include "app/person_data.h"

#include <catch2/catch.hpp>

#include "positioning_room.h"
#include "signed_room.h"

using namespace delibere;

namespace {

std::string dataOf(const app::Session& session, const char* candidate)
{
    const auto data = app::personDataJson(session, Viewer::staff(), CandidateId(candidate));
    INFO((data ? std::string() : data.error().where + " " + data.error().detail));
    REQUIRE(data.has_value());
    return data->json;
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

void rename(sample::SignedRoom& room, const char* id, const char* last, const char* first)
{
    Candidate candidate = *room.session().jury().candidate(CandidateId(id));
    candidate.lastName = last;
    candidate.firstName = first;
    room.apply(PutCandidate{candidate});
}

void remark(sample::SignedRoom& room, const char* juror, const char* text)
{
    const SheetKey key{CandidateId("c1"), JurorId(juror)};
    const CriterionId criterion =
        room.session().framework().blocks[0].competencies[0].criteria[0].id;
    room.apply(ReopenSheet{key, "Concertation"}, juror);
    room.apply(SetRemark{key, criterion, text}, juror);
}

} // namespace

TEST_CASE("a person's data hold the marks, the remarks, the decision and who signed")
{
    sample::SignedRoom room;
    rename(room, "c1", "Roussel", "Amélie");
    room.signAll("c1");
    const std::string data = dataOf(room.session(), "c1");
    for (const char* part :
         {"\"format\": \"delibere-donnees-personne/1\"", "Roussel", "Amélie", "Exemple précis.",
          "\"remarque\"", "Parcours solide.", "\"proposition\": \"totale\"", "\"verrouille\"",
          "\"signataire\": \"m3\"", "\"journal\"", "\"acte\": \"signature\"", "\"par\": \"m1\""})
        CHECK(holds(data, part));
}

TEST_CASE("another candidate is named nowhere, not even in a remark that compares")
{
    sample::SignedRoom room;
    rename(room, "c1", "Roussel", "Amélie");
    rename(room, "c2", "Benkacem", "Karim");
    remark(room, "m1", "Plus à l’aise que Karim Benkacem ; BENKACEM hésitait.");
    room.apply(SubmitSheet{{CandidateId("c1"), JurorId("m1")}}, "m1");
    room.signAll("c1");
    const std::string own = dataOf(room.session(), "c1");
    CHECK_FALSE(holds(own, "Benkacem"));
    CHECK_FALSE(holds(own, "BENKACEM"));
    CHECK(holds(own, "Plus à l’aise que [autre candidat] ; [autre candidat] hésitait."));
    CHECK_FALSE(holds(dataOf(room.session(), "c2"), "Roussel"));
}

TEST_CASE("lines of the journal about another candidate are not given")
{
    sample::SignedRoom room;
    room.signAll("c1");
    CHECK(holds(dataOf(room.session(), "c1"), "\"acte\": \"gel\""));
    const std::string other = dataOf(room.session(), "c2");
    CHECK_FALSE(holds(other, "\"acte\": \"gel\""));
    CHECK(holds(other, "\"acte\": \"candidat\"")); // entered with the session
    CHECK(holds(other, "\"acte\": \"import\""));
}

TEST_CASE("a draft is left out and said, what it was when it was handed in is given")
{
    sample::SignedRoom room;
    remark(room, "m2", "Pensée à moi seul.");
    const std::string data = dataOf(room.session(), "c1");
    CHECK_FALSE(holds(data, "Pensée à moi seul."));
    CHECK(holds(data, "\"brouillons_de\": [\n      \"m2\"\n    ]"));
    CHECK(holds(data, "\"motif\": \"Concertation\""));
    CHECK(holds(data, "\"fiches_avant_reouverture\": [\n    {"));
}

TEST_CASE("members are named with their part, and the reason of a déport is kept back")
{
    sample::SignedRoom room;
    room.apply(SetRecusal{CandidateId("c1"), JurorId("m3"), "Beau-frère"});
    const std::string data = dataOf(room.session(), "c1");
    CHECK(holds(data, "\"role\": \"president\""));
    CHECK(holds(data, "\"membre\": \"m3\""));
    CHECK_FALSE(holds(data, "Beau-frère"));
}

TEST_CASE("the repérages of the person are given, with their versions")
{
    sample::PositioningRoom room;
    TableEntry entry;
    entry.notes = "Cite trois clients.";
    const Competency& table = room.session().framework().blocks[0].competencies[0];
    room.enter(table.id.text().c_str(), entry);
    const std::string id = room.id().text();
    const std::string data = dataOf(room.session(), "c1");
    CHECK(holds(data, id));
    CHECK(holds(data, "Cite trois clients."));
    CHECK(holds(data, "\"acte\": \"reperage-tableau\""));
    CHECK_FALSE(holds(dataOf(room.session(), "c2"), id));
}

TEST_CASE("nothing is given of a candidate who is not in the session")
{
    sample::SignedRoom room;
    const auto data = app::personDataJson(room.session(), Viewer::staff(), CandidateId("c9"));
    REQUIRE_FALSE(data.has_value());
    CHECK(data.error() == Problem{ProblemCode::UnknownCandidate, "c9", {}});
}

TEST_CASE("nothing is given to a member who acts")
{
    sample::SignedRoom room;
    const auto data =
        app::personDataJson(room.session(), Viewer::member(JurorId("m1")), CandidateId("c1"));
    REQUIRE_FALSE(data.has_value());
    CHECK(data.error() == Problem{ProblemCode::SightRefused, "c1", "m1"});
}

TEST_CASE("nothing is given when a version is not what was signed")
{
    sample::SignedRoom room;
    room.signAll("c1");
    room.close();
    REQUIRE(sample::tamper(room.path(), "UPDATE record SET body = replace(body, 'Parcours', "
                                        "'Discours') WHERE candidate = 'c1'"));
    room.reopen();
    const auto data = app::personDataJson(room.session(), Viewer::staff(), CandidateId("c1"));
    REQUIRE_FALSE(data.has_value());
    CHECK(data.error().code == ProblemCode::SessionCorrupt);
}

TEST_CASE("the name of the file says no name of a person")
{
    CHECK(app::personDataFileName(CandidateId("c1")) == "donnees-c1.json");
}
