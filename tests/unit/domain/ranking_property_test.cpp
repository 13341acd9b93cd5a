// SPDX-License-Identifier: GPL-3.0-or-later
// Results and ranks beside big integers, and what must hold whatever was marked, answered, settled
// and moved: order, repetition, names.
#include "domain/ranking.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <boost/multiprecision/cpp_int.hpp>
#include <catch2/catch.hpp>

#include "domain/rank_placing.h"
#include "support/commission.h"
#include "support/ranked_applications.h"

using namespace delibere;
using sample::LargeCommission;
using sample::RankedApplications;

namespace {

using Exact = boost::multiprecision::cpp_rational;
using Ids = std::vector<CandidateId>;

// The result, then the criteria of the rule: compared as text is.
using Standing = std::vector<Exact>;

// Of one reader: each weight as the share that it is, each product added to what there was.
Standing ofReader(const Framework& framework, bool interviewed, const ScoreSheet& sheet)
{
    const Admission& admission = *framework.admission;
    const int dossier = *admission.examinations[0].weight;
    const int interview = interviewed ? *admission.examinations[1].weight : 0;
    const Exact dossierShare(dossier, dossier + interview);
    const Exact interviewShare(interview, dossier + interview);
    int weights = 0;
    for (const auto& [criterion, weight] : admission.criterionWeights)
        weights += weight;
    std::map<CriterionId, Exact> figures;
    Exact whole = 0;
    for (const auto& [criterion, entry] : sheet.criteria) {
        Exact& figure = figures[criterion];
        figure = dossierShare * std::get<Percent>(entry.dossier).value;
        figure += interviewShare * std::get<Percent>(entry.interview).value;
        whole += Exact(admission.criterionWeights.at(criterion), weights) * figure;
    }
    Standing standing{whole};
    for (const CriterionId& criterion :
         admission.tieRule ? admission.tieRule->criteria : std::vector<CriterionId>())
        standing.push_back(figures.at(criterion));
    return standing;
}

std::map<CandidateId, Standing> standings(const LargeCommission& room)
{
    std::map<CandidateId, std::pair<Standing, int>> sums;
    for (const ScoreSheet& sheet : room.sheets) {
        const bool summoned =
            room.session.applications.at(sheet.key.candidate).summons == Summons::Summoned;
        const Standing read = ofReader(room.framework, summoned, sheet);
        auto& [sum, readers] = sums[sheet.key.candidate];
        sum.resize(read.size(), 0);
        for (std::size_t at = 0; at < read.size(); ++at)
            sum[at] += read[at];
        ++readers;
    }
    std::map<CandidateId, Standing> made;
    for (auto& [candidate, sum] : sums) {
        for (Exact& figure : sum.first)
            figure /= sum.second;
        made[candidate] = std::move(sum.first);
    }
    return made;
}

// Who is equal is in one group; best first.
std::vector<std::set<CandidateId>> groupsOf(const std::map<CandidateId, Standing>& standings)
{
    std::map<Standing, std::set<CandidateId>, std::greater<>> groups;
    for (const auto& [candidate, standing] : standings)
        groups[standing].insert(candidate);
    std::vector<std::set<CandidateId>> made;
    for (auto& [standing, group] : groups)
        made.push_back(std::move(group));
    return made;
}

std::vector<std::set<CandidateId>> groupsOf(const Ranking& ranking)
{
    std::vector<std::set<CandidateId>> made;
    std::size_t tie = 0;
    for (std::size_t at = 0; at < ranking.lines.size(); at += made.back().size()) {
        const CandidateId& first = ranking.lines[at].candidate;
        made.emplace_back();
        if (tie < ranking.ties.size() && ranking.ties[tie].front() == first) {
            made.back().insert(ranking.ties[tie].begin(), ranking.ties[tie].end());
            ++tie;
        }
        made.back().insert(first);
    }
    return made;
}

// How many lines of the ranking say another result, or stand in another group.
std::size_t differences(const LargeCommission& room, const Ranking& ranking)
{
    const auto expected = standings(room);
    std::size_t different = 0;
    for (const RankedLine& line : ranking.lines) {
        const Exact& result = expected.at(line.candidate).front();
        if (numerator(result) != line.result->num() || denominator(result) != line.result->den())
            ++different;
    }
    const auto groups = groupsOf(expected);
    const auto found = groupsOf(ranking);
    different += groups.size() == found.size() ? 0U : 1U;
    for (std::size_t at = 0; at < std::min(groups.size(), found.size()); ++at)
        different += groups[at] == found[at] ? 0U : 1U;
    return different;
}

Ranking rankedOf(const LargeCommission& room)
{
    return rank(room.session, {}, resultsOf(room.framework, room.session, room.sheets));
}

Fraction oneOf(std::mt19937& random, int count)
{
    return {static_cast<std::int64_t>(random() % static_cast<unsigned>(count)), 3};
}

CandidateId anyOf(std::mt19937& random, const JurySession& session)
{
    return session.candidates[random() % session.candidates.size()].id;
}

// Twelve applications with few different results, answered, settled and moved at random: also
// behind who is not there, and on results that were others.
RankedApplications decidedAtRandom(std::mt19937& random)
{
    RankedApplications room;
    for (int at = 0; at < 12; ++at) {
        const bool known = random() % 6 != 0;
        room.add(std::to_string(100 + at), known ? std::optional(oneOf(random, 4)) : std::nullopt,
                 {oneOf(random, 2), oneOf(random, 2)});
    }
    int order = 0;
    for (const Candidate& candidate : room.session.candidates) {
        if (random() % 5 == 0)
            room.answer(candidate.id, static_cast<AnswerKind>(random() % 4));
        if (random() % 4 == 0)
            room.move(candidate.id, random() % 5 == 0 ? CandidateId() : anyOf(random, room.session),
                      ++order);
        if (random() % 12 == 0)
            room.of(candidate.id).result = oneOf(random, 4);
        if (random() % 12 == 0)
            room.session.applications[candidate.id].facts.track = Track::WorkStudy;
    }
    for (Ids tie : room.ranking().ties) {
        std::ranges::shuffle(tie, random);
        if (random() % 3 != 0)
            room.settle(tie);
    }
    return room;
}

using Renaming = std::map<CandidateId, CandidateId>;

// The same applications under each other's ids and numbers.
RankedApplications renamed(const RankedApplications& room, const Renaming& names)
{
    RankedApplications made = room;
    made.session.applications.clear();
    for (const auto& [id, application] : room.session.applications) {
        Application& moved = made.session.applications[names.at(id)];
        moved = application;
        moved.facts.number = names.at(id).text().substr(1);
        if (moved.move && !moved.move->after.empty())
            moved.move->after = names.at(moved.move->after);
    }
    for (ApplicationResult& result : made.results)
        result.candidate = names.at(result.candidate);
    for (TieSettlement& settlement : made.session.tieSettlements) {
        for (CandidateId& id : settlement.order)
            id = names.at(id);
    }
    return made;
}

Renaming anyRenaming(std::mt19937& random, const RankedApplications& room)
{
    Ids ids;
    for (const Candidate& candidate : room.session.candidates)
        ids.push_back(candidate.id);
    Ids others = ids;
    std::ranges::shuffle(others, random);
    Renaming names;
    for (std::size_t at = 0; at < ids.size(); ++at)
        names[ids[at]] = others[at];
    return names;
}

std::set<CandidateId> setOf(const Ids& ids, const Renaming& names)
{
    std::set<CandidateId> made;
    for (const CandidateId& id : ids)
        made.insert(names.at(id));
    return made;
}

// Everybody who is ranked stands once, on the ranks from the first one on.
bool whole(const RankedApplications& room, const Ranking& ranking)
{
    std::set<CandidateId> ranked;
    for (const auto& [id, application] : room.session.applications) {
        if (application.ranked() && listOf(application.facts) == ranking.list)
            ranked.insert(id);
    }
    int next = ranking.firstRank;
    for (const RankedLine& line : ranking.lines) {
        if (ranked.erase(line.candidate) != 1 || line.rank != next++)
            return false;
    }
    return ranked.empty();
}

// Whom nobody moved stand by result and rule; where these are equal, because it was settled.
bool inOrder(RankedApplications& room, const Ranking& ranking)
{
    const RankedLine* before = nullptr;
    for (const RankedLine& line : ranking.lines) {
        if (line.by == RankedBy::Hand || !line.result)
            continue;
        if (before != nullptr) {
            const auto above = std::pair(*before->result, room.of(before->candidate).tieKeys);
            const auto under = std::pair(*line.result, room.of(line.candidate).tieKeys);
            const bool settled =
                before->by == RankedBy::Settlement && line.by == RankedBy::Settlement;
            if (above < under || (above == under && !settled))
                return false;
        }
        before = &line;
    }
    return true;
}

Ids idsIn(const Ranking& ranking)
{
    Ids ids;
    for (const RankedLine& line : ranking.lines)
        ids.push_back(line.candidate);
    return ids;
}

} // namespace

