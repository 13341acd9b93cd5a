// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of other branches, each with the example that its branch publishes.
#include <catch2/catch.hpp>

#include "domain/deliberation_rules.h"
#include "domain/proposal.h"
#include "domain/sheet_rules.h"
#include "domain/whole_percent.h"
#include "support/sample.h"

using namespace delibere;
using sample::b1;
using sample::b2;
using sample::c1;
using sample::m1;
using sample::m2;
using sample::m3;

namespace {

constexpr MarkScale halves{20, 2}; // on 20, by half points

// CEFICEM: each domain at least 10 of 20, the mean of the domains at least 12.
Framework ceficem()
{
    Framework made = sample::percentFramework();
    EvaluationRules& rules = *made.evaluation;
    rules.marks = halves;
    rules.threshold = Threshold{20, "CEFICEM"};
    rules.whole = WholeThreshold{WholeFigure::Mean, 24, "CEFICEM"};
    rules.maximumSpread.reset();
    return made;
}

// Véhicules de loisirs: 12 of 20 in theory, 14 of 20 in practice, 26 of 40.
Framework caravans()
{
    Framework made = sample::percentFramework();
    EvaluationRules& rules = *made.evaluation;
    rules.marks = MarkScale{20, 1};
    rules.threshold.reset();
    rules.blockThresholds = {{b1, {12, "théorie"}}, {b2, {14, "pratique"}}};
    rules.whole = WholeThreshold{WholeFigure::Sum, 26, "total"};
    rules.maximumSpread.reset();
    return made;
}

// Two members, who give these steps to B1 and B2.
Synthesis marked(const Framework& framework, std::pair<int, int> first, std::pair<int, int> second,
                 const Deliberation& held = {})
{
    JurySession session = sample::session();
    session.jurors[2].attendance = Attendance::Absent;
    return synthesize(framework, session, session.candidates[0],
                      std::vector{sample::submitted("c1", "m1", first.first, second.first),
                                  sample::submitted("c1", "m2", first.second, second.second)},
                      held);
}

Deliberation retained(int first, int second)
{
    Deliberation held;
    held.candidate = c1;
    held.appraisals[b1] = {true, Percent{first}, ""};
    held.appraisals[b2] = {true, Percent{second}, ""};
    return held;
}

// Négoce de matériaux: two opinions for each competency, in favour or not.
Framework opinions()
{
    Framework made = sample::tableFramework();
    made.scales.front().levels.resize(2);
    made.evaluation->aggregation = Aggregation::Opinions;
    made.evaluation->opinions = OpinionRule{2, "Négoce"};
    return made;
}

ScoreSheet opinionOf(const char* juror, int c1, int c2, int c3)
{
    ScoreSheet sheet;
    sheet.key = sample::key("c1", juror);
    sheet.state = SheetState::Submitted;
    const auto give = [&](const char* id, int rank) {
        if (rank > 0)
            sheet.competencies[CompetencyId(id)].final = LevelMark{rank};
    };
    give("C1", c1);
    give("C2", c2);
    give("C3", c3);
    return sheet;
}

BlockRow opinionRow(const Framework& framework, const std::vector<ScoreSheet>& sheets)
{
    const JurySession session = sample::session();
    return synthesize(framework, session, session.candidates[0], sheets, {}).blocks[0];
}

// Three and three, of whom the last two may be absent.
struct Council {
    Framework framework = sample::percentFramework();
    JurySession session = sample::session();

    Council(MajorityOf majority, int absent)
    {
        framework.evaluation->quorum.majority = majority;
        for (const char* id : {"m4", "m5", "m6"})
            session.jurors.push_back({JurorId(id), std::string("Membre ") + id, {}, {}, {}});
        for (int at = 0; at < absent; ++at)
            session.jurors[5 - static_cast<std::size_t>(at)].attendance = Attendance::Absent;
    }

    [[nodiscard]] std::optional<bool> outcome(const Vote& vote) const
    {
        return voteOutcome(votingBody(framework, session, c1), vote);
    }
    [[nodiscard]] bool possible(const Vote& vote) const
    {
        return checkVote(framework, session, c1, b1, vote).has_value();
    }
};

} // namespace

TEST_CASE("a mark is read on its scale, whole steps only")
{
    CHECK(wholePercent("12", halves) == Percent{24});
    CHECK(wholePercent("12,5", halves) == Percent{25});
    CHECK(wholePercent("12.50", halves) == Percent{25});
    CHECK(wholePercent("0", halves) == Percent{0});
    CHECK(wholePercent("20", halves) == Percent{40});
    CHECK(wholePercent("11,25", {20, 4}) == Percent{45});
    for (const char* text : {"12,3", "12,25", "20,5", "21", "12,", ",5", "12,505", "", "-1", "1e1",
                             "12,5 ", "12,5,0", "douze"})
        CHECK_FALSE(wholePercent(text, halves));
    CHECK(wholePercent("70", MarkScale{}) == Percent{70});
    CHECK_FALSE(wholePercent("72,5", MarkScale{}));
}

