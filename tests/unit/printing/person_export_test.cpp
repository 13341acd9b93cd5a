// SPDX-License-Identifier: GPL-3.0-or-later
// What is handed to a candidate who asks for their data, out of a session that stays open.
#include "printing/person_export.h"

#include <fstream>

#include <catch2/catch.hpp>

#include "printing/printed_form.h"
#include "report/plain_text.h"
#include "support/file_bytes.h"
#include "unit/app/signed_room.h"

using namespace delibere;
using namespace delibere::printing;
using sample::bytesOf;

namespace {

PersonExport exportOf(sample::SignedRoom& room, const char* candidate)
{
    auto person = personExport(room.session(), Viewer::staff(), CandidateId(candidate));
    REQUIRE(person);
    return std::move(*person);
}

std::vector<std::string> stemsOf(sample::SignedRoom& room, const std::vector<Form>& forms)
{
    std::vector<std::string> stems;
    for (const Form& form : forms)
        stems.push_back(fileStem(room.session(), form, Naming::Ids));
    return stems;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a person gets their data and the forms about them, and the open session is unchanged")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const sample::ScratchFolder scratch;
    const std::string before = bytesOf(room.path());
    const PersonExport person = exportOf(room, "c1");
    CHECK(stemsOf(room, person.forms) == Names{"grille-c1-v1", "fiche-c1-m1", "fiche-c1-m2",
                                               "fiche-c1-m3", "releve-c1", "attestation-c1"});
    CHECK(person.namingOthers.empty());
    const auto place = writePersonData(person, scratch.path() / "a" / "b");
    REQUIRE(place);
    CHECK(place->data == scratch.path() / "a" / "b" / "donnees-c1.json");
    CHECK(bytesOf(place->data) == person.data);
    CHECK(place->forms.folder == scratch.path() / "a" / "b" / "donnees-c1");
    CHECK(std::filesystem::is_empty(place->forms.folder));
    CHECK(bytesOf(room.path()) == before);
}

TEST_CASE("a form in which another candidate is named is set aside")
{
    sample::SignedRoom room;
    const std::string other = room.session().jury().candidate(CandidateId("c2"))->lastName;
    room.apply(SetComment{CandidateId("c1"), "Plus à l’aise que " + other + "."});
    const PersonExport person = exportOf(room, "c1");
    CHECK(stemsOf(room, person.forms) == Names{"fiche-c1-m1", "fiche-c1-m2", "fiche-c1-m3"});
    CHECK(stemsOf(room, person.namingOthers) == Names{"grille-c1", "releve-c1"});
}

TEST_CASE("a candidate called like the town of the jury withholds nothing but what names them")
{
    sample::SignedRoom room;
    Candidate other = *room.session().jury().candidate(CandidateId("c2"));
    other.lastName = room.session().jury().info.place;
    REQUIRE_FALSE(other.lastName.empty());
    room.apply(PutCandidate{other});
    room.signAll("c1");
    const PersonExport person = exportOf(room, "c1");
    CHECK(person.namingOthers.empty());
    CHECK(person.forms.size() == 6);
}

TEST_CASE("two candidates of one name have their own forms, with the number of their file")
{
    sample::SignedRoom room;
    Candidate other = *room.session().jury().candidate(CandidateId("c2"));
    const Candidate own = *room.session().jury().candidate(CandidateId("c1"));
    other.lastName = own.lastName;
    other.firstName = own.firstName;
    room.apply(PutCandidate{other});
    room.signAll("c1");
    const PersonExport person = exportOf(room, "c1");
    CHECK(person.namingOthers.empty());
    REQUIRE(person.forms.size() == 6);
    for (const Form& form : person.forms) {
        const auto printed = layOut(room.session(), Viewer::staff(), form);
        REQUIRE(printed);
        CHECK(report::plainText(printed->document).find("dossier n°\u00a0c1") != std::string::npos);
    }
}

TEST_CASE("a form is about its candidate, or about nobody")
{
    CHECK(Form{FormKind::Grid, CandidateId("c2")}.candidate() == CandidateId("c2"));
    CHECK(Form{FormKind::Minutes}.candidate().empty());
    const PositioningSubject subject{PositioningId("absent"), CandidateId("c1")};
    CHECK(Form{FormKind::PositioningGuide, subject}.candidate() == CandidateId("c1"));
}

TEST_CASE("a candidate who is not in the session has no data to hand over")
{
    sample::SignedRoom room;
    const auto person = personExport(room.session(), Viewer::staff(), CandidateId("c9"));
    REQUIRE_FALSE(person);
    CHECK(person.error().code == ProblemCode::UnknownCandidate);
}

TEST_CASE("data that cannot be written leave no empty folder behind")
{
    sample::SignedRoom room;
    const sample::ScratchFolder scratch;
    std::filesystem::create_directory(scratch.path() / "donnees-c1.json"); // in its place
    const auto place = writePersonData(exportOf(room, "c1"), scratch.path());
    REQUIRE_FALSE(place);
    CHECK(place.error().where == (scratch.path() / "donnees-c1.json").string());
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "donnees-c1"));
}

TEST_CASE("forms that have no place to go keep the data from being written")
{
    sample::SignedRoom room;
    const sample::ScratchFolder scratch;
    std::ofstream(scratch.path() / "donnees-c1") << "Madame,";
    const auto place = writePersonData(exportOf(room, "c1"), scratch.path());
    REQUIRE_FALSE(place);
    CHECK(place.error().code == ProblemCode::FileUnwritable);
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "donnees-c1.json"));
    CHECK(bytesOf(scratch.path() / "donnees-c1") == "Madame,");
}
