// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/namesakes.h"

#include <catch2/catch.hpp>

using namespace delibere;

namespace {

Candidate named(const char* id, const char* last, const char* first)
{
    Candidate made;
    made.id = CandidateId(id);
    made.lastName = last;
    made.firstName = first;
    return made;
}

} // namespace

TEST_CASE("two candidates of one name, however it is spelt, have the number of their file")
{
    JurySession session;
    session.candidates = {named("c1", "Dupont", "Marie"), named("c2", "DUPONT", "MARIE"),
                          named("c3", "Lefèvre", "Zoé"), named("c4", "Marie", "Dupont"),
                          named("c5", "Lefevre", "Zoe Anne")};
    numberNamesakes(session);
    CHECK(session.candidates[0].fileNumber == "c1");
    CHECK(session.candidates[1].fileNumber == "c2");
    CHECK(session.candidates[2].fileNumber.empty());
    CHECK(session.candidates[3].fileNumber == "c4"); // the same words: a form could not tell
    CHECK(session.candidates[4].fileNumber.empty());
}

TEST_CASE("a title before a name does not hide a namesake")
{
    JurySession session;
    session.candidates = {named("c1", "Dupont", "Marie"), named("c2", "Dupont", "Mme Marie")};
    numberNamesakes(session);
    CHECK(session.candidates[0].fileNumber == "c1");
    CHECK(session.candidates[1].fileNumber == "c2");
}

TEST_CASE("who has no namesake any more has no number")
{
    JurySession session;
    session.candidates = {named("c1", "Dupont", "Marie")};
    session.candidates[0].fileNumber = "c1";
    numberNamesakes(session);
    CHECK(session.candidates[0].fileNumber.empty());
}