TEST_CASE("a mark over the scale of the framework is refused")
{
    const Framework framework = ceficem();
    CHECK(checkPercent(framework, Percent{40}, "B1"));
    CHECK(checkPercent(framework, Percent{41}, "B1").error() ==
          Problem{ProblemCode::MarkOutOfRange, "B1", {}, {}, {20}});
}

TEST_CASE("CEFICEM: each domain at least 10 of 20, compared before any rounding")
{
    // 9.5 and 10 are 9.75: not 10, whatever it rounds to.
    const Synthesis under = marked(ceficem(), {19, 20}, {30, 30});
    CHECK(under.blocks[0].mean == Fraction(39, 2));
    CHECK(under.blocks[0].attained == false);
    CHECK(wholePercent(*under.blocks[0].mean, 20) == 19);
    CHECK(marked(ceficem(), {19, 21}, {30, 30}).blocks[0].attained == true);
}

TEST_CASE("CEFICEM: 12 of 20 over all domains, or the blocs are acquired and no more")
{
    const Synthesis short_ = marked(ceficem(), {21, 21}, {26, 26}, retained(21, 26));
    CHECK(short_.whole == WholeRow{Fraction(47, 2), false}); // 11.75
    CHECK(propose(short_) == ProposalKind::Partial);
    const Synthesis there = marked(ceficem(), {21, 21}, {26, 26}, retained(22, 26));
    CHECK(there.whole == WholeRow{Fraction(24, 1), true});
    CHECK(propose(there) == ProposalKind::Total);
}

TEST_CASE("the mean over all blocs follows what is retained, and the exact means before that")
{
    const Synthesis open = marked(ceficem(), {23, 24}, {24, 24});
    CHECK(open.whole == WholeRow{Fraction(95, 4), false}); // 11.875
    Deliberation held;
    held.appraisals[b1] = {true, Percent{24}, "Soutenance"};
    CHECK(marked(ceficem(), {23, 24}, {24, 24}, held).whole == WholeRow{Fraction(24, 1), true});
}

TEST_CASE("a bloc without a mark leaves the whole open: a blank is no zero")
{
    const Framework framework = ceficem();
    JurySession session = sample::session();
    const Synthesis nothing = synthesize(framework, session, session.candidates[0], {}, {});
    CHECK(nothing.whole == WholeRow{});
    session.candidates[0].presented = {b1};
    const Synthesis one =
        synthesize(framework, session, session.candidates[0],
                   std::vector{sample::submitted("c1", "m1", 40, 40)}, retained(40, 40));
    CHECK(one.whole == WholeRow{});
    CHECK(propose(one) == ProposalKind::Total); // of the blocs aimed at
}

TEST_CASE("véhicules de loisirs: 12 in theory, 14 in practice, 26 of 40")
{
    const Synthesis passed = marked(caravans(), {12, 12}, {14, 14}, retained(12, 14));
    CHECK(passed.blocks[0].attained == true);
    CHECK(passed.blocks[1].attained == true);
    CHECK(passed.whole == WholeRow{Fraction(26, 1), true});
    const Synthesis practice = marked(caravans(), {16, 16}, {13, 14}, retained(16, 13));
    CHECK(practice.blocks[1].attained == false);
    CHECK(practice.whole == WholeRow{Fraction(29, 1), true});
    // A bloc is held against its own threshold and no other.
    CHECK(practice.blocks[1].flags == std::vector{Flag::BothSidesOfThreshold});
    CHECK(practice.blocks[0].flags.empty());
    CHECK(reasonCause(*caravans().evaluation, practice.blocks[1], {true, Percent{13}, ""}) ==
          ReasonCause::Rescue);
}

TEST_CASE("a framework without a rule for the whole computes none")
{
    CHECK_FALSE(marked(sample::percentFramework(), {80, 80}, {80, 80}).whole);
}

TEST_CASE("négoce de matériaux: two opinions in favour acquire a competency, two against do not")
{
    const BlockRow row =
        opinionRow(opinions(), {opinionOf("m1", 2, 1, 2), opinionOf("m2", 2, 1, 2)});
    REQUIRE(row.competencies.size() == 2);
    CHECK(row.competencies[0] == CompetencyOpinions{CompetencyId("C1"), 2, 0, true});
    CHECK(row.competencies[1] == CompetencyOpinions{CompetencyId("C2"), 0, 2, false});
    CHECK(row.attained == false);
    CHECK(row.flags.empty());
    CHECK(opinionRow(opinions(), {opinionOf("m1", 2, 2, 0), opinionOf("m2", 2, 2, 0)}).attained ==
          true);
}

