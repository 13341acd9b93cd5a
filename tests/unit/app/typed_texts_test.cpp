// SPDX-License-Identifier: GPL-3.0-or-later
// What people type and paste, on its way through the one door into the file and onto what is
// signed.
#include <cstdlib>
#include <ctime>

#include <catch2/catch.hpp>

#include "app/local_time.h"
#include "app/records.h"
#include "app/verification.h"
#include "signed_room.h"
#include "support/sample.h"

using namespace delibere;
using sample::SignedRoom;

namespace {

using sample::c1;
using sample::c2;

// The zone of this process, until the end of the scope.
class Zone {
public:
    explicit Zone(const char* name)
    {
        if (const char* before = std::getenv("TZ"))
            m_before = before;
        ::setenv("TZ", name, 1);
        ::tzset();
    }
    ~Zone()
    {
        if (m_before)
            ::setenv("TZ", m_before->c_str(), 1);
        else
            ::unsetenv("TZ");
        ::tzset();
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

private:
    std::optional<std::string> m_before;
};

void rename(SignedRoom& room, const CandidateId& id, const char* last, const char* first)
{
    Candidate candidate = *room.session().jury().candidate(id);
    candidate.lastName = last;
    candidate.firstName = first;
    room.apply(PutCandidate{candidate});
}

} // namespace

TEST_CASE("a name pasted with its accents apart is kept composed")
{
    SignedRoom room;
    rename(room, c2, "Lefe\u0300vre", "Le\u0301a");
    CHECK(room.session().jury().candidate(c2)->fullName() == "Léa Lefèvre");
    room.reopen();
    CHECK(room.session().jury().candidate(c2)->fullName() == "Léa Lefèvre");
}

TEST_CASE("a name with a letter that nobody sees is refused, and nothing changes")
{
    SignedRoom room;
    const Candidate before = *room.session().jury().candidate(c2);
    Candidate hidden = before;
    hidden.lastName = "Le\u00adfort";
    CHECK(room.refusal(PutCandidate{hidden}) == ProblemCode::TextForbidden);
    hidden.lastName = "\u3164";
    CHECK(room.refusal(PutCandidate{hidden}) == ProblemCode::TextForbidden);
    hidden.lastName = "\u2003\u00a0";
    CHECK(room.refusal(PutCandidate{hidden}) == ProblemCode::BadRequest); // nothing but spaces
    CHECK(*room.session().jury().candidate(c2) == before);
}

TEST_CASE("a reservation with its accents apart is signed as it is kept")
{
    SignedRoom room;
    room.decide("c1");
    room.makeKeys();
    app::SignRequest request{c1, SignerId("m2"), sample::passphrase, "re\u0301serve", {}};
    REQUIRE(app::sign(room.session(), request));
    CHECK(room.history("c1").back().signatures.front().reservation == "réserve");
    CHECK(room.session().verify().passes());
}

TEST_CASE("two candidates of one name are told apart, also in what was signed")
{
    SignedRoom room;
    const Candidate first = *room.session().jury().candidate(c1);
    rename(room, c2, first.lastName.c_str(), first.firstName.c_str());
    CHECK(room.session().jury().candidate(c1)->fileNumber == "c1");
    CHECK(room.session().jury().candidate(c2)->fileNumber == "c2");
    room.signAll("c1");
    const auto signedOne =
        app::RecordDocument::of(room.session(), room.history("c1").back(), Viewer::staff());
    REQUIRE(signedOne);
    CHECK(signedOne->record().candidate().fileNumber == "c1");
    rename(room, c2, "Autre", "Nom");
    CHECK(room.session().jury().candidate(c1)->fileNumber.empty());
    CHECK(room.session().verify().passes());
}

TEST_CASE("a version says the zone it was frozen in, and none at universal time")
{
    const Zone tahiti("TAHT10");
    SignedRoom room;
    room.signAll("c1");
    const RecordVersion version = room.history("c1").back();
    CHECK(version.zoneMinutes == -600);
    CHECK(version.body.find("\"fuseau\":-600") != std::string::npos);
    const auto days = room.session().dossierReadOn(c1);
    {
        const Zone paris("CET-1");
        CHECK(*room.session().dossierReadOn(c1) == *days);
        CHECK(room.session().verify().passes());
    }
}

TEST_CASE("at universal time a version has the bytes it always had")
{
    const Zone universal("UTC0");
    SignedRoom room;
    room.signAll("c1");
    CHECK(room.history("c1").back().zoneMinutes == 0);
    CHECK(room.history("c1").back().body.find("fuseau") == std::string::npos);
    CHECK(room.history("c1").back().body.find("\"dossier\":\"") == std::string::npos);
}

TEST_CASE("a day is the day of the place")
{
    using namespace std::chrono;
    const sys_seconds instant = sys_days(year(2027) / 3 / 13) + hours(2);
    CHECK(app::dayIn(-600, instant) == Date{2027, 3, 12});
    CHECK(app::dayIn(0, instant) == Date{2027, 3, 13});
    const Zone tahiti("TAHT10");
    CHECK(app::dayOf(instant) == Date{2027, 3, 12});
}
