// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/honour_declaration.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

HonourDeclaration signedIn(const JurySession& session, const char* juror)
{
    HonourDeclaration declaration;
    declaration.juror = JurorId(juror);
    declaration.candidates = candidatesToDeclare(session, declaration.juror);
    return declaration;
}

std::vector<std::string> ids(const std::vector<DeclaredCandidate>& candidates)
{
    std::vector<std::string> texts;
    for (const DeclaredCandidate& each : candidates)
        texts.push_back(each.id.text());
    return texts;
}

} // namespace

TEST_CASE("a declaration covers those it was made on, and nobody who came since")
{
    JurySession session = sample::session();
    const HonourDeclaration declaration = signedIn(session, "m2");
    CHECK(ids(declaration.candidates) == std::vector<std::string>{"c1", "c2"});
    CHECK(notCovered(declaration, session).empty());
    Candidate third = session.candidates.back();
    third.id = CandidateId("c3");
    session.candidates.push_back(third);
    CHECK(ids(notCovered(declaration, session)) == std::vector<std::string>{"c3"});
}

TEST_CASE("a déport that was stated or lifted since is not what was declared")
{
    JurySession session = sample::session();
    session.recusals.clear();
    const HonourDeclaration before = signedIn(session, "m2");
    session.recusals.push_back({CandidateId("c1"), JurorId("m2"), "voisin"});
    CHECK(ids(notCovered(before, session)) == std::vector<std::string>{"c1"});
    const HonourDeclaration after = signedIn(session, "m2");
    CHECK(after.candidates.front().recused);
    CHECK(notCovered(after, session).empty());
    session.recusals.clear();
    CHECK(ids(notCovered(after, session)) == std::vector<std::string>{"c1"});
    // Somebody else's déport is nothing of theirs.
    session.recusals.push_back({CandidateId("c1"), JurorId("m1"), "collègue"});
    CHECK(notCovered(before, session).empty());
}

TEST_CASE("who does not evaluate any more leaves nothing to declare")
{
    JurySession session = sample::session();
    const HonourDeclaration declaration = signedIn(session, "m2");
    session.assignments = {{CandidateId("c1"), {JurorId("m1")}},
                           {CandidateId("c2"), {JurorId("m1")}}};
    CHECK(notCovered(declaration, session).empty());
}
