// SPDX-License-Identifier: GPL-3.0-or-later
// A commission in its file: applications, readings, whom it summons, ties, and what everybody sees.
#include "app/session_ranking.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "admission_room.h"
#include "app/verification.h"
#include "room.h"
#include "support/sample.h"
#include "wording/verification_text.h"

using namespace delibere;

namespace {

constexpr const char* formationFile = "master-fictif-mathematiques.json";
using sample::mainList;

const CandidateId a("a");
const CandidateId b("b");
const CandidateId c("c");

JurySession commissionOf(const Framework& framework)
{
    JurySession jury = sample::session();
    jury.recusals.clear();
    jury.candidates.clear();
    for (const auto& [id, number] :
         {std::pair{a, "25-0001"}, std::pair{b, "25-0002"}, std::pair{c, "25-0003"}}) {
        Candidate candidate;
        candidate.id = id;
        candidate.lastName = number;
        jury.candidates.push_back(candidate);
        jury.applications[id].facts.number = number;
        for (const char* member : {"m1", "m2"})
            jury.assignments.push_back({id, JurorId(member)});
    }
    sample::presentEverything(jury, framework);
    for (Candidate& candidate : jury.candidates)
        candidate.interviewed = false;
    return jury;
}

// Steps of half a point on 20, the same for every criterion.
ScoreSheet whole(const Framework& framework, const CandidateId& id, const char* member, int dossier,
                 std::optional<int> interview = std::nullopt)
{
    ScoreSheet sheet;
    sheet.key = {id, JurorId(member)};
    sheet.state = SheetState::Submitted;
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                CriterionEntry& entry = sheet.criteria[criterion.id];
                entry.dossier = Percent{dossier};
                if (interview)
                    entry.interview = Percent{*interview};
            }
        }
    }
    return sheet;
}

struct Commission : sample::Room {
    Commission() : Commission(sample::shippedFramework(formationFile)) {}

    app::SessionRanking shown(const Viewer& viewer = Viewer::staff())
    {
        auto made = app::sessionRanking(session(), viewer);
        REQUIRE(made.has_value());
        return std::move(*made);
    }
    Ranking ranking() { return shown().rankings.at(mainList); }
    void reads(const CandidateId& id, const char* member, int dossier)
    {
        apply(ImportSheet{whole(session().framework(), id, member, dossier)});
    }
    void readAll()
    {
        for (const auto& [id, mark] : {std::pair{a, 28}, std::pair{b, 24}, std::pair{c, 28}}) {
            reads(id, "m1", mark);
            reads(id, "m2", mark);
        }
    }
    void rankAll()
    {
        for (const CandidateId& id : {a, b, c})
            apply(SetAnswer{id, ApplicationAnswer{}});
    }
    void summon(const std::vector<CandidateId>& whom, Summons summons)
    {
        const auto sheets = session().markedSheets();
        REQUIRE(sheets.has_value());
        REQUIRE(session()
                    .applyTogether(app::summonsEdits(session(), whom, summons, *sheets), {})
                    .has_value());
    }
    SheetState state(const CandidateId& id, const char* member)
    {
        return session().sheet({id, JurorId(member)}, Viewer::staff()).value().state;
    }
    void checkSound()
    {
        const Verification result = session().verify();
        std::string said;
        for (const VerificationFinding& finding : result.findings)
            said += finding.code == VerificationCode::NotSigned // nothing is frozen yet
                        ? std::string()
                        : wording::findingText(finding, result.session) + "\n";
        CHECK(said == "");
    }

private:
    explicit Commission(const app::FrameworkFile& file) : Room(commissionOf(file.framework), file)
    {}
};

} // namespace

TEST_CASE("a file keeps what the commission entered, and its journal says the same")
{
    Commission room;
    room.readAll();
    room.rankAll();
    room.apply(SetPiece{a, PieceId("lettre"),
                        PieceNote{PieceState::ToClarify, Date{2026, 3, 4}, "Page 2 ?"}});
    room.apply(SetAnswer{b, ApplicationAnswer{AnswerKind::AcademicRefusal, "Prérequis", {}}});
    room.apply(SettleTie{mainList, {c, a}, "Note de résultats académiques"});
    room.apply(SetRankMove{a, RankMove{{}, "Saisie corrigée", 1, {}}});
    room.apply(SetRankMove{a, std::nullopt});
    const JurySession entered = room.session().jury();
    CHECK(entered.application(b)->answer->basis == Fraction(24, 1));
    room.checkSound();
    room.close();
    room.reopen();
    CHECK(room.session().jury() == entered);
    room.checkSound();
}