TEST_CASE("10,000 applications are ranked as big integers rank them, in any order of anything")
{
    std::mt19937 random(398);
    LargeCommission room = sample::largeCommission(random, {.applications = 10'000});
    const Ranking ranking = rankedOf(room);
    REQUIRE(ranking.lines.size() == 10'000);
    CHECK(differences(room, ranking) == 0);
    std::ranges::shuffle(room.sheets, random);
    std::ranges::shuffle(room.session.candidates, random);
    std::ranges::shuffle(room.session.assignments, random);
    auto results = resultsOf(room.framework, room.session, room.sheets);
    std::ranges::shuffle(results, random);
    CHECK(rank(room.session, {}, results) == ranking);
}

TEST_CASE("equal results are found as big integers find them, and told apart as the rule says")
{
    std::mt19937 random(47);
    std::size_t ties = 0;
    for (int round = 0; round < 12; ++round) {
        const LargeCommission room = sample::largeCommission(random, {.applications = 300,
                                                                      .criteria = 2 + round % 2,
                                                                      .readers = 1 + round % 4,
                                                                      .interviews = round % 3,
                                                                      .marks = 3 + round % 3,
                                                                      .tieRule = round % 2 == 0});
        const Ranking ranking = rankedOf(room);
        REQUIRE(differences(room, ranking) == 0);
        ties += ranking.ties.size();
    }
    CHECK(ties > 100);
}

TEST_CASE("nobody is told apart by name, number or order of entry")
{
    std::mt19937 random(1906);
    int strict = 0;
    for (int round = 0; round < 3000; ++round) {
        RankedApplications room = decidedAtRandom(random);
        const Ranking ranking = room.ranking();
        REQUIRE(whole(room, ranking));
        const auto equal = equalGroups(room.session, ranking.list, room.results);
        for (const Ids& tie : ranking.ties)
            REQUIRE(std::ranges::find(equal, tie) != equal.end());
        REQUIRE(rank(room.session, {}, room.results) == ranking);
        std::ranges::shuffle(room.results, random);
        std::ranges::shuffle(room.session.candidates, random);
        REQUIRE(room.ranking() == ranking);

        const Renaming names = anyRenaming(random, room);
        const Ranking other = renamed(room, names).ranking();
        REQUIRE(other.strict() == ranking.strict());
        REQUIRE(other.ties.size() == ranking.ties.size());
        for (std::size_t at = 0; at < ranking.ties.size(); ++at) {
            const Ids& tie = other.ties[at];
            REQUIRE(setOf(ranking.ties[at], names) == std::set(tie.begin(), tie.end()));
        }
        REQUIRE(setOf(ranking.staleMoves, names) ==
                std::set(other.staleMoves.begin(), other.staleMoves.end()));
        REQUIRE(setOf(ranking.moved, names) == std::set(other.moved.begin(), other.moved.end()));
        const bool all = ranking.ties.empty() && ranking.staleMoves.empty();
        for (const RankedLine& line : ranking.lines) {
            if (line.by == RankedBy::Nothing || (line.by == RankedBy::Hand && !all))
                continue; // its place may hang on one that is provisional
            REQUIRE(*other.line(names.at(line.candidate)) ==
                    RankedLine{names.at(line.candidate), line.rank, line.result, line.by});
        }
        if (!ranking.strict())
            continue;
        ++strict;
        REQUIRE(inOrder(room, ranking));
    }
    CHECK(strict > 100);
}

TEST_CASE("a row that is put elsewhere, or back, moves no other")
{
    std::mt19937 random(16);
    for (int round = 0; round < 300; ++round) {
        RankedApplications room;
        for (int at = 0; at < 9; ++at)
            room.add(std::to_string(100 + at), Fraction(std::int64_t{at} / 2, 1));
        for (int drag = 0; drag < 12; ++drag) {
            const Ranking before = room.ranking();
            const CandidateId mover = anyOf(random, room.session);
            Ids expected = idsIn(before);
            std::erase(expected, mover);
            const std::size_t place = random() % (expected.size() + 1);
            const CandidateId after = place == 0 ? CandidateId() : expected[place - 1];
            const bool back = random() % 5 == 0;
            const RankMove wanted{after, "Motif fictif.", 0, room.of(mover).result};
            const auto moves = placingMoves(room.session, before, mover,
                                            back ? std::nullopt : std::optional(wanted));
            REQUIRE(moves.back().candidate == mover);
            for (const PlacedMove& each : moves)
                room.session.applications[each.candidate].move = each.move;
            const Ranking now = room.ranking();
            REQUIRE(now.staleMoves.empty());
            REQUIRE(now.moved.empty());
            Ids others = idsIn(now);
            if (back) {
                std::erase(others, mover);
                REQUIRE(others == expected);
            } else {
                expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(place), mover);
                REQUIRE(others == expected);
            }
        }
    }
}
