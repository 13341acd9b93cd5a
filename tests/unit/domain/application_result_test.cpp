// SPDX-License-Identifier: GPL-3.0-or-later
// What readers make of an application: examples by hand, what is missing, and what must hold
// whatever was marked.
#include "domain/application_result.h"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "domain/evaluator_index.h"
#include "support/commission.h"
#include "support/sample.h"

using namespace delibere;
using sample::m1;
using sample::m2;
using sample::m3;
using sample::reading;

namespace {

const CriterionId k1("K1");
const CriterionId k3("K3");

struct Readings {
    Framework framework = sample::commissionFramework();
    JurySession session = sample::commission();
    CandidateId a = sample::addApplication(session, "25-0001");
    std::vector<ScoreSheet> sheets{};

    Application& application() { return session.applications[a]; }
    void summon() { application().summons = Summons::Summoned; }
    [[nodiscard]] ApplicationResult result() const
    {
        return resultOf(framework, session, a, sheets);
    }
    void readBy(std::initializer_list<JurorId> members)
    {
        for (const JurorId& member : members)
            session.assignments.push_back({a, member});
    }
};

// 13, 13 and 73/6 of the dossier.
std::vector<ScoreSheet> threeDossiers(const CandidateId& candidate)
{
    return {reading(candidate, m1, {15, 12, 9}), reading(candidate, m2, {14, 10, 16}),
            reading(candidate, m3, {12, 12, 13})};
}

using Flags = std::vector<ResultFlag>;

} // namespace

TEST_CASE("13, 13 and 12 1/6 of three readers make 229/18, which nothing rounds")
{
    Readings room;
    room.sheets = threeDossiers(room.a);
    const ApplicationResult made = room.result();
    REQUIRE(made.readers.size() == 3);
    CHECK(made.readers[0] == ReaderResult{m1, true, 0, Fraction(13, 1), {}, Fraction(13, 1)});
    CHECK(made.readers[1].whole == Fraction(13, 1));
    CHECK(made.readers[2].whole == Fraction(73, 6));
    CHECK(made.result == Fraction(229, 18));
    CHECK(made.dossier == Fraction(229, 18));
    CHECK(made.spread == Fraction(5, 6));
    CHECK(made.flags.empty());
    CHECK(made.tieKeys.empty());
}

TEST_CASE("the interview of who was summoned counts by the weights of the examinations")
{
    Readings room;
    room.summon();
    // Dossier 13, interview (3·18 + 2·17 + 20) / 6 = 18: (2·13 + 18) / 3.
    room.sheets = {reading(room.a, m1, {15, 12, 9}, {18, 17, 20})};
    room.readBy({m1});
    const ApplicationResult made = room.result();
    CHECK(made.readers[0] ==
          ReaderResult{m1, true, 0, Fraction(13, 1), Fraction(18, 1), Fraction(44, 3)});
    CHECK(made.result == Fraction(44, 3));
    CHECK(made.dossier == Fraction(13, 1));
    CHECK_FALSE(made.spread);
    CHECK(made.flags == Flags{ResultFlag::OneReader});
    // Not summoned, what was noted of an exchange counts for nothing.
    room.application().summons = Summons::NotSummoned;
    CHECK(room.result().result == Fraction(13, 1));
    CHECK_FALSE(room.result().readers[0].interview);
    // Nor where the formation examines by no interview.
    room.summon();
    room.framework.admission->examinations = {{ExaminationMode::Dossier, 2}};
    CHECK(room.result().result == Fraction(13, 1));
}

TEST_CASE("where no weight is published, criteria and examinations count the same")
{
    Readings room;
    room.summon();
    room.framework.admission->criterionWeights.clear();
    for (Examination& each : room.framework.admission->examinations)
        each.weight.reset();
    room.readBy({m2});
    room.sheets = {reading(room.a, m2, {15, 12, 10}, {20, 20, 20})};
    CHECK(room.result().dossier == Fraction(37, 3));
    CHECK(room.result().result == Fraction(97, 6));
}

TEST_CASE("an interview alone makes the result, and only of who was summoned")
{
    Readings room;
    room.framework.admission->examinations = {{ExaminationMode::Interview, std::nullopt}};
    room.readBy({m1});
    room.sheets = {reading(room.a, m1, {}, {18, 17, 20})};
    CHECK_FALSE(room.result().result);
    CHECK(room.result().readers[0] == ReaderResult{m1, true, 0, {}, {}, {}});
    room.summon();
    CHECK(room.result().result == Fraction(18, 1));
    CHECK_FALSE(room.result().dossier);
}

