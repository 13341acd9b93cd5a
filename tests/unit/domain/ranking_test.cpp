// SPDX-License-Identifier: GPL-3.0-or-later
// The order of a list: by result, by the published rule, by what the commission settled and moved;
// and what happens when something moves after it decided. Examples by hand.
#include "domain/ranking.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/commission.h"
#include "support/ranked_applications.h"
#include "support/sample.h"

using namespace delibere;
using sample::RankedApplications;

namespace {

using Ids = std::vector<CandidateId>;

Ids order(const Ranking& ranking)
{
    Ids ids;
    for (const RankedLine& line : ranking.lines)
        ids.push_back(line.candidate);
    return ids;
}

std::vector<RankedBy> how(const Ranking& ranking)
{
    std::vector<RankedBy> by;
    for (const RankedLine& line : ranking.lines)
        by.push_back(line.by);
    return by;
}

constexpr RankingList mainClassic{};

// a, b and c are equal at 14.25; d is above, e under them.
struct ThreeEqual : RankedApplications {
    CandidateId d = add("25-0190", Fraction(143, 10));
    CandidateId a = add("25-0512", Fraction(57, 4));
    CandidateId b = add("25-0344", Fraction(57, 4));
    CandidateId c = add("25-0073", Fraction(57, 4));
    CandidateId e = add("25-0402", Fraction(711, 50));
};

} // namespace

TEST_CASE("13.995 is under 14, though it reads 14.0, and is no tie with it")
{
    Framework framework = sample::commissionFramework();
    framework.admission->criterionWeights = {
        {CriterionId("K1"), 100}, {CriterionId("K2"), 99}, {CriterionId("K3"), 1}};
    JurySession session = sample::commission();
    const CandidateId first = sample::addApplication(session, "25-0001");
    const CandidateId second = sample::addApplication(session, "25-0002");
    session.assignments = {{first, sample::m1}, {second, sample::m2}};
    const std::vector<ScoreSheet> sheets{sample::reading(first, sample::m1, {14, 14, 13}),
                                         sample::reading(second, sample::m2, {14, 14, 14})};
    const auto results = resultsOf(framework, session, sheets);
    REQUIRE(results[0].result == Fraction(2799, 200));
    CHECK(results[0].result->tenths() == 140);
    const Ranking ranking = rank(session, mainClassic, results);
    CHECK(ranking.lines == std::vector<RankedLine>{
                               {second, 1, Fraction(14, 1), RankedBy::Result},
                               {first, 2, Fraction(2799, 200), RankedBy::Result},
                           });
    CHECK(ranking.strict());
    CHECK(ranking.line(first)->rank == 2);
    CHECK(ranking.line(CandidateId("c9")) == nullptr);
}

TEST_CASE("who is equal is said to be ex aequo, on provisional ranks, and the list is not strict")
{
    const ThreeEqual room;
    const Ranking ranking = room.ranking();
    CHECK(order(ranking) == Ids{room.d, room.c, room.b, room.a, room.e});
    CHECK(ranking.ties == std::vector<Ids>{{room.c, room.b, room.a}});
    CHECK(how(ranking) == std::vector{RankedBy::Result, RankedBy::Nothing, RankedBy::Nothing,
                                      RankedBy::Nothing, RankedBy::Result});
    CHECK(ranking.line(room.e)->rank == 5);
    CHECK_FALSE(ranking.strict());
}

TEST_CASE("the published rule tells equal results apart, criterion after criterion")
{
    RankedApplications room;
    const CandidateId a = room.add("1", Fraction(14, 1), {Fraction(12, 1), Fraction(9, 1)});
    const CandidateId b = room.add("2", Fraction(14, 1), {Fraction(25, 2), Fraction(1, 1)});
    const CandidateId c = room.add("3", Fraction(14, 1), {Fraction(12, 1), Fraction(10, 1)});
    const CandidateId d = room.add("4", Fraction(13, 1), {Fraction(20, 1), Fraction(20, 1)});
    CHECK(order(room.ranking()) == Ids{b, c, a, d});
    CHECK(how(room.ranking()) ==
          std::vector{RankedBy::Rule, RankedBy::Rule, RankedBy::Rule, RankedBy::Result});
    CHECK(room.ranking().strict());
    // Where the rule leaves two, they alone are ex aequo.
    const CandidateId e = room.add("5", Fraction(14, 1), {Fraction(12, 1), Fraction(9, 1)});
    CHECK(room.ranking().ties == std::vector<Ids>{{a, e}});
    CHECK(how(room.ranking()) == std::vector{RankedBy::Rule, RankedBy::Rule, RankedBy::Nothing,
                                             RankedBy::Nothing, RankedBy::Result});
}

