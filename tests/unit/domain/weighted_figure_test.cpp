// SPDX-License-Identifier: GPL-3.0-or-later
// Weighted sources: the example of the branch, what a blank makes of it, and what must hold
// whatever was marked, beside integers that nothing reduces.
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "domain/decision_basis.h"
#include "domain/preparation_edit.h"
#include "domain/removal.h"
#include "domain/synthesis.h"
#include "support/sample.h"

using namespace delibere;
using sample::b1;
using sample::b2;
using sample::c1;
using sample::c2;

namespace {

const SourceId trainers("formateurs");
const SourceId tutor("tuteur");
const SourceId jury("jury");
const Date given{2026, 3, 2};

// CEFICEM: trainers 30 %, tutor 20 %, jury 50 %; at least 10 of 20 in each domain.
Framework ceficem()
{
    Framework made = sample::percentFramework();
    EvaluationRules& rules = *made.evaluation;
    rules.marks = MarkScale{20, 2};
    rules.threshold = Threshold{20, "CEFICEM"};
    rules.whole = WholeThreshold{WholeFigure::Mean, 24, "CEFICEM"};
    rules.maximumSpread.reset();
    rules.sources = {{trainers, "Formateurs", 30, false, "CEFICEM"},
                     {tutor, "Tuteur", 20, false, "CEFICEM"},
                     {jury, "Jury", 50, true, "CEFICEM"}};
    return made;
}

struct Room {
    Framework framework = ceficem();
    JurySession session = sample::session();
    RecordHistory history{};
    Deliberation deliberation{};

    Room() { deliberation.candidate = c1; }

    void give(const BlockId& block, const SourceId& source, int steps)
    {
        session.outsideMarks[{c1, block, source}] = {Percent{steps}, "Nadia Keller", given};
    }
    [[nodiscard]] Synthesis synthesis(const std::vector<ScoreSheet>& sheets) const
    {
        return synthesize(framework, session, session.candidates[0], sheets, deliberation);
    }
    [[nodiscard]] Problems refused(const PreparationEdit& edit) const
    {
        return refusals({framework, session, history, deliberation}, edit);
    }
    [[nodiscard]] static SetOutsideMark entering(const CandidateId& candidate, const BlockId& block,
                                                 const SourceId& source, OutsideMark mark)
    {
        return {{candidate, block, source}, std::move(mark)};
    }
};

std::vector<ScoreSheet> sheets(int first, int second)
{
    return {sample::submitted("c1", "m1", first, 30), sample::submitted("c1", "m2", second, 30)};
}

ProblemCode codeOf(const Problems& problems)
{
    REQUIRE(problems.size() == 1);
    return problems.front().code;
}

} // namespace

TEST_CASE("CEFICEM: trainers 12, tutor 14 and jury 9 make 10.9, which attains 10")
{
    Room room;
    room.give(b1, trainers, 24);
    room.give(b1, tutor, 28);
    const BlockRow row = room.synthesis(sheets(18, 18)).blocks[0];
    CHECK(row.weighted == Fraction(218, 10)); // in half points
    CHECK(row.mean == Fraction(18, 1));       // the jury's own stays
    CHECK(row.attained == true);
}

TEST_CASE("a weighted figure just under the threshold is under it")
{
    Room room;
    room.give(b1, trainers, 20);
    room.give(b1, tutor, 20);
    // The jury's 9.75 of 20 leaves 9.875: no 10, though it rounds to it.
    const BlockRow row = room.synthesis(sheets(19, 20)).blocks[0];
    CHECK(row.weighted == Fraction(79, 4));
    CHECK(row.attained == false);
    CHECK(wholePercent(*row.weighted, 20) == 19);
    const auto cause = [&](int steps, bool validated) {
        return reasonCause(*room.framework.evaluation, row, {validated, Percent{steps}, ""});
    };
    CHECK(cause(20, true) == ReasonCause::Rescue);
    CHECK(cause(20, false) == ReasonCause::OtherThanMean); // the jury's own mean rounds to 20
    CHECK_FALSE(cause(19, false));
}