TEST_CASE("a blank is no zero: one mark that is missing leaves no result")
{
    Readings room;
    room.sheets = threeDossiers(room.a);
    room.sheets[1].criteria.erase(k3);
    const ApplicationResult made = room.result();
    CHECK_FALSE(made.result);
    CHECK_FALSE(made.dossier);
    CHECK(made.readers[1] == ReaderResult{m2, true, 1, {}, {}, {}});
    CHECK(made.flags == Flags{ResultFlag::MarkMissing});
    CHECK(made.spread == Fraction(5, 6)); // of the two who marked everything
    // A zero is a mark.
    room.sheets[1].criteria[k3].dossier = Percent{0};
    CHECK(room.result().readers[1].whole == Fraction(62, 6));
    // What was not covered, or given as a level, is no number.
    room.sheets[1].criteria[k3].dossier = NotCovered{};
    CHECK(room.result() == made);
    room.sheets[1].criteria[k3].dossier = LevelMark{3};
    CHECK(room.result() == made);
}

TEST_CASE("an interview that is awaited leaves the dossier's figure, for the preselection")
{
    Readings room;
    room.summon();
    room.sheets = threeDossiers(room.a);
    const ApplicationResult made = room.result();
    CHECK(made.dossier == Fraction(229, 18));
    CHECK_FALSE(made.result);
    CHECK(made.readers[0] == ReaderResult{m1, true, 3, Fraction(13, 1), {}, {}});
}

TEST_CASE("who reads and has not handed in leaves no result, whatever their draft holds")
{
    Readings room;
    room.sheets = threeDossiers(room.a);
    room.sheets[2].state = SheetState::Draft;
    const ApplicationResult made = room.result();
    CHECK_FALSE(made.result);
    CHECK(made.readers[2] == ReaderResult{m3, false, 3, {}, {}, {}});
    CHECK(made.flags == Flags{ResultFlag::ReaderMissing});
    CHECK(made.spread == Fraction(0, 1));
    room.sheets.pop_back();
    CHECK(room.result() == made);
    // Named, only those who are named are waited for.
    room.readBy({m1, m2});
    CHECK(room.result().result == Fraction(13, 1));
}

TEST_CASE("who withdrew or is not there reads nothing, and a result needs somebody")
{
    Readings room;
    room.sheets = threeDossiers(room.a);
    room.session.recusals = {{room.a, m3, ""}};
    CHECK(room.result().result == Fraction(13, 1));
    room.session.jurors[1].attendance = Attendance::Absent;
    CHECK(room.result().result == Fraction(13, 1));
    CHECK(room.result().flags == Flags{ResultFlag::OneReader});
    room.session.jurors[0].attendance = Attendance::Absent;
    const ApplicationResult made = room.result();
    CHECK(made.readers.empty());
    CHECK_FALSE(made.result);
    CHECK(made.flags == Flags{ResultFlag::ReaderMissing});
}

TEST_CASE("a spread is above the limit when it exceeds it exactly, not when it attains it")
{
    Readings room;
    room.readBy({m1, m2});
    room.sheets = {reading(room.a, m1, {40, 40, 40}), reading(room.a, m2, {60, 60, 60})};
    CHECK(room.result().spread == Fraction(20, 1));
    CHECK(room.result().flags.empty());
    room.sheets[1].criteria[k3].dossier = Percent{61};
    CHECK(room.result().spread == Fraction(121, 6));
    CHECK(room.result().flags == Flags{ResultFlag::SpreadAboveLimit});
    room.framework.evaluation->maximumSpread.reset();
    CHECK(room.result().flags.empty());
}

TEST_CASE("the keys of a tie are the readers' means on the published criteria, in its order")
{
    Readings room;
    room.framework.admission->tieRule = TieRule{{k3, k1}, "Texte d’essai"};
    room.readBy({m1, m2});
    room.sheets = {reading(room.a, m1, {15, 12, 9}, {18, 17, 20}),
                   reading(room.a, m2, {14, 10, 16}, {10, 10, 11})};
    CHECK(room.result().tieKeys == std::vector{Fraction(25, 2), Fraction(29, 2)});
    room.summon();
    // K3: (2·9 + 20 + 2·16 + 11) / 6; K1: (2·15 + 18 + 2·14 + 10) / 6.
    CHECK(room.result().tieKeys == std::vector{Fraction(81, 6), Fraction(86, 6)});
    room.sheets.pop_back();
    CHECK(room.result().tieKeys.empty());
}