TEST_CASE("what the commission settled holds while exactly these are equal")
{
    ThreeEqual room;
    room.settle({room.a, room.b, room.c});
    CHECK(order(room.ranking()) == Ids{room.d, room.a, room.b, room.c, room.e});
    CHECK(how(room.ranking())[2] == RankedBy::Settlement);
    CHECK(room.ranking().strict());
    // What there is to settle is the same, settled or not.
    CHECK(equalGroups(room.session, mainClassic, room.results) ==
          std::vector<Ids>{{room.c, room.b, room.a}});
    // One mark of another's moves, and four are equal.
    room.of(room.e).result = Fraction(57, 4);
    CHECK(room.ranking().ties == std::vector<Ids>{{room.c, room.b, room.e, room.a}});
    CHECK(room.ranking().staleSettlements == room.session.tieSettlements);
    CHECK_FALSE(room.ranking().strict());
    // One of the three moves: two are left, who were never looked at alone.
    room.of(room.e).result = Fraction(14, 1);
    room.of(room.b).result = Fraction(56, 4);
    CHECK(room.ranking().ties == std::vector<Ids>{{room.c, room.a}, {room.b, room.e}});
    CHECK(room.ranking().staleSettlements.size() == 1);
    // It comes back with what it was said of.
    room.of(room.b).result = Fraction(57, 4);
    room.of(room.e).result = Fraction(13, 1);
    CHECK(room.ranking().strict());
}

TEST_CASE("of two settlements of the same applications the later one counts")
{
    ThreeEqual room;
    room.settle({room.a, room.b, room.c});
    room.settle({room.b, room.c, room.a});
    room.settle({room.a, room.b}); // was never all of them
    const Ranking ranking = room.ranking();
    CHECK(order(ranking) == Ids{room.d, room.b, room.c, room.a, room.e});
    // What tells nobody apart is taken back before anybody signs it.
    REQUIRE(ranking.staleSettlements.size() == 2);
    CHECK(ranking.staleSettlements[0].order == Ids{room.a, room.b, room.c});
    CHECK(ranking.staleSettlements[1].order == Ids{room.a, room.b});
}

TEST_CASE("a settlement of another list is no matter of this one")
{
    ThreeEqual room;
    room.settle({room.a, room.b, room.c}, {Track::WorkStudy, AdmissionPhase::Main});
    CHECK(room.ranking().ties.size() == 1);
    CHECK(room.ranking().staleSettlements.empty());
}

TEST_CASE("a settlement of the three holds for the two who stay when the third is put elsewhere")
{
    ThreeEqual room;
    room.settle({room.a, room.b, room.c});
    room.move(room.b, {}, 1);
    CHECK(order(room.ranking()) == Ids{room.b, room.d, room.a, room.c, room.e});
    CHECK(how(room.ranking()) == std::vector{RankedBy::Hand, RankedBy::Result, RankedBy::Settlement,
                                             RankedBy::Settlement, RankedBy::Result});
    CHECK(room.ranking().strict());
    // Two settled without the third do not say where the third goes when it comes back.
    room.session.tieSettlements.clear();
    room.settle({room.c, room.a});
    CHECK(order(room.ranking()) == Ids{room.b, room.d, room.c, room.a, room.e});
    CHECK(room.ranking().strict());
    room.session.applications[room.b].move.reset();
    CHECK(room.ranking().ties.size() == 1);
    CHECK(room.ranking().staleSettlements.size() == 1);
    // Nor does one who is no longer equal take part in it.
    room.session.tieSettlements.clear();
    room.settle({room.a, room.b, room.c});
    room.move(room.b, {}, 1);
    room.of(room.b).result = Fraction(19, 1);
    CHECK(room.ranking().ties == std::vector<Ids>{{room.c, room.a}});
}

