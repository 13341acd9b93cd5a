// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deliberation_rules.h"

#include <catch2/catch.hpp>

#include "support/refused.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::b1;
using sample::b2;
using sample::c1;

struct ConcludingJury : sample::Deliberating {
    ConcludingJury()
    {
        held.appraisals[b1] = {true, Percent{80}, {}};
        held.appraisals[b2] = {true, Percent{70}, {}};
    }
    [[nodiscard]] Result<void> conclude(ProposalKind kind = ProposalKind::Total) const
    {
        const Synthesis judged = synthesis();
        const auto panel = checkPanel(framework, session, session.candidates[0], sheets);
        return sample::verdict(conclusionRefusals({framework, session, judged, held, panel}, kind));
    }
    [[nodiscard]] Result<void> vote(const Vote& vote) const
    {
        return checkVote(framework, session, c1, b2, vote);
    }
};

} // namespace

TEST_CASE("a flagged bloc must be marked as discussed before the jury concludes")
{
    ConcludingJury jury;
    const auto refused = jury.conclude();
    REQUIRE(refused.error().code == ProblemCode::NotDiscussed);
    CHECK(refused.error().ids == std::vector<std::string>{"B2"});
    jury.held.discussed = {b2};
    CHECK(jury.conclude().has_value());
}

TEST_CASE("a bloc without a flag needs no discussion, and a discussion of it does no harm")
{
    ConcludingJury jury;
    jury.held.discussed = {b1, b2};
    CHECK(jury.conclude().has_value());
}

TEST_CASE("under the quorum the jury can mark but not conclude, whatever the framework says")
{
    ConcludingJury jury;
    jury.held.discussed = {b2};
    jury.framework.evaluation->blocking.clear();
    jury.session.jurors[1].attendance = Attendance::Absent;
    jury.session.jurors[2].attendance = Attendance::Absent;
    CHECK(jury.conclude().error().code == ProblemCode::PanelBlocks);
}

TEST_CASE("a vote counts no more voices than members who sit")
{
    const ConcludingJury jury;
    CHECK(jury.vote({2, 1, 0, {}}).has_value());
    CHECK(jury.vote({1, 1, 1, {}}).has_value());
    CHECK(jury.vote({2, 2, 0, {}}).error().code == ProblemCode::VoteImpossible);
    CHECK(jury.vote({0, 0, 3, {}}).error().code == ProblemCode::VoteImpossible); // nobody decides
    CHECK(jury.vote({-1, 2, 0, {}}).error().code == ProblemCode::VoteImpossible);
    CHECK(jury.vote({2'000'000'000, 2'000'000'000, 0, {}}).error().code ==
          ProblemCode::VoteImpossible);
}

TEST_CASE("a member who withdrew has no voice")
{
    ConcludingJury jury;
    jury.session.recusals = {{c1, JurorId("m3"), ""}};
    CHECK(jury.vote({2, 1, 0, {}}).error().numbers == std::vector<std::int64_t>{2});
    CHECK(jury.vote({1, 1, 0, {}}).has_value());
}

TEST_CASE("the president's casting vote only breaks a tie")
{
    ConcludingJury jury;
    const Vote tie{1, 1, 1, CastingVote::InFavour};
    CHECK(jury.vote(tie).has_value());
    CHECK(jury.vote({2, 1, 0, CastingVote::Against}).error().code == ProblemCode::VoteImpossible);
    SECTION("not where the framework knows none")
    {
        jury.framework.evaluation->quorum.castingVote = false;
        CHECK_FALSE(jury.vote(tie).has_value());
    }
    SECTION("not without a president who sits")
    {
        jury.session.recusals = {{c1, JurorId("m1"), ""}};
        CHECK_FALSE(jury.vote({1, 1, 0, CastingVote::InFavour}).has_value());
    }
}

TEST_CASE("a tie that nobody broke leaves the bloc open")
{
    ConcludingJury jury;
    jury.held.discussed = {b2};
    jury.held.votes[b2] = {1, 1, 1, CastingVote::NotUsed};
    CHECK(jury.conclude().error().code == ProblemCode::VoteTied);
    jury.held.votes[b2].casting = CastingVote::InFavour;
    CHECK(jury.conclude().has_value());
}

TEST_CASE("what is retained must say what the vote said")
{
    ConcludingJury jury;
    jury.held.discussed = {b2};
    jury.held.votes[b2] = {1, 2, 0, CastingVote::NotUsed};
    const auto refused = jury.conclude();
    CHECK(refused.error() == Problem{ProblemCode::VoteContradicted, "B2", {}, {"B2"}});
    jury.held.appraisals[b2] = {false, Percent{65}, "Vote du jury"};
    jury.held.recommendations[b2] = "Revoir le diagnostic."; // asked of a bloc not validated
    CHECK(jury.conclude(ProposalKind::Partial).has_value());
}

