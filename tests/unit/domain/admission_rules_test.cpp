// SPDX-License-Identifier: GPL-3.0-or-later
// What a commission may enter: each refusal, each edit with its inverse, and who is sealed.
#include "domain/admission_edit.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "domain/edit_texts.h"
#include "domain/ranking.h"
#include "domain/sheet_edit.h"
#include "support/commission.h"
#include "support/sample.h"

using namespace delibere;

namespace {

constexpr RankingList mainList{Track::Classic, AdmissionPhase::Main};
constexpr RankingList complementaryList{Track::Classic, AdmissionPhase::Complementary};

struct Room {
    Framework framework = sample::commissionFramework();
    JurySession session = sample::commission();
    CandidateId a = sample::addApplication(session, "25-0001");
    CandidateId b = sample::addApplication(session, "25-0002");
    CandidateId c = sample::addApplication(session, "25-0003");
    std::map<RankingList, RecordStage> stages{};
    std::vector<std::vector<CandidateId>> equals{};

    Room() { framework.admission->pieces = {{PieceId("cv"), "CV", {}, true, {}, {}, {}, {}}}; }
    [[nodiscard]] Problems refused(const AdmissionEdit& edit) const
    {
        return refusals(AdmissionContext{framework, session, stages, equals}, edit);
    }
    [[nodiscard]] std::optional<ProblemCode> verdict(const AdmissionEdit& edit) const
    {
        const Problems found = refused(edit);
        return found.empty() ? std::nullopt : std::optional(found.front().code);
    }
    Application& application(const CandidateId& id) { return session.applications.at(id); }
};

// Enters the edit and takes it back: nothing is left of it, and what it made differs.
void enterAndTakeBack(Room& room, const AdmissionEdit& edit)
{
    REQUIRE(room.refused(edit) == Problems{});
    const JurySession before = room.session;
    const AdmissionEdit back = inverse(before, edit);
    const JurySession after = edited(before, edit);
    CHECK(after != before);
    CHECK(edited(after, back) == before);
    room.session = after;
}

} // namespace

TEST_CASE("everything a commission enters can be taken back, step by step")
{
    Room room;
    const JurySession first = room.session;
    room.equals = {{room.a, room.b}};
    const std::vector<AdmissionEdit> edits{
        SetPiece{room.a, PieceId("cv"), PieceNote{PieceState::Unreadable, {}, {}}},
        SetPiece{room.a, PieceId("cv"),
                 PieceNote{PieceState::ToClarify, Date{2026, 3, 4}, "La page 2 manque"}},
        SetSummons{room.a, Summons::Summoned},
        SetSummons{room.b, Summons::NotSummoned},
        SetAnswer{room.c, ApplicationAnswer{AnswerKind::AcademicRefusal, "Prérequis absents", {}}},
        SetRankMove{room.b, RankMove{{}, "Erreur de saisie", 1, Fraction(29, 2)}},
        SettleTie{mainList, {room.a, room.b}, "Premier critère publié"},
        SettleTie{mainList, {room.b, room.a}, "Deuxième critère publié"},
        SetApplication{room.c, std::nullopt}};
    std::vector<AdmissionEdit> backwards;
    for (const AdmissionEdit& edit : edits) {
        backwards.push_back(inverse(room.session, edit));
        enterAndTakeBack(room, edit);
    }
    REQUIRE(room.session.tieSettlements.size() == 1);
    CHECK(room.session.tieSettlements.front().reason == "Deuxième critère publié");
    for (auto back = backwards.rbegin(); back != backwards.rend(); ++back)
        room.session = edited(room.session, *back);
    CHECK(room.session == first);
}

TEST_CASE("who is summoned is interviewed, and nobody else of a commission")
{
    Room room;
    room.session = edited(room.session, SetSummons{room.a, Summons::Summoned});
    room.session = edited(room.session, SetSummons{room.b, Summons::NotSummoned});
    CHECK(room.session.candidate(room.a)->interviewed);
    CHECK_FALSE(room.session.candidate(room.b)->interviewed);
    room.session = edited(room.session, SetApplication{room.a, std::nullopt});
    CHECK(room.session.candidate(room.a)->interviewed); // of a jury, everybody is
}

TEST_CASE("a jury has no applications, and an application must be there to be spoken of")
{
    Room room;
    const CandidateId nobody("c9");
    CHECK(room.verdict(SetSummons{nobody, Summons::Summoned}) == ProblemCode::UnknownApplication);
    CHECK(room.verdict(SetApplication{nobody, Application{}}) == ProblemCode::UnknownCandidate);
    room.session.candidates.push_back(sample::session().candidates.front());
    const CandidateId other = room.session.candidates.back().id;
    CHECK(room.verdict(SetApplication{other, std::nullopt}) == ProblemCode::UnknownApplication);
    room.framework.admission.reset();
    const std::vector<AdmissionEdit> all{
        SetApplication{room.a, std::nullopt},  SetPiece{room.a, PieceId("cv"), std::nullopt},
        SetSummons{room.a, Summons::Summoned}, SetAnswer{room.a, std::nullopt},
        SetRankMove{room.a, std::nullopt},     SettleTie{mainList, {room.a, room.b}, "Motif"}};
    for (const AdmissionEdit& edit : all)
        CHECK(room.verdict(edit) == ProblemCode::NotAnAdmission);
}