TEST_CASE("whose equals were put elsewhere stands alone, by result")
{
    ThreeEqual room;
    room.move(room.a, room.d, 1);
    room.move(room.b, room.e, 2);
    CHECK(order(room.ranking()) == Ids{room.d, room.a, room.c, room.e, room.b});
    CHECK(room.ranking().line(room.c)->by == RankedBy::Result);
    CHECK(room.ranking().strict());
    CHECK(equalGroups(room.session, mainClassic, room.results).empty());
    // A settlement that tells nobody apart any more is taken back.
    room.settle({room.a, room.b, room.c});
    CHECK(room.ranking().staleSettlements.size() == 1);
}

TEST_CASE("moves are made one after the other: the later one comes nearer to whom it is behind")
{
    RankedApplications room;
    const CandidateId a = room.add("1", Fraction(18, 1));
    const CandidateId b = room.add("2", Fraction(16, 1));
    const CandidateId c = room.add("3", Fraction(14, 1));
    const CandidateId d = room.add("4", std::nullopt);
    const CandidateId e = room.add("5", Fraction(10, 1));
    room.move(e, a, 1);
    room.move(c, a, 2);
    CHECK(order(room.ranking()) == Ids{a, c, e, b, d});
    CHECK(room.ranking().unplaced == Ids{d});
    // Somebody without a result is put anywhere, and others behind them.
    room.move(d, {}, 3);
    CHECK(order(room.ranking()) == Ids{d, a, c, e, b});
    CHECK(room.ranking().lines[0] == RankedLine{d, 1, std::nullopt, RankedBy::Hand});
    room.move(b, d, 4);
    CHECK(order(room.ranking()) == Ids{d, b, a, c, e});
    CHECK(room.ranking().strict());
    CHECK(nextMoveOrder(room.session, mainClassic) == 5);
    CHECK(nextMoveOrder(room.session, {Track::WorkStudy, AdmissionPhase::Main}) == 1);
}

TEST_CASE("a whole list is ranked by hand without one result")
{
    RankedApplications room;
    const CandidateId a = room.add("1", std::nullopt);
    const CandidateId b = room.add("2", std::nullopt);
    const CandidateId c = room.add("3", std::nullopt);
    CHECK(room.ranking().unplaced == Ids{a, b, c});
    CHECK(order(room.ranking()) == Ids{a, b, c});
    CHECK_FALSE(room.ranking().strict());
    room.move(b, {}, 1);
    room.move(a, b, 2);
    room.move(c, a, 3);
    CHECK(order(room.ranking()) == Ids{b, a, c});
    CHECK(room.ranking().strict());
}

TEST_CASE("a move behind somebody who is not there is said, and stands at the end")
{
    RankedApplications room;
    const CandidateId a = room.add("1", Fraction(18, 1));
    const CandidateId b = room.add("2", Fraction(16, 1));
    const CandidateId c = room.add("3", Fraction(14, 1));
    const CandidateId d = room.add("4", std::nullopt);
    room.move(c, a, 1);
    REQUIRE(order(room.ranking()) == Ids{a, c, b, d});
    const auto stale = [&] {
        const Ranking ranking = room.ranking();
        CHECK(ranking.staleMoves == Ids{c});
        CHECK_FALSE(ranking.strict());
        CHECK(ranking.line(c)->by == RankedBy::Nothing);
        return order(ranking);
    };
    SECTION("refused")
    {
        room.answer(a, AnswerKind::AdministrativeRefusal);
        CHECK(stale() == Ids{b, c, d});
    }
    SECTION("in another list")
    {
        room.session.applications[a].facts.track = Track::WorkStudy;
        CHECK(stale() == Ids{b, c, d});
    }
    SECTION("moved later")
    {
        room.move(a, b, 2);
        CHECK(stale() == Ids{b, a, c, d});
    }
    SECTION("themselves")
    {
        room.session.applications[c].move->after = c;
        CHECK(stale() == Ids{a, b, c, d});
    }
    SECTION("unknown, or without a place")
    {
        room.session.applications[c].move->after = CandidateId("c9");
        CHECK(stale() == Ids{a, b, c, d});
        room.session.applications[c].move->after = d;
        CHECK(stale() == Ids{a, b, c, d});
    }
}

