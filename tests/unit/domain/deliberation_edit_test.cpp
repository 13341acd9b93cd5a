// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deliberation_edit.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

using sample::b1;
using sample::c1;

Deliberation heldDecisions()
{
    Deliberation made;
    made.candidate = c1;
    made.appraisals[b1] = {true, Percent{80}, {}};
    made.bases.appraisals[b1] = "siegent\nm1 80";
    made.votes[b1] = {2, 1, 0, {}};
    made.discussed = {b1};
    made.recommendations[b1] = "S’exercer.";
    made.commonAppraisals[CriterionId("C1.1")] = "Satisfaisant";
    made.comment = "Parcours solide.";
    made.proposal = ProposalKind::Total;
    return made;
}

const std::initializer_list<DeliberationEdit> others{
    SetAppraisal{c1, b1, std::nullopt},
    SetAppraisal{c1, b1, Appraisal{false, Percent{60}, "motif"}, "siegent\nm1 60"},
    SetRecommendation{c1, b1, ""},
    SetCommonAppraisal{c1, CriterionId("C1.1"), ""},
    SetCommonAppraisal{c1, CriterionId("C1.2"), "Très satisfaisant"},
    SetNoRecommendation{c1, b1, true},
    SetComment{c1, ""},
    SetProposal{c1, std::nullopt},
    SetDiscussed{c1, b1, false},
    SetVote{c1, b1, std::nullopt}};

} // namespace

TEST_CASE("each decision, and the one that takes it back, leave the deliberation as it was")
{
    for (const DeliberationEdit& edit : others) {
        CAPTURE(edit.index());
        const Deliberation before = heldDecisions();
        const Deliberation after = edited(before, edit);
        CHECK(after != before);
        CHECK(edited(after, inverse(before, edit)) == before);
        Deliberation nothing;
        nothing.candidate = c1;
        CHECK(edited(edited(nothing, edit), inverse(nothing, edit)) == nothing);
    }
}

TEST_CASE("a decision on one candidate leaves another's as it is")
{
    Deliberation of2 = heldDecisions();
    of2.candidate = CandidateId("c2");
    for (const DeliberationEdit& edit : others)
        CHECK(edited(of2, edit) == of2);
}