TEST_CASE("all results are what each is, in any order of the sheets, beside those of others")
{
    std::mt19937 random(1804);
    for (int round = 0; round < 60; ++round) {
        sample::LargeCommission room =
            sample::largeCommission(random, {12, 4, 5, 1 + round % 3, round % 3, 20, true});
        JurySession& session = room.session;
        for (Candidate& candidate : session.candidates) {
            const Juror& juror = session.jurors[random() % 5];
            if (random() % 4 == 0)
                session.recusals.push_back({candidate.id, juror.id, ""});
            if (random() % 4 == 0)
                session.seats.push_back({candidate.id, juror.id, random() % 2 == 0});
            if (random() % 3 == 0)
                candidate.time = "14:15";
        }
        session.jurors[1].departure = "12:00";
        session.jurors[2].attendance = Attendance::Absent;
        std::erase_if(session.assignments, [&](const Assignment&) { return random() % 6 == 0; });
        for (ScoreSheet& sheet : room.sheets) {
            if (random() % 5 == 0)
                sheet.state = SheetState::Draft;
            if (random() % 5 == 0)
                sheet.criteria.erase(k1);
        }
        const auto results = resultsOf(room.framework, session, room.sheets);
        REQUIRE(results.size() == session.candidates.size());
        for (std::size_t at = 0; at < results.size(); ++at) {
            const CandidateId& id = session.candidates[at].id;
            REQUIRE(results[at] == resultOf(room.framework, session, id, room.sheets));
            // Without a result it is said why.
            const Flags& flags = results[at].flags;
            REQUIRE(results[at].result.has_value() ==
                    std::ranges::none_of(flags, [](ResultFlag flag) {
                        return flag == ResultFlag::ReaderMissing || flag == ResultFlag::MarkMissing;
                    }));
        }
        // Once more the same sheets, shuffled, and a sheet of somebody unknown.
        room.sheets.insert(room.sheets.end(), room.sheets.begin(), room.sheets.end());
        room.sheets.push_back(reading(CandidateId("c9"), m1, {1, 1, 1}));
        std::ranges::shuffle(room.sheets, random);
        REQUIRE(resultsOf(room.framework, session, room.sheets) == results);
    }
}

TEST_CASE("the index names exactly whom the session says evaluate")
{
    std::mt19937 random(78);
    for (int round = 0; round < 200; ++round) {
        JurySession session = sample::session();
        session.jurors[0].departure = random() % 2 == 0 ? "" : "12:00";
        session.jurors[1].attendance = random() % 4 == 0 ? Attendance::Absent : Attendance::Present;
        for (Candidate& candidate : session.candidates) {
            candidate.time = random() % 2 == 0 ? "" : "14:15";
            for (const Juror& juror : session.jurors) {
                if (random() % 4 == 0)
                    session.recusals.push_back({candidate.id, juror.id, ""});
                if (random() % 4 == 0)
                    session.assignments.push_back({candidate.id, juror.id});
                if (random() % 4 == 0)
                    session.seats.push_back({candidate.id, juror.id, random() % 2 == 0});
            }
        }
        const EvaluatorIndex index(session);
        for (const Candidate& candidate : session.candidates) {
            std::vector<JurorId> expected;
            for (const Juror& juror : session.jurors) {
                if (session.evaluates(juror.id, candidate.id))
                    expected.push_back(juror.id);
            }
            REQUIRE(index.evaluators(candidate) == expected);
        }
    }
}

TEST_CASE("a reader who marks 2 above one colleague and 1 under another is shown 1/2 above")
{
    Readings room;
    const CandidateId b = sample::addApplication(room.session, "25-0002");
    const CandidateId c = sample::addApplication(room.session, "25-0003");
    room.readBy({m1, m2});
    room.session.assignments.insert(room.session.assignments.end(),
                                    {{b, m1}, {b, m3}, {c, m1}, {c, m2}});
    room.sheets = {reading(room.a, m1, {14, 14, 14}), reading(room.a, m2, {12, 12, 12}),
                   reading(b, m1, {10, 10, 10}), reading(b, m3, {11, 11, 11}),
                   // Of the third, m2 has not handed in: it is read, and shared with nobody.
                   reading(c, m1, {18, 18, 18})};
    const auto results = resultsOf(room.framework, room.session, room.sheets);
    const auto shown = severities(room.session, results);
    CHECK(shown == std::vector<ReaderSeverity>{
                       {m1, 3, Fraction(14, 1), 2, Fraction(1, 2)},
                       {m2, 1, Fraction(12, 1), 1, Fraction(-2, 1)},
                       {m3, 1, Fraction(11, 1), 1, Fraction(1, 1)},
                   });
}