TEST_CASE("equal results are ex aequo until the commission says why one stands before the other")
{
    Commission room;
    room.readAll();
    CHECK(room.ranking().unanswered == std::vector{a, c, b});
    room.rankAll();
    Ranking made = room.ranking();
    REQUIRE(made.ties.size() == 1);
    CHECK(made.ties.front() == std::vector{a, c});
    CHECK_FALSE(made.strict());
    CHECK(room.refusal(SettleTie{mainList, {a, b}, "Motif"}) == ProblemCode::TieMisplaced);
    room.apply(SettleTie{mainList, {c, a}, "Note de résultats académiques"});
    made = room.ranking();
    CHECK(made.strict());
    REQUIRE(made.lines.size() == 3);
    CHECK(made.lines[0].candidate == c);
    CHECK(made.lines[0].by == RankedBy::Settlement);
    // A mark that moves afterwards takes the ground from under it.
    room.apply(ReopenSheet{{a, JurorId("m1")}, "Erreur de saisie"});
    room.apply(SetMark{{a, JurorId("m1")}, CriterionId("R1.1"), Evidence::Dossier, Percent{30}});
    room.apply(SubmitSheet{{a, JurorId("m1")}});
    made = room.ranking();
    CHECK(made.staleSettlements.size() == 1);
    CHECK_FALSE(made.strict());
}

TEST_CASE("a refusal says on which result it was made, and is asked again when that one moves")
{
    Commission room;
    room.readAll();
    room.apply(SetAnswer{b, ApplicationAnswer{AnswerKind::AcademicRefusal, "Prérequis", {}}});
    CHECK(room.ranking().moved.empty());
    room.apply(ReopenSheet{{b, JurorId("m2")}, "Erreur de saisie"});
    room.apply(SetMark{{b, JurorId("m2")}, CriterionId("R1.1"), Evidence::Dossier, Percent{40}});
    room.apply(SubmitSheet{{b, JurorId("m2")}});
    CHECK(room.ranking().moved == std::vector{b});
    room.apply(SetAnswer{b, ApplicationAnswer{AnswerKind::AcademicRefusal, "Prérequis", {}}});
    CHECK(room.ranking().moved.empty());
    // One for an incomplete file rests on no mark.
    room.apply(SetAnswer{b, ApplicationAnswer{AnswerKind::AdministrativeRefusal, "Relevé", {}}});
    CHECK(room.session().jury().application(b)->answer->basis == std::nullopt);
}

TEST_CASE("who is summoned has the sheets opened for the interview, and handed in again without")
{
    Commission room;
    room.readAll();
    const auto dossier = [&] { return room.shown().result(a)->dossier; };
    CHECK(dossier() == Fraction(28, 1));
    room.summon({a}, Summons::Summoned);
    CHECK(room.state(a, "m1") == SheetState::Draft);
    CHECK(room.state(b, "m1") == SheetState::Submitted);
    CHECK(dossier() == Fraction(28, 1));
    CHECK(room.shown().result(a)->result == std::nullopt);
    const SheetKey key{a, JurorId("m1")};
    CHECK(room.refusal(SetMark{key, CriterionId("R1.1"), Evidence::Dossier, Percent{1}}) ==
          ProblemCode::DossierClosed);
    CHECK(room.refusal(SubmitSheet{key}) == ProblemCode::SheetIncomplete);
    room.checkSound();
    room.summon({a}, Summons::NotSummoned);
    CHECK(room.state(a, "m1") == SheetState::Submitted);
    CHECK(room.shown().result(a)->result == Fraction(28, 1));
    room.checkSound();
}

TEST_CASE("a member sees no result of an application that they read and have not handed in")
{
    Commission room;
    room.reads(a, "m1", 28);
    room.reads(a, "m2", 28);
    room.reads(b, "m2", 24);
    room.apply(SetAnswer{a, ApplicationAnswer{}});
    const app::SessionRanking shown = room.shown(Viewer::member(JurorId("m1")));
    CHECK(shown.hidden == std::set{b, c});
    CHECK(shown.result(a)->result == Fraction(28, 1));
    CHECK(shown.result(b)->readers[1].whole == std::nullopt);
    CHECK(room.shown(Viewer::discreetStaff()).hidden == std::set{a, b, c});
}