TEST_CASE("who was put behind a stale move is stale too, and a circle moves nobody in")
{
    RankedApplications room;
    const CandidateId a = room.add("1", Fraction(18, 1));
    const CandidateId b = room.add("2", Fraction(16, 1));
    const CandidateId c = room.add("3", Fraction(14, 1));
    room.move(b, c, 1);
    room.move(c, b, 2);
    CHECK(order(room.ranking()) == Ids{a, b, c});
    CHECK(room.ranking().staleMoves == Ids{b, c});
}

TEST_CASE("who is not ranked is moved by nothing")
{
    RankedApplications room;
    const CandidateId a = room.add("1", Fraction(18, 1));
    const CandidateId b = room.add("2", Fraction(16, 1));
    room.move(b, {}, 1);
    room.answer(b, AnswerKind::Awaiting);
    room.of(b).result = Fraction(15, 1);
    const Ranking ranking = room.ranking();
    CHECK(order(ranking) == Ids{a});
    CHECK(ranking.awaiting == Ids{b});
    CHECK(ranking.moved.empty());
    // Its number stays taken.
    CHECK(nextMoveOrder(room.session, mainClassic) == 2);
}

TEST_CASE("a refusal for its worth or a move says again what it rests on when the result moves")
{
    RankedApplications room;
    const CandidateId a = room.add("1", Fraction(18, 1));
    const CandidateId b = room.add("2", Fraction(6, 1));
    const CandidateId c = room.add("3", Fraction(5, 1));
    room.move(a, {}, 1);
    room.answer(b, AnswerKind::AcademicRefusal);
    room.answer(c, AnswerKind::AdministrativeRefusal);
    CHECK(room.ranking().strict());
    CHECK(room.ranking().refused == Ids{b, c});
    room.of(a).result = Fraction(181, 10);
    room.of(b).result = Fraction(7, 1);
    room.of(c).result = Fraction(8, 1); // an incomplete file rests on no result
    CHECK(room.ranking().moved == Ids{a, b});
    CHECK_FALSE(room.ranking().strict());
    CHECK(order(room.ranking()) == Ids{a});
    // Without a result now is another result, too.
    room.of(a).result = Fraction(18, 1);
    room.of(b).result.reset();
    CHECK(room.ranking().moved == Ids{b});
    std::erase_if(room.results, [&](const ApplicationResult& each) { return each.candidate == b; });
    CHECK(room.ranking().moved == Ids{b});
}

TEST_CASE("who has no answer yet is told by result, then by number, those without one last")
{
    RankedApplications room;
    const CandidateId a = room.add("4", Fraction(11, 1));
    const CandidateId b = room.add("3", std::nullopt);
    const CandidateId c = room.add("2", Fraction(11, 1));
    const CandidateId d = room.add("1", Fraction(10, 1));
    const CandidateId e = room.add("5", Fraction(19, 1));
    for (const CandidateId& id : {a, b, c, d, e})
        room.session.applications[id].answer.reset();
    CHECK(room.ranking().unanswered == Ids{e, c, a, d, b});
    CHECK(room.ranking().lines.empty());
    CHECK(room.ranking().strict());
}

TEST_CASE("classic and alternance are ranked apart, and the complementary list goes on from n + 1")
{
    RankedApplications room;
    const CandidateId a = room.add("1", Fraction(10, 1));
    const CandidateId b = room.add("2", Fraction(10, 1));
    const CandidateId c = room.add("3", Fraction(19, 1));
    const CandidateId d = room.add("4", Fraction(9, 1));
    room.session.applications[b].facts.track = Track::WorkStudy;
    room.session.applications[c].facts.phase = AdmissionPhase::Complementary;
    room.session.applications[d].facts.phase = AdmissionPhase::Complementary;
    constexpr RankingList complementary{Track::Classic, AdmissionPhase::Complementary};
    constexpr RankingList workStudy{Track::WorkStudy, AdmissionPhase::Main};
    CHECK(rankingLists(room.session) ==
          std::vector<RankingList>{mainClassic, complementary, workStudy});
    CHECK(order(room.ranking()) == Ids{a});
    CHECK(rank(room.session, workStudy, room.results).strict());
    const Ranking second = rank(room.session, complementary, room.results, 127);
    CHECK(second.list == complementary);
    CHECK(second.firstRank == 127);
    CHECK(order(second) == Ids{c, d});
    CHECK(second.line(c)->rank == 127);
    CHECK(second.line(d)->rank == 128);
}
