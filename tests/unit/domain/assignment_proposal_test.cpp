// SPDX-License-Identifier: GPL-3.0-or-later
// Who might evaluate whom, worked by hand: m1 of the employers, m2 and m3 of the employees.
#include <algorithm>

#include <catch2/catch.hpp>

#include "domain/assignment_proposal.h"
#include "domain/edit.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::c1;
using sample::c2;
using sample::m1;
using sample::m2;
using sample::m3;

const CandidateId c3("c3");

JurySession threeCandidates()
{
    JurySession session = sample::session();
    Candidate third = session.candidates[1];
    third.id = c3;
    third.lastName = "GARNIER";
    session.candidates.push_back(third);
    return session;
}

JurySession withProposal(JurySession session, const AssignmentRequest& request)
{
    for (const SetAssignment& edit : editsFor(session, proposeAssignments(session, request)))
        session = edited(session, edit);
    return session;
}

std::vector<JurorId> of(const std::vector<ProposedEvaluators>& proposed, const CandidateId& id)
{
    return std::ranges::find(proposed, id, &ProposedEvaluators::candidate)->jurors;
}

AssignmentOutcome outcome(const std::vector<ProposedEvaluators>& proposed, const CandidateId& id)
{
    return std::ranges::find(proposed, id, &ProposedEvaluators::candidate)->outcome;
}

} // namespace

TEST_CASE("three candidates and three members give two each, and two members for each")
{
    const JurySession session = threeCandidates();
    const auto proposed = proposeAssignments(session, {});
    REQUIRE(proposed.size() == 3);
    for (const ProposedEvaluators& each : proposed) {
        CHECK(each.outcome == AssignmentOutcome::Proposed);
        CHECK(each.jurors.size() == 2);
    }
    CHECK(evaluationLoads(withProposal(session, {})) == std::vector{2, 2, 2});
}

TEST_CASE("two candidates with two of three members each mix the colleges, and differ by one")
{
    // Four evaluations: 2, 1 and 1. Both are mixed only when m1 has the two.
    const JurySession session = sample::session();
    const auto proposed = proposeAssignments(session, {});
    CHECK(of(proposed, c1) == std::vector{m1, m2});
    CHECK(of(proposed, c2) == std::vector{m1, m3});
}

TEST_CASE("a college that is spelt twice is one")
{
    JurySession session = sample::session();
    session.jurors[1].college = "Salarié";
    session.jurors[2].college = "SALARIES";
    CHECK(collegesSpeltTwice(session) ==
          std::vector<std::vector<std::string>>{{"SALARIES", "Salarié"}});
    const auto proposed = proposeAssignments(session, {});
    for (const ProposedEvaluators& each : proposed)
        CHECK(each.jurors.front() == m1); // of the other college
    session.jurors[2].college = "Salarié";
    CHECK(collegesSpeltTwice(session).empty());
}

TEST_CASE("colleges are not mixed at the price of the balance")
{
    // m1 alone is of the employers: three candidates mixed would give 3, 2 and 1.
    const JurySession session = withProposal(threeCandidates(), {});
    const auto mixed = std::ranges::count_if(session.candidates, [&](const Candidate& candidate) {
        return session.assigned(m1, candidate.id);
    });
    CHECK(mixed == 2);
    CHECK(evaluationLoads(session) == std::vector{2, 2, 2});
}

TEST_CASE("nobody is proposed who withdrew, is absent, or is of the company of the candidate")
{
    JurySession session = threeCandidates();
    session.recusals = {{c1, m1, ""}};
    session.jurors[1].employer = "laiterie fictive";
    session.candidates[1].company = session.candidates[2].company = "Autre";
    const auto proposed = proposeAssignments(session, {});
    // m3 alone may meet c1: too few, and who may is said.
    CHECK(outcome(proposed, c1) == AssignmentOutcome::TooFew);
    CHECK(of(proposed, c1) == std::vector{m3});
    CHECK(outcome(proposed, c2) == AssignmentOutcome::Proposed);

    session.jurors[0].attendance = Attendance::Absent;
    for (const CandidateId& each : {c2, c3})
        CHECK(of(proposeAssignments(session, {}), each) == std::vector{m2, m3});
}

TEST_CASE("a candidate for whom too few may be had stays as they were, and weighs as they do")
{
    // Everybody evaluates c1 (but for m1, who withdrew): m2 and m3 have one each already.
    JurySession session = threeCandidates();
    session.recusals = {{c1, m1, ""}};
    session.jurors[1].employer = "Laiterie fictive";
    session.candidates[1].company = session.candidates[2].company = "Autre";
    const JurySession after = withProposal(session, {});
    CHECK(after.assignedTo(c1).empty());
    CHECK(evaluationLoads(after) == std::vector{2, 2, 2});
}