TEST_CASE("a session of a jury has no ranking, and what an application needs is refused in turn")
{
    Commission room;
    CHECK(room.refusal(SetSummons{CandidateId("z"), Summons::Summoned}) ==
          ProblemCode::UnknownApplication);
    CHECK(room.refusal(RemoveCandidate{a}) == ProblemCode::IdInUse);
    Application twice;
    twice.facts.number = "25-0002";
    CHECK(room.refusal(SetApplication{a, twice}) == ProblemCode::ApplicationNumber);
}

TEST_CASE("applications come in together, and one that is refused leaves nothing")
{
    Commission room;
    Candidate candidate = room.session().jury().candidates.front();
    candidate.id = CandidateId("d");
    candidate.lastName = "25-0004";
    Application application;
    application.facts.number = "25-0004";
    Application twice;
    twice.facts.number = "25-0001";
    const auto refused = room.session().applyTogether(
        {PutCandidate{candidate}, SetApplication{candidate.id, twice}}, {});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ProblemCode::ApplicationNumber);
    CHECK(room.session().jury().candidates.size() == 3);
    const auto done = room.session().applyTogether(
        {PutCandidate{candidate}, SetApplication{candidate.id, application}}, {});
    REQUIRE(done.has_value());
    const JurySession with = room.session().jury();
    CHECK(with.applications.size() == 4);
    REQUIRE(done->inverses.size() == 2);
    REQUIRE(room.session().applyTogether(done->inverses, {}).has_value());
    CHECK(room.session().jury().candidates.size() == 3);
    room.checkSound();
}

TEST_CASE("what is said of applications is in memory as it is in the file, alone and together")
{
    Commission room;
    room.readAll();
    const Application asked = *room.session().jury().application(c);
    const std::vector<Edit> all{
        SetSummons{a, Summons::NotSummoned},
        SetSummons{b, Summons::Summoned},
        SetSummons{c, Summons::NotSummoned},
        SetPiece{a, PieceId("lettre"), PieceNote{PieceState::Received, {}, {}}},
        SetAnswer{a, ApplicationAnswer{}},
        SetAnswer{b, ApplicationAnswer{}},
        SetAnswer{c, ApplicationAnswer{AnswerKind::AcademicRefusal, "Attendus non atteints.", {}}},
        SetAnswer{c, ApplicationAnswer{}},
        SettleTie{mainList, {c, a}, "Note de résultats académiques"},
        SetRankMove{c, RankMove{{}, "Parcours fictif", 1, {}}},
        SetRankMove{c, std::nullopt},
        SettleTie{mainList, {c, a}, std::nullopt},
        SetApplication{c, std::nullopt},
        SetApplication{c, asked}};
    const auto same = [&](const char* what) {
        INFO(what);
        const JurySession held = room.session().jury();
        room.reopen();
        CHECK(room.session().jury() == held);
    };
    SECTION("one by one")
    {
        for (std::size_t at = 0; at < all.size(); ++at) {
            INFO(at);
            room.apply(all[at]);
            same("after one");
        }
    }
    SECTION("together")
    {
        const auto done = room.session().applyTogether(all, {});
        INFO((done ? std::string() : done.error().where + " " + done.error().detail));
        REQUIRE(done.has_value());
        same("after all");
        REQUIRE(room.session().applyTogether(done->inverses, {}).has_value());
        same("taken back");
    }
}

TEST_CASE("an application that a settled tie names is not removed, and the refusal says why")
{
    Commission room;
    room.readAll();
    room.rankAll();
    for (const CandidateId& id : {a, b, c})
        room.apply(SetSummons{id, Summons::NotSummoned});
    room.apply(SettleTie{mainList, {c, a}, "Note de résultats académiques"});
    CHECK(room.refusal(SetApplication{a, std::nullopt}) == ProblemCode::IdInUse);
    room.apply(SettleTie{mainList, {c, a}, std::nullopt});
    room.apply(SetApplication{a, std::nullopt});
}