TEST_CASE("a source that is missing is no zero: no figure, and a decision owes a reason")
{
    Room room;
    room.give(b1, trainers, 40);
    const BlockRow row = room.synthesis(sheets(30, 30)).blocks[0];
    CHECK_FALSE(row.weighted);
    CHECK(row.mean == Fraction(30, 1));
    CHECK_FALSE(row.attained.has_value());
    CHECK(row.missingSources() == std::vector{tutor});
    CHECK(reasonCause(*room.framework.evaluation, row, {true, Percent{30}, ""}) ==
          ReasonCause::SourceMissing);
    CHECK(room.synthesis(sheets(30, 30)).whole == WholeRow{});
    // Nor is a jury that has marked nothing.
    room.give(b1, tutor, 40);
    const BlockRow unmarked = room.synthesis({}).blocks[0];
    CHECK_FALSE(unmarked.weighted);
    CHECK(unmarked.missingSources().empty());
}

TEST_CASE("a mark of 0 of another source counts as what it is")
{
    Room room;
    room.give(b1, trainers, 0);
    room.give(b1, tutor, 0);
    CHECK(room.synthesis(sheets(40, 40)).blocks[0].weighted == Fraction(20, 1));
}

TEST_CASE("the whole follows the weighted figures")
{
    Room room;
    for (const BlockId& block : {b1, b2}) {
        room.give(block, trainers, 24);
        room.give(block, tutor, 28);
    }
    // D1 10.9, D2 0.3·12 + 0.2·14 + 0.5·15 = 13.9: 12.4 over all.
    CHECK(room.synthesis(sheets(18, 18)).whole == WholeRow{Fraction(124, 5), true});
}

TEST_CASE("a bloc that is not at stake weighs nothing")
{
    Room room;
    room.give(b1, trainers, 24);
    room.give(b1, tutor, 28);
    room.session.candidates[0].presented = {b2};
    CHECK(room.synthesis(sheets(18, 18)).blocks[0].sources.empty());
    room.session.candidates[0].status = CandidateStatus::Absent;
    CHECK(room.synthesis(sheets(18, 18)).blocks[1].sources.empty());
}

TEST_CASE("a framework that weighs none computes the jury's mean alone")
{
    Room room;
    room.framework.evaluation->sources.clear();
    room.give(b1, trainers, 0); // looks at nothing
    const BlockRow row = room.synthesis(sheets(18, 24)).blocks[0];
    CHECK(row.sources.empty());
    CHECK_FALSE(row.weighted);
    CHECK(row.figure() == Fraction(21, 1));
    CHECK(row.attained == true);
}

TEST_CASE("what the other sources gave is part of what a decision stands on")
{
    Room room;
    room.give(b1, trainers, 24);
    const auto basis = [&] { return basisOf(room.synthesis(sheets(30, 30)).blocks[0]); };
    const std::string before = basis();
    room.give(b1, tutor, 28);
    const std::string complete = basis();
    CHECK(before != complete);
    room.give(b1, tutor, 29);
    CHECK(basis() != complete);
    // Who gave it and when moves no figure.
    room.give(b1, tutor, 28);
    room.session.outsideMarks[{c1, b1, tutor}].author = "Lise Roy";
    CHECK(basis() == complete);
}

TEST_CASE("the weighted figure is exact, whatever the order, and absent when a part is")
{
    std::mt19937 random(1730);
    std::uniform_int_distribution<int> steps(0, 100);
    std::uniform_int_distribution<int> members(1, 20);
    for (int round = 0; round < 2000; ++round) {
        const int first = std::uniform_int_distribution<int>(0, 100)(random);
        const int second = std::uniform_int_distribution<int>(0, 100 - first)(random);
        const std::int64_t count = members(random);
        const std::int64_t sum =
            std::uniform_int_distribution<std::int64_t>(0, 100 * count)(random);
        std::vector<SourcePart> parts{
            {trainers, false, first, OutsideMark{{steps(random)}, "F", {}}},
            {tutor, false, second, OutsideMark{{steps(random)}, "T", {}}},
            {jury, true, 100 - first - second, {}}};
        const Fraction mean(sum, count);
        const auto figure = weightedFigure(parts, mean);
        REQUIRE(figure);
        // Cross-multiplied, in whole numbers: figure · 100 · count.
        const std::int64_t whole = count * (std::int64_t{first} * parts[0].mark->mark.value +
                                            std::int64_t{second} * parts[1].mark->mark.value) +
                                   sum * (100 - first - second);
        REQUIRE(figure->num() * 100 * count == whole * figure->den());
        REQUIRE((*figure >= Fraction(70, 1)) == (whole >= 70 * 100 * count));
        std::vector<SourcePart> shuffled = parts;
        std::ranges::shuffle(shuffled, random);
        REQUIRE(weightedFigure(shuffled, mean) == figure);
        REQUIRE_FALSE(weightedFigure(parts, std::nullopt));
        shuffled = parts;
        shuffled[static_cast<std::size_t>(round % 2)].mark.reset();
        REQUIRE_FALSE(weightedFigure(shuffled, mean));
        // All the weight on the jury is the jury alone.
        parts[0].weight = parts[1].weight = 0;
        parts[2].weight = 100;
        REQUIRE(weightedFigure(parts, mean) == mean);
    }
}

