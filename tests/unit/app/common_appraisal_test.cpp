// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury says together of a criterion: kept, signed with the grid, and never a figure.
#include <catch2/catch.hpp>

#include "app/verification.h"
#include "signed_room.h"

using namespace delibere;

namespace {

const CandidateId appraised("c1");
const CriterionId appraisedCriterion("C1.1.1");

std::string heldOn(sample::SignedRoom& room)
{
    return room.session()
        .view(appraised, Viewer::staff())
        .value()
        .deliberation.commonAppraisal(appraisedCriterion);
}

} // namespace

TEST_CASE("a common appraisal is kept, changed, taken away, and undone step by step")
{
    sample::SignedRoom room;
    const auto before = room.session().view(appraised, Viewer::staff()).value().synthesis;
    room.apply(SetCommonAppraisal{appraised, appraisedCriterion, "Satisfaisant"});
    CHECK(heldOn(room) == "Satisfaisant");
    const auto applied = room.session().apply(
        SetCommonAppraisal{appraised, appraisedCriterion, "Très satisfaisant"}, JurorId());
    REQUIRE(applied);
    room.reopen();
    CHECK(heldOn(room) == "Très satisfaisant");
    room.apply(*applied->inverse);
    CHECK(heldOn(room) == "Satisfaisant");
    CHECK(room.session().view(appraised, Viewer::staff()).value().synthesis ==
          before); // no figure moved
    room.apply(SetCommonAppraisal{appraised, appraisedCriterion, ""});
    CHECK(heldOn(room).empty());
}

TEST_CASE("a common appraisal is of a criterion of a bloc that the candidate presents")
{
    sample::SignedRoom room;
    CHECK(room.refusal(SetCommonAppraisal{appraised, CriterionId("C9.9.9"), "Bien"}) ==
          ProblemCode::UnknownCriterion);
    CHECK(room.refusal(SetCommonAppraisal{CandidateId("c9"), appraisedCriterion, "Bien"}) ==
          ProblemCode::UnknownCandidate);
    Candidate candidate = *room.session().jury().candidate(appraised);
    candidate.presented.erase(candidate.presented.begin());
    room.apply(PutCandidate{candidate});
    CHECK(room.refusal(SetCommonAppraisal{appraised, appraisedCriterion, "Bien"}) ==
          ProblemCode::BlockNotPresented);
}

TEST_CASE("a common appraisal is signed with the grid, and cannot be changed beside it")
{
    sample::SignedRoom room;
    room.apply(SetCommonAppraisal{appraised, appraisedCriterion, "Satisfaisant"});
    room.signAll("c1");
    CHECK(room.history("c1").back().body.find("Satisfaisant") != std::string::npos);
    room.close();
    CHECK(app::verifyFile(room.path()).passes());
    REQUIRE(sample::tamper(room.path(), "UPDATE common_appraisal SET text = 'Insuffisant'"));
    const Verification found = app::verifyFile(room.path());
    CHECK(found.verdict() == Verdict::Altered);
    CHECK(std::ranges::any_of(found.findings, [](const VerificationFinding& finding) {
        return finding.code == VerificationCode::DeliberationDiffers;
    }));
}

TEST_CASE("a common appraisal that no line of the journal says is named")
{
    sample::SignedRoom room;
    room.close();
    REQUIRE(sample::tamper(room.path(),
                           "INSERT INTO common_appraisal VALUES ('c1', 'C1.1.1', 'Bien')"));
    CHECK(app::verifyFile(room.path()).verdict() == Verdict::Altered);
}