TEST_CASE("one evaluator is enough where one is asked for, and four of three are not to be had")
{
    const JurySession session = threeCandidates();
    CHECK(evaluationLoads(withProposal(session, {.perCandidate = 1})) == std::vector{1, 1, 1});
    for (const ProposedEvaluators& each : proposeAssignments(session, {.perCandidate = 4}))
        CHECK(each.outcome == AssignmentOutcome::TooFew);
    CHECK(editsFor(session, proposeAssignments(session, {.perCandidate = 4})).empty());
    CHECK(withProposal(session, {.perCandidate = 3}).assignedTo(c1) == std::vector{m1, m2, m3});
}

TEST_CASE("who is not heard has no evaluators, and weighs on nobody")
{
    JurySession session = threeCandidates();
    session.candidates[0].status = CandidateStatus::Excused;
    session.assignments = {{c1, m2}};
    const auto proposed = proposeAssignments(session, {});
    CHECK(outcome(proposed, c1) == AssignmentOutcome::NotHeard);
    CHECK(of(proposed, c2) == std::vector{m1, m2});
    CHECK(of(proposed, c3) == std::vector{m1, m3});
    CHECK(withProposal(session, {}).assignedTo(c1) == std::vector{m2});
}

TEST_CASE("a settled candidate keeps their evaluators, who have the fewer of the others")
{
    JurySession session = threeCandidates();
    session.assignments = {{c1, m1}, {c1, m2}};
    AssignmentRequest request;
    request.settled = {c1};
    const auto proposed = proposeAssignments(session, request);
    CHECK(outcome(proposed, c1) == AssignmentOutcome::Settled);
    CHECK(of(proposed, c1).empty());
    const JurySession after = withProposal(session, request);
    CHECK(after.assignedTo(c1) == std::vector{m1, m2});
    CHECK(evaluationLoads(after) == std::vector{2, 2, 2});
}

TEST_CASE("names that are there count for nothing, unless they are to be kept")
{
    JurySession session = threeCandidates();
    session.assignments = {{c1, m2}, {c1, m3}, {c2, m2}};
    AssignmentRequest keeping;
    keeping.keep = true;
    const auto kept = proposeAssignments(session, keeping);
    CHECK(of(kept, c1) == std::vector{m2, m3});
    CHECK(of(kept, c2) == std::vector{m1, m2}); // completed by who has none
    CHECK(of(kept, c3) == std::vector{m1, m3});
    JurySession nobody = session;
    nobody.assignments = {};
    CHECK(proposeAssignments(session, {}) == proposeAssignments(nobody, {}));
}

TEST_CASE("who is to be kept and does not sit is replaced; a company that the jury accepted stays")
{
    JurySession session = sample::session();
    session.assignments = {{c1, m1}, {c1, m2}};
    session.recusals = {{c1, m1, ""}};
    session.jurors[1].employer = "Laiterie fictive";
    const auto proposed = proposeAssignments(session, {.keep = true});
    CHECK(of(proposed, c1) == std::vector{m2, m3});
}

TEST_CASE("more names than are asked for stay when they are to be kept")
{
    JurySession session = sample::session();
    session.assignments = {{c1, m1}, {c1, m2}, {c1, m3}};
    const auto proposed = proposeAssignments(session, {.keep = true});
    CHECK(of(proposed, c1) == std::vector{m1, m2, m3});
    CHECK(editsFor(session, proposed).size() == 1); // of c2 alone
}

TEST_CASE("proposing again what was taken changes nothing")
{
    const JurySession once = withProposal(threeCandidates(), {});
    CHECK(editsFor(once, proposeAssignments(once, {})).empty());
    CHECK(editsFor(once, proposeAssignments(once, {.keep = true})).empty());
}

TEST_CASE("a session without members, or without candidates, has no proposal to make")
{
    JurySession session = sample::session();
    session.jurors.clear();
    for (const ProposedEvaluators& each : proposeAssignments(session, {}))
        CHECK(each.outcome == AssignmentOutcome::TooFew);
    session = sample::session();
    session.candidates.clear();
    CHECK(proposeAssignments(session, {}).empty());
    CHECK(evaluationLoads(session) == std::vector{0, 0, 0});
}