TEST_CASE("négoce de matériaux: opinions that diverge settle nothing, the jury reads again")
{
    const BlockRow row =
        opinionRow(opinions(), {opinionOf("m1", 2, 1, 0), opinionOf("m2", 1, 2, 0)});
    CHECK(row.competencies[0] == CompetencyOpinions{CompetencyId("C1"), 1, 1, std::nullopt});
    CHECK_FALSE(row.attained.has_value());
    CHECK(row.flags == std::vector{Flag::Divergent});
    // Where every table at the top is the rule, the same marks settle the bloc.
    Framework tables = opinions();
    tables.evaluation->aggregation = Aggregation::AllTop;
    CHECK(opinionRow(tables, {opinionOf("m1", 2, 1, 0), opinionOf("m2", 1, 2, 0)}).attained ==
          false);
    CHECK(reasonCause(*opinions().evaluation, row, {true, std::nullopt, ""}) ==
          ReasonCause::Divergent);
}

TEST_CASE("one opinion of two is missing, not unfavourable")
{
    for (const BlockRow& row :
         {opinionRow(opinions(), {opinionOf("m1", 2, 2, 0)}),
          opinionRow(opinions(), {opinionOf("m1", 2, 2, 0), opinionOf("m2", 2, 0, 0)})}) {
        CHECK_FALSE(row.attained.has_value());
        CHECK(row.flags == std::vector{Flag::OpinionsMissing});
    }
    const BlockRow none = opinionRow(opinions(), {});
    CHECK(none.flags.empty());
    CHECK(none.competencies.empty());
}

TEST_CASE("a required level says which opinions are in favour")
{
    Framework framework = opinions();
    framework.evaluation->requiredLevel = RequiredLevel{1, "Essai"};
    const BlockRow row =
        opinionRow(framework, {opinionOf("m1", 1, 2, 0), opinionOf("m2", 2, 1, 0)});
    CHECK(row.attained == true);
    CHECK(row.cells[0].topCount == TopCount{2, 2, 2});
}

TEST_CASE("an absolute majority is of those present, whoever abstains")
{
    const Council council(MajorityOf::Present, 1); // five sit
    CHECK(council.outcome({3, 2, 0, {}}) == true);
    CHECK(council.outcome({2, 3, 0, {}}) == false);
    CHECK_FALSE(council.outcome({2, 1, 2, {}}).has_value());
    CHECK_FALSE(council.outcome({2, 1, 0, {}}).has_value()); // two did not vote
    CHECK_FALSE(council.possible({3, 2, 1, {}}));            // the absent one has no voice
    // Without the rule the greater number decides.
    Council plain(MajorityOf::Present, 1);
    plain.framework.evaluation->quorum.majority.reset();
    CHECK(plain.outcome({2, 1, 2, {}}) == true);
}

TEST_CASE("an absolute majority of those present or represented counts who is absent")
{
    const Council council(MajorityOf::PresentOrRepresented, 2); // four sit, two may be represented
    CHECK(council.possible({3, 3, 0, {}}));
    CHECK_FALSE(council.possible({4, 3, 0, {}}));
    CHECK(council.outcome({3, 2, 0, {}}) == true); // five voices, one of them held by another
    CHECK(representedIn(votingBody(council.framework, council.session, c1), {3, 2, 0, {}}) == 1);
    CHECK_FALSE(council.outcome({3, 2, 1, {}}).has_value());
}

TEST_CASE("nobody represents who withdrew, nor whom a substitute replaces")
{
    Council council(MajorityOf::PresentOrRepresented, 2);
    council.session.recusals = {{c1, JurorId("m6"), ""}};
    CHECK(votingBody(council.framework, council.session, c1).voices == 5);
    Juror substitute{JurorId("m7"), "Suppléante", {}, {}, {}};
    substitute.replaces = JurorId("m5");
    council.session.jurors.push_back(substitute);
    const VotingBody body = votingBody(council.framework, council.session, c1);
    CHECK(body.sitting == 5);
    CHECK(body.voices == 5);
}

TEST_CASE("the casting vote breaks an even split of everybody, and no lack of a majority")
{
    const Council council(MajorityOf::Present, 0); // six sit, m1 presides
    CHECK_FALSE(council.outcome({3, 3, 0, {}}).has_value());
    CHECK(council.possible({3, 3, 0, CastingVote::InFavour}));
    CHECK(council.outcome({3, 3, 0, CastingVote::InFavour}) == true);
    CHECK_FALSE(council.possible({2, 2, 2, CastingVote::InFavour}));
    CHECK_FALSE(council.outcome({2, 2, 2, CastingVote::InFavour}).has_value());
}

TEST_CASE("a vote without an absolute majority keeps the jury from concluding")
{
    sample::Deliberating jury;
    jury.framework.evaluation->quorum.majority = MajorityOf::Present;
    jury.held.appraisals[b1] = {true, Percent{80}, ""};
    jury.held.appraisals[b2] = {true, Percent{70}, ""};
    jury.held.discussed = {b2};
    jury.held.votes[b2] = {1, 0, 2, {}};
    const Synthesis synthesis = jury.synthesis();
    const Problems lacks = lacksOf({jury.framework, jury.session, synthesis, jury.held, {}});
    REQUIRE(lacks.size() == 1);
    CHECK(lacks.front() == Problem{ProblemCode::MajorityMissing, "B2", {}, {"B2"}});
}