TEST_CASE("each application has a number of its own")
{
    Room room;
    Application twice = room.application(room.a);
    twice.facts.number = "25-0002";
    CHECK(room.verdict(SetApplication{room.a, twice}) == ProblemCode::ApplicationNumber);
    twice.facts.number = " ";
    CHECK(room.verdict(SetApplication{room.a, twice}) == ProblemCode::ApplicationNumber);
    twice.facts.number = "25-0001";
    CHECK(room.verdict(SetApplication{room.a, twice}) == std::nullopt);
}

TEST_CASE("a piece is one that the formation asks for, and a request says its day and what it is")
{
    Room room;
    CHECK(room.verdict(SetPiece{room.a, PieceId("photo"), PieceNote{}}) ==
          ProblemCode::UnknownPiece);
    CHECK(room.verdict(SetPiece{room.a, PieceId("cv"),
                                PieceNote{PieceState::ToClarify, std::nullopt, "?"}}) ==
          ProblemCode::RequestUndated);
    CHECK(room.verdict(SetPiece{room.a, PieceId("cv"),
                                PieceNote{PieceState::ToClarify, Date{2026, 3, 4}, " "}}) ==
          ProblemCode::RequestEmpty);
    CHECK(room.verdict(SetPiece{room.a, PieceId("cv"), PieceNote{}}) == std::nullopt);
}

TEST_CASE("a refusal and what is awaited say why, and a ranked application says nothing")
{
    Room room;
    for (const AnswerKind kind :
         {AnswerKind::AcademicRefusal, AnswerKind::AdministrativeRefusal, AnswerKind::Awaiting}) {
        CHECK(room.verdict(SetAnswer{room.a, ApplicationAnswer{kind, " ", {}}}) ==
              ProblemCode::ReasonRequired);
        CHECK(room.verdict(SetAnswer{room.a, ApplicationAnswer{kind, "Motif", {}}}) ==
              std::nullopt);
    }
    CHECK(room.verdict(SetAnswer{room.a, ApplicationAnswer{AnswerKind::Ranked, "Motif", {}}}) ==
          ProblemCode::BadRequest);
}

TEST_CASE("nobody is summoned where the formation examines dossiers alone")
{
    Room room;
    std::erase_if(room.framework.admission->examinations,
                  [](const Examination& each) { return each.mode == ExaminationMode::Interview; });
    CHECK(room.verdict(SetSummons{room.a, Summons::Summoned}) == ProblemCode::NotInterviewed);
}

TEST_CASE("a move stands behind a ranked application of the same list, and says why")
{
    Room room;
    const auto move = [&](const CandidateId& after, const char* reason, int order = 1) {
        return room.verdict(SetRankMove{room.a, RankMove{after, reason, order, Fraction(29, 2)}});
    };
    CHECK(move(room.b, "Motif") == std::nullopt);
    CHECK(move({}, "Motif") == std::nullopt);
    CHECK(move(room.b, "  ") == ProblemCode::ReasonRequired);
    CHECK(move(room.a, "Motif") == ProblemCode::MoveMisplaced);
    CHECK(move(CandidateId("c9"), "Motif") == ProblemCode::MoveMisplaced);
    CHECK(move(room.b, "Motif", 0) == ProblemCode::MoveMisplaced);
    room.application(room.c).move = RankMove{{}, "Motif", 1, {}};
    CHECK(move(room.b, "Motif", 1) == ProblemCode::MoveMisplaced); // two moves at once
    CHECK(move(room.b, "Motif", 2) == std::nullopt);
    room.application(room.b).facts.phase = AdmissionPhase::Complementary;
    CHECK(move(room.b, "Motif", 2) == ProblemCode::MoveMisplaced);
    room.application(room.a).answer = ApplicationAnswer{AnswerKind::Awaiting, "Relevé", {}};
    CHECK(move({}, "Motif", 2) == ProblemCode::ApplicationNotRanked);
    // Without a result there is nothing that a reason would be owed against.
    room.application(room.a).answer = ApplicationAnswer{};
    CHECK(room.verdict(SetRankMove{room.a, RankMove{{}, {}, 2, std::nullopt}}) == std::nullopt);
}