TEST_CASE("beside several colleagues a reader is compared with their mean; of nobody, not at all")
{
    Readings room;
    room.sheets = {reading(room.a, m1, {14, 14, 14}), reading(room.a, m2, {12, 12, 12}),
                   reading(room.a, m3, {11, 11, 11})};
    auto shown = severities(room.session, resultsOf(room.framework, room.session, room.sheets));
    REQUIRE(shown.size() == 3);
    CHECK(shown[0].difference == Fraction(5, 2));
    CHECK(shown[1].difference == Fraction(-1, 2));
    CHECK(shown[2].difference == Fraction(-2, 1));
    room.readBy({m1, m2});
    room.sheets.resize(1);
    shown = severities(room.session, resultsOf(room.framework, room.session, room.sheets));
    CHECK(shown ==
          std::vector<ReaderSeverity>{{m1, 1, Fraction(14, 1), 0, {}}, {m2, 0, {}, 0, {}}});
}

TEST_CASE("severity is the same in any order, of panels of every size, and moves no result")
{
    std::mt19937 random(30);
    Readings room;
    room.session.jurors.clear();
    for (int at = 1; at <= 30; ++at) {
        room.session.jurors.emplace_back();
        room.session.jurors.back().id = JurorId("m" + std::to_string(at));
    }
    // Means over 2 to 30 readers: the denominator that is common to the differences grows so far
    // that two of them could not be compared.
    for (int readers = 2; readers <= 30; ++readers) {
        const CandidateId id = sample::addApplication(room.session, std::to_string(readers));
        for (int at = 1; at <= readers; ++at) {
            const JurorId juror("m" + std::to_string(at));
            room.session.assignments.push_back({id, juror});
            room.sheets.push_back(reading(
                id, juror, {int(random() % 101), int(random() % 101), int(random() % 101)}));
        }
    }
    auto results = resultsOf(room.framework, room.session, room.sheets);
    const auto shown = severities(room.session, results);
    REQUIRE(shown.size() == 30);
    for (const ReaderSeverity& each : shown) {
        double expected = 0;
        for (const ApplicationResult& result : results) {
            const auto own = std::ranges::find(result.readers, each.juror, &ReaderResult::juror);
            if (!result.result || own == result.readers.end())
                continue; // nobody handed in the first one
            double others = 0;
            for (const ReaderResult& reader : result.readers)
                others += double(reader.whole->num()) / double(reader.whole->den());
            const double mine = double(own->whole->num()) / double(own->whole->den());
            expected += mine - (others - mine) / double(result.readers.size() - 1);
        }
        const double said = double(each.difference->num()) / double(each.difference->den());
        CHECK(said == Approx(expected / each.shared).margin(1e-6));
        CHECK(each.difference->den() <= 100'000'000);
    }
    std::ranges::shuffle(results, random);
    CHECK(severities(room.session, results) == shown);
}

TEST_CASE("while the interview is open, the dossier that was handed in keeps its figure")
{
    Readings room;
    room.summon();
    room.readBy({m1});
    room.sheets = {reading(room.a, m1, {15, 12, 9}, {18, 17})};
    room.sheets[0].state = SheetState::Draft;
    room.sheets[0].dossierClosed = true;
    const ApplicationResult made = room.result();
    CHECK(made.dossier == Fraction(13, 1));
    CHECK(made.readers[0].dossier == Fraction(13, 1));
    CHECK_FALSE(made.readers[0].submitted);
    // What the draft holds of the interview shows nowhere: all three marks are waited for.
    CHECK(made.readers[0].missing == 3);
    CHECK(made.readers[0].interview == std::nullopt);
    CHECK(made.result == std::nullopt);
    CHECK(made.flags == Flags{ResultFlag::ReaderMissing});
    CHECK(resultsOf(room.framework, room.session, room.sheets) == std::vector{made});
}