TEST_CASE("a mark is of a source of the framework outside the jury, for a bloc that is presented")
{
    Room room;
    const OutsideMark mark{Percent{25}, "Nadia Keller", given};
    CHECK(room.refused(Room::entering(c1, b1, trainers, mark)).empty());
    CHECK(codeOf(room.refused(Room::entering(CandidateId("c9"), b1, trainers, mark))) ==
          ProblemCode::UnknownCandidate);
    CHECK(codeOf(room.refused(Room::entering(c1, BlockId("B9"), trainers, mark))) ==
          ProblemCode::UnknownBlock);
    CHECK(codeOf(room.refused(Room::entering(c1, b1, SourceId("parrain"), mark))) ==
          ProblemCode::UnknownSource);
    CHECK(codeOf(room.refused(Room::entering(c1, b1, jury, mark))) == ProblemCode::SourceIsJury);
    room.session.candidates[0].presented = {b2};
    CHECK(codeOf(room.refused(Room::entering(c1, b1, trainers, mark))) ==
          ProblemCode::BlockNotPresented);
    room.framework.evaluation->sources.clear();
    CHECK(codeOf(room.refused(Room::entering(c1, b2, trainers, mark))) ==
          ProblemCode::NothingWeighed);
}

TEST_CASE("a mark is on the scale, of somebody, of a day that the jury knows")
{
    const Room room;
    const auto refused = [&](OutsideMark mark) {
        return codeOf(room.refused(Room::entering(c1, b1, trainers, std::move(mark))));
    };
    CHECK(refused({Percent{41}, "Nadia Keller", given}) == ProblemCode::MarkOutOfRange);
    CHECK(refused({Percent{20}, " ", given}) == ProblemCode::SourceUnsaid);
    CHECK(refused({Percent{20}, "Nadia\u202eKeller", given}) == ProblemCode::TextForbidden);
    CHECK(refused({Percent{20}, "Nadia Keller", room.session.info.date.plusDays(1)}) ==
          ProblemCode::SourceLate);
    CHECK(refused({Percent{20}, "Nadia Keller", {}}) == ProblemCode::SourceLate);
    CHECK(room.refused(Room::entering(c1, b1, trainers,
                                      {Percent{20}, "Nadia Keller", room.session.info.date}))
              .empty());
}

TEST_CASE("no mark of another source changes, comes or goes under a proposal")
{
    Room room;
    room.give(b1, trainers, 24);
    room.deliberation.proposal = ProposalKind::Total;
    CHECK(codeOf(room.refused(Room::entering(c1, b1, tutor, {Percent{20}, "N. Keller", given}))) ==
          ProblemCode::CandidateDecided);
    CHECK(codeOf(room.refused(SetOutsideMark{{c1, b1, trainers}, std::nullopt})) ==
          ProblemCode::CandidateDecided);
}

TEST_CASE("a mark of another source is undone by its inverse, and keeps its candidate in")
{
    Room room;
    const JurySession empty = room.session;
    const SetOutsideMark first =
        Room::entering(c1, b1, trainers, {Percent{24}, "Nadia Keller", given});
    const SetOutsideMark second =
        Room::entering(c1, b1, trainers, {Percent{26}, "Lise Roy", given});
    const JurySession one = edited(empty, first);
    const JurySession two = edited(one, second);
    CHECK(edited(two, inverse(one, second)) == one);
    CHECK(edited(one, inverse(empty, first)) == empty);
    const SetOutsideMark taken{first.key, std::nullopt};
    CHECK(edited(one, taken) == empty);
    CHECK(edited(edited(one, taken), inverse(one, taken)) == one);
    CHECK(subjectOf(first) == c1);
    room.session = one;
    const Problems problems = room.refused(RemoveCandidate{c1});
    CHECK(codeOf(problems) == ProblemCode::IdInUse);
    CHECK(problems.front().detail == namedIn::outsideMark);
    CHECK(room.refused(RemoveCandidate{c2}).empty());
}