TEST_CASE("a tie is settled of exactly those who are equal, with a reason")
{
    Room room;
    room.equals = {{room.a, room.b}};
    CHECK(room.verdict(SettleTie{mainList, {room.b, room.a}, "Motif"}) == std::nullopt);
    CHECK(room.verdict(SettleTie{mainList, {room.b, room.a}, " "}) == ProblemCode::ReasonRequired);
    CHECK(room.verdict(SettleTie{mainList, {room.a, room.c}, "Motif"}) ==
          ProblemCode::TieMisplaced);
    CHECK(room.verdict(SettleTie{mainList, {room.a, room.b, room.c}, "Motif"}) ==
          ProblemCode::TieMisplaced);
    CHECK(room.verdict(SettleTie{mainList, {room.a, room.a}, "Motif"}) ==
          ProblemCode::TieMisplaced);
    // Taken back also when they are no longer equal; what was never settled is not.
    CHECK(room.verdict(SettleTie{mainList, {room.a, room.b}, std::nullopt}) ==
          ProblemCode::TieMisplaced);
    room.session.tieSettlements = {{mainList, {room.b, room.a}, "Motif"}};
    room.equals.clear();
    CHECK(room.verdict(SettleTie{mainList, {room.a, room.b}, std::nullopt}) == std::nullopt);
}

TEST_CASE("under a ranking that is signed or being signed nothing of its list changes")
{
    Room room;
    room.equals = {{room.a, room.b}};
    Application elsewhere = room.application(room.c);
    elsewhere.facts.phase = AdmissionPhase::Complementary;
    const std::vector<AdmissionEdit> touching{SetApplication{room.a, std::nullopt},
                                              SetApplication{room.c, elsewhere},
                                              SetPiece{room.a, PieceId("cv"), PieceNote{}},
                                              SetSummons{room.a, Summons::Summoned},
                                              SetAnswer{room.a, std::nullopt},
                                              SetRankMove{room.a, std::nullopt},
                                              SettleTie{mainList, {room.a, room.b}, "Motif"}};
    for (const RecordStage stage : {RecordStage::Signing, RecordStage::Locked}) {
        room.stages = {{mainList, stage}};
        for (const AdmissionEdit& edit : touching)
            CHECK(room.verdict(edit) == ProblemCode::RankingSealed);
    }
    for (const RecordStage stage : {RecordStage::Withdrawn, RecordStage::Replaced}) {
        room.stages = {{mainList, stage}};
        for (const AdmissionEdit& edit : touching)
            CHECK(room.verdict(edit) == std::nullopt);
    }
    // Nor does anybody come into a sealed list; another one is open.
    room.stages = {{complementaryList, RecordStage::Locked}};
    CHECK(room.verdict(SetApplication{room.c, elsewhere}) == ProblemCode::RankingSealed);
    CHECK(room.verdict(SetSummons{room.a, Summons::Summoned}) == std::nullopt);
}

TEST_CASE("the texts of an application are its own and reach the file composed")
{
    Application application;
    application.facts = {"25-1", "Licence", "Université", "Bretagne", {}, {}};
    application.pieces[PieceId("cv")] = {PieceState::ToClarify, Date{2026, 3, 4}, "Page 2"};
    application.answer = {AnswerKind::Awaiting, "Relevé", {}};
    application.move = RankMove{{}, "Motif", 1, {}};
    int texts = 0;
    visitTexts(AdmissionEdit(SetApplication{CandidateId("a"), application}),
               [&](std::string_view, const std::string& text) { texts += text.empty() ? 0 : 1; });
    CHECK(texts == 7);
    CHECK_FALSE(checkTexts(
        AdmissionEdit(SettleTie{mainList, {CandidateId("a"), CandidateId("b")}, "un\x01motif"})));
}

TEST_CASE("a sheet opens for the interview once, of who is summoned, and keeps its dossier")
{
    Room room;
    const SheetKey key{room.a, sample::m1};
    ScoreSheet sheet = sample::reading(room.a, sample::m1, {15, 12, 9});
    const RecordHistory unsigned_;
    const Deliberation nothing;
    const auto opened = [&] {
        const Problems found =
            refusals(SheetContext{room.framework, room.session, sheet, unsigned_}, nothing,
                     OpenInterview{key});
        return found.empty() ? std::nullopt : std::optional(found.front().code);
    };
    CHECK(opened() == ProblemCode::NotInterviewed);
    room.session = edited(room.session, SetSummons{room.a, Summons::Summoned});
    CHECK(opened() == std::nullopt);
    sheet.state = SheetState::Draft;
    CHECK(opened() == ProblemCode::SheetNotSubmitted);
    sheet.dossierClosed = true;
    CHECK(opened() == ProblemCode::DossierClosed);
    const auto marked = [&](Evidence evidence) {
        const Problems found =
            refusals(SheetContext{room.framework, room.session, sheet, unsigned_},
                     SetMark{key, CriterionId("K1"), evidence, Percent{12}});
        return found.empty() ? std::nullopt : std::optional(found.front().code);
    };
    CHECK(marked(Evidence::Dossier) == ProblemCode::DossierClosed);
    CHECK(marked(Evidence::Interview) == std::nullopt);
}