TEST_CASE("a vote won by one voice, lost by one voice, tied and broken both ways")
{
    CHECK(Vote{2, 1, 0, {}}.outcome() == true);
    CHECK(Vote{1, 2, 0, {}}.outcome() == false);
    CHECK_FALSE(Vote{1, 1, 0, {}}.outcome().has_value());
    CHECK(Vote{1, 1, 0, CastingVote::InFavour}.outcome() == true);
    CHECK(Vote{1, 1, 0, CastingVote::Against}.outcome() == false);
}

TEST_CASE("the jury does not conclude while a member who sits has not handed in, and names them")
{
    ConcludingJury jury;
    jury.held.discussed = {b2};
    jury.sheets[1].state = SheetState::Draft;
    const auto refused = jury.conclude();
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == Problem{ProblemCode::SheetsMissing, "c1", {}, {"m2"}});
    jury.sheets.clear();
    CHECK(jury.conclude().error().ids == std::vector<std::string>{"m1", "m2", "m3"});
}

TEST_CASE("everything is asked again on the facts of the moment")
{
    ConcludingJury jury;
    jury.held.discussed = {b1, b2};
    REQUIRE(jury.conclude().has_value());
    SECTION("a reason that the mean of now owes")
    {
        jury.sheets[0] = sample::submitted("c1", "m1", 50, 72); // B1: 69.3, retained 80, validated
        CHECK(jury.conclude().error() == Problem{ProblemCode::ReasonRequired, "B1", {}, {"B1"}});
        jury.held.appraisals[b1].reason = "réponses convaincantes";
        CHECK(jury.conclude().has_value());
    }
    SECTION("votes of members who no longer sit")
    {
        jury.held.votes[b1] = {2, 1, 0, {}};
        REQUIRE(jury.conclude().has_value());
        jury.session.jurors[2].attendance = Attendance::Absent;
        CHECK(jury.conclude().error() ==
              Problem{ProblemCode::VoteImpossible, "B1", {}, {"B1"}, {2}});
    }
    SECTION("a flag that was not there")
    {
        jury.held.discussed = {b2};
        jury.sheets[0] = sample::submitted("c1", "m1", 99, 72);
        CHECK(jury.conclude().error().code == ProblemCode::NotDiscussed);
    }
    SECTION("a decision that stood on something else")
    {
        jury.held.bases.appraisals[b1] = "siegent\nm1 82";
        CHECK(jury.conclude().error() == Problem{ProblemCode::DecisionMoved, "c1", {}, {"B1"}});
    }
    SECTION("a vote on a bloc that is no longer presented says nothing")
    {
        jury.held.votes[b2] = {1, 1, 0, {}};
        jury.session.candidates[0].presented = {b1}; // the only one aimed at, and validated
        CHECK(jury.conclude(ProposalKind::Total).has_value());
    }
}

TEST_CASE("all that is lacking is said at once, in the order in which it is refused")
{
    ConcludingJury jury;
    jury.sheets[2].state = SheetState::Draft;
    jury.held.appraisals.erase(b1);
    jury.held.votes[b2] = {1, 1, 0, {}};
    jury.held.bases.votes[b2] = "autre";
    const Synthesis synthesis = jury.synthesis();
    std::vector<ProblemCode> codes;
    for (const Problem& lack : lacksOf({jury.framework, jury.session, synthesis, jury.held, {}}))
        codes.push_back(lack.code);
    CHECK(codes == std::vector{ProblemCode::SheetsMissing, ProblemCode::ProposalOpen,
                               ProblemCode::NotDiscussed, ProblemCode::VoteTied,
                               ProblemCode::DecisionMoved, ProblemCode::ReasonRequired});
}

TEST_CASE("of a bloc that is not validated the jury says what to work on, or that it says nothing")
{
    ConcludingJury jury;
    jury.held.discussed = {b2};
    jury.held.appraisals[b2] = {false, Percent{69}, "le diagnostic manque"};
    CHECK(jury.conclude(ProposalKind::Partial).error() ==
          Problem{ProblemCode::RecommendationMissing, "c1", {}, {"B2"}});
    SECTION("a text")
    {
        jury.held.recommendations[b2] = "S’exercer.";
        CHECK(jury.conclude(ProposalKind::Partial).has_value());
    }
    SECTION("or « sans »")
    {
        jury.held.withoutRecommendation = {b2};
        CHECK(jury.conclude(ProposalKind::Partial).has_value());
    }
}

TEST_CASE("all blocs acquired before: there is nothing to propose, and nothing else is lacking")
{
    ConcludingJury jury;
    jury.sheets.clear();
    jury.session.candidates[0].presented = {};
    jury.session.candidates[0].acquired = {{b1, Date{2024, 5, 2}, ""}, {b2, Date{2024, 5, 2}, ""}};
    CHECK(jury.conclude(ProposalKind::None).error() ==
          Problem{ProblemCode::NothingToPropose, "c1", ""});
}
