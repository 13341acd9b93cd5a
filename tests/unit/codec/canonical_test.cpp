// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "codec/canonical.h"
#include "support/every_change.h"
#include "support/sample.h"
#include "unit/codec/support/generated_sheet.h"

namespace delibere {

namespace {

// What every canonical text promises, told from the text alone.
void checkForm(const std::string& bytes)
{
    INFO(bytes);
    const auto parsed = nlohmann::json::parse(bytes); // std::map: sorted by bytes
    CHECK(parsed.dump() == bytes);
    const auto flat = parsed.flatten();
    CHECK(std::ranges::none_of(flat, [](const auto& value) { return value.is_number_float(); }));
}

std::vector<Edit> oneOfEach()
{
    const SheetKey key = sample::key("c1", "m1");
    const JurySession session = sample::session();
    return {
        SetMark{key, CriterionId("C1.1"), Evidence::Interview, LevelMark{3}},
        SetRemark{key, CriterionId("C1.1"), "Précis."},
        SetCompetencyEntry{key, CompetencyId("C1"), {Reading::Clear, {{"?", true}}, {}}},
        SetBlockEntry{key, BlockId("B1"), {Percent{60}, Grade{Percent{72}}}},
        SetDossierRead{key, true},
        SubmitSheet{key},
        ReopenSheet{key, "Erreur de saisie"},
        ImportSheet{sample::submitted("c1", "m1", 60, 70)},
        SetAppraisal{key.candidate, BlockId("B1"), Appraisal{true, Percent{70}, "Motif"}},
        SetRecommendation{key.candidate, BlockId("B1"), "Pratiquer"},
        SetCommonAppraisal{key.candidate, CriterionId("C1.1"), "Satisfaisant"},
        SetComment{key.candidate, "Bien"},
        SetProposal{key.candidate, ProposalKind::Partial},
        SetSessionInfo{session.info},
        PutJuror{session.jurors[0]},
        RemoveJuror{key.juror},
        PutCandidate{session.candidates[0]},
        RemoveCandidate{key.candidate},
        SetRecusal{key.candidate, key.juror, "Motif"},
        SetDiscussed{key.candidate, BlockId("B1"), true},
        SetVote{key.candidate, BlockId("B1"), Vote{1, 1, 1, CastingVote::Against}},
        PutKey{{key.juror, 1, std::string(32, 'k'), {}}},
        FreezeRecord{key.candidate, 1, "{}", {SignerId("m1")}},
        PutSignature{key.candidate, 1, Signature{SignerId("m1"), {}, {}, "Réserve", {}, {}, {}}},
        LockRecord{key.candidate, 1},
        WithdrawRecord{key.candidate, 1, "Motif"},
        ReplaceRecord{key.candidate, 1, "Motif"},
        SetFollowUp{FollowUpStep::Cpne, Date{2026, 4, 1}},
        PutPositioning{sample::positioning().id, sample::positioning().info},
        RemovePositioning{sample::positioning().id},
        SetPositioningOpening{sample::positioning().id, {"Dix ans", "Évoluer", "Forte"}},
        SetPositioningTable{sample::positioning().id, CompetencyId("C1"), sample::partly()},
        SetPositioningSummary{
            sample::positioning().id, BlockId("B1"), {{{"L1", true}}, {"formation"}, "Détail"}},
        SetPositioningPlan{sample::positioning().id, "L1", {"Stage", "juin", "Entreprise"}},
        ImportPositioning{sample::positioning()},
        SetSheetAside{key, "une autre suit"},
        StartTranscription{key, "Lise Roy"},
        FinishTranscription{key},
        ConfirmTranscription{key, "Paul Petit"},
        RefuseTranscription{key, "Paul Petit", "un 4 pour un 7"},
        ActAs{key.juror},
        ShowMarks{},
        KeepPacket{{PacketKind::MissionSent, JurorId("m2"), 1, {}, std::string(32, 'd'), "{}", {}}},
        SetNoRecommendation{key.candidate, BlockId("B1"), true},
        SetNotSigning{CandidateId("c1"), 1, SignerId("m1"),
                      NotSigning{SignerId("m1"), NotSigningKind::Refuses, "Désaccord", {}}},
        SetSeat{CandidateId("c1"), JurorId("m1"), true},
        SetActingPresident{CandidateId("c1"), JurorId("m1")},
        SetAssignment{CandidateId("c1"), {JurorId("m1")}},
        SetHearingOrder{{CandidateId("c2"), CandidateId("c1")}},
        SetHearingNotes{CandidateId("c1"), {"Lise Roy", "08:50", true, "09:02", "09:24"}},
        SetOutsideMark{{CandidateId("c1"), BlockId("B1"), SourceId("tuteur")},
                       OutsideMark{Percent{28}, "Yves Sarr", Date{2026, 3, 2}}},
        NameParitaryJury{{{"Ada Colin", "Déléguée", "salariés", true}}},
        SetParitaryDecision{
            key.candidate, 1,
            ParitaryDecision{
                1, Date{2026, 4, 2}, {{BlockId("B1"), {true, Percent{72}, "Motif"}}}, "Bien"}},
        SetParitaryWithdrawal{key.candidate, 1, "Erreur"},
        SetAppeal{key.candidate, 1, Appeal{Date{2026, 4, 2}, "Motif", {}, {}}},
        OpenInterview{key},
        SetApplication{key.candidate, Application{{"25-1", {}, {}, {}}, {}, {}, {}, {}}},
        SetPiece{key.candidate, PieceId("cv"), PieceNote{PieceState::Unreadable, {}, {}}},
        SetSummons{key.candidate, Summons::Summoned},
        SetAnswer{key.candidate,
                  ApplicationAnswer{AnswerKind::AcademicRefusal, "Motif", Fraction(29, 2)}},
        SetRankMove{key.candidate, RankMove{CandidateId("c2"), "Motif", 1, {}}},
        SettleTie{{}, {CandidateId("c2"), CandidateId("c1")}, "Motif"}};
}

// A grid of the sample session; a test changes one part and looks at the bytes.
struct Grid {
    Framework framework = sample::percentFramework();
    JurySession session = sample::session();
    Synthesis synthesis;
    Deliberation deliberation;
    std::vector<PanelFinding> panel;
    RecordStamp stamp;

    [[nodiscard]] std::string bytes() const
    {
        return codec::canonical(RecordView(GridRecord{framework, session, session.candidates[0],
                                                      synthesis, deliberation, panel, stamp}));
    }
};

} // namespace

TEST_CASE("canonical bytes are sorted keys, integers and raw UTF-8, without white space")
{
    ScoreSheet sheet = sample::submitted("c1", "m1", 60, 72);
    sheet.criteria[CriterionId("C1.1")] = {Percent{75}, NotCovered{}, "Très « clair »\nici"};
    CHECK(codec::canonical(sheet) ==
          R"({"blocs":[{"final":60,"id":"B1"},{"final":72,"id":"B2"}],"candidat":"c1",)"
          R"("competences":[],"criteres":[{"dossier":75,"entretien":"non-aborde","id":"C1.1",)"
          R"("remarque":"Très « clair »\nici"}],"dossier_lu":true,"etat":"remise","membre":"m1"})");
}

TEST_CASE("canonical bytes do not depend on the order in which a sheet was filled")
{
    std::mt19937 random(41);
    for (int i = 0; i < 200; ++i) {
        const ScoreSheet sheet = sample::generatedSheet(random);
        std::vector<std::pair<CriterionId, CriterionEntry>> entries(sheet.criteria.begin(),
                                                                    sheet.criteria.end());
        std::ranges::shuffle(entries, random);
        ScoreSheet refilled = sheet;
        refilled.criteria.clear();
        for (const auto& [id, entry] : entries) {
            refilled.criteria[id] = CriterionEntry{Percent{1}, {}, "effacé"};
            refilled.criteria[id] = entry;
        }
        REQUIRE(codec::canonical(refilled) == codec::canonical(sheet));
        REQUIRE(codec::canonical(sheet) == codec::canonical(sheet));
        checkForm(codec::canonical(sheet));
    }
}

TEST_CASE("two different sheets have different canonical bytes")
{
    std::mt19937 random(42);
    for (int i = 0; i < 300; ++i) {
        const ScoreSheet one = sample::generatedSheet(random);
        const ScoreSheet other = sample::generatedSheet(random);
        REQUIRE((one == other) == (codec::canonical(one) == codec::canonical(other)));
    }
}

TEST_CASE("the four states of a mark have four canonical forms")
{
    const auto bytes = [](Mark mark) {
        return codec::canonical(
            Edit(SetMark{sample::key("c1", "m1"), CriterionId("C1.1"), Evidence::Dossier, mark}));
    };
    const std::string head =
        R"({"candidat":"c1","critere":"C1.1","membre":"m1","support":"dossier","type":"marque","valeur":)";
    CHECK(bytes(NotEntered{}) == head + "null}");
    CHECK(bytes(NotCovered{}) == head + R"("non-aborde"})");
    CHECK(bytes(LevelMark{3}) == head + R"({"niveau":3}})");
    CHECK(bytes(Percent{3}) == head + "3}");
}

TEST_CASE("each edit has canonical bytes of its own, whatever is asked before")
{
    const std::vector<Edit> edits = oneOfEach();
    REQUIRE(edits.size() == sample::everyChange);
    std::vector<std::string> forward;
    for (const Edit& edit : edits) {
        forward.push_back(codec::canonical(edit));
        checkForm(forward.back());
    }
    for (std::size_t i = edits.size(); i-- > 0;)
        CHECK(codec::canonical(edits[i]) == forward[i]);
    std::ranges::sort(forward);
    CHECK(std::ranges::adjacent_find(forward) == forward.end());
}

TEST_CASE("taking something back is not the same edit as setting it")
{
    const CandidateId candidate("c1");
    const auto differ = [](const Edit& one, const Edit& other) {
        return codec::canonical(one) != codec::canonical(other);
    };
    const JurorId juror("m1");
    CHECK(differ(SetSeat{candidate, juror, std::nullopt}, SetSeat{candidate, juror, false}));
    CHECK(differ(SetActingPresident{candidate, {}}, SetActingPresident{candidate, juror}));
    CHECK(differ(SetNotSigning{candidate, 1, signerOf(juror), std::nullopt},
                 SetNotSigning{candidate, 1, signerOf(juror), NotSigning()}));
    CHECK(differ(SetProposal{candidate, std::nullopt}, SetProposal{candidate, ProposalKind::None}));
    CHECK(differ(SetRecusal{candidate, JurorId("m1"), std::nullopt},
                 SetRecusal{candidate, JurorId("m1"), ""}));
    CHECK(differ(SetAppraisal{candidate, BlockId("B1"), std::nullopt},
                 SetAppraisal{candidate, BlockId("B1"), Appraisal{}}));
}

TEST_CASE("a byte that is no UTF-8 is replaced, not thrown at the caller")
{
    CHECK(codec::canonical(Edit(SetComment{CandidateId("c1"), "a\xFF"})) ==
          "{\"candidat\":\"c1\",\"texte\":\"a\uFFFD\",\"type\":\"commentaire\"}");
}

TEST_CASE("everything that a grid prints is in its canonical bytes, but the fingerprint")
{
    const Grid plain;
    checkForm(plain.bytes());
    const auto changes = [&](auto change) {
        Grid grid;
        change(grid);
        return grid.bytes() != plain.bytes();
    };
    CHECK(changes([](Grid& g) { g.stamp.state = RecordState::Submitted; }));
    CHECK(changes([](Grid& g) { g.stamp.frameworkDigest = "00"; }));
    CHECK(changes([](Grid& g) { g.session.info.place = "Nantes"; }));
    CHECK(changes([](Grid& g) { g.session.info.date.day = 13; }));
    CHECK(changes([](Grid& g) { g.session.jurors[1].attendance = Attendance::Absent; }));
    CHECK(changes([](Grid& g) { std::swap(g.session.jurors[0], g.session.jurors[1]); }));
    CHECK(changes([](Grid& g) { g.session.candidates[0].firstName = "Amelie"; }));
    CHECK(changes([](Grid& g) { g.synthesis.blocks.push_back({}); }));
    CHECK(changes([](Grid& g) { g.deliberation.comment = "Bien"; }));
    CHECK(changes([](Grid& g) { g.deliberation.proposal = ProposalKind::None; }));
    CHECK(changes([](Grid& g) { g.panel.push_back({}); }));
    const Recusal recusal{CandidateId("c1"), JurorId("m3"), "Intime"};
    CHECK(changes([&](Grid& g) { g.session.recusals = {recusal}; }));
    CHECK_FALSE(changes([](Grid& g) { g.stamp.fingerprint = "00"; }));
    CHECK_FALSE(changes([](Grid& g) { g.session.candidates[1].firstName = "Autre"; }));
    Grid recused;
    recused.session.recusals = {recusal};
    CHECK(recused.bytes().find("Intime") == std::string::npos);
}

TEST_CASE("a sheet's record holds its juror, its candidate and its marks")
{
    const Framework framework = sample::percentFramework();
    const JurySession session = sample::session();
    const ScoreSheet sheet = sample::submitted("c1", "m1", 60, 72);
    const auto bytes = [&](const Juror& juror, const ScoreSheet& shown) {
        return codec::canonical(
            RecordView(SheetRecord{framework, session, session.candidates[0], juror, shown, {}}));
    };
    const std::string plain = bytes(session.jurors[0], sheet);
    checkForm(plain);
    CHECK(bytes(session.jurors[1], sheet) != plain);
    CHECK(bytes(session.jurors[0], sample::submitted("c1", "m1", 61, 72)) != plain);
    CHECK(bytes(session.jurors[0], sheet) == plain);
}

TEST_CASE("a status changes the bytes of a candidate, and none leaves them as they were")
{
    Candidate candidate = sample::session().candidates[0];
    const std::string expected = codec::canonical(Edit(PutCandidate{candidate}));
    CHECK(expected ==
          R"({"candidat":{"acquis":[],"blocs":["B1","B2"],"entreprise":"Laiterie fictive",)"
          R"("heure":"","id":"c1","nom":"ROUSSEL","prenom":"Amélie"},"type":"candidat"})");
    candidate.status = CandidateStatus::Suspended;
    CHECK(codec::canonical(Edit(PutCandidate{candidate}))
              .find(R"("presence":"decision-suspendue")") != std::string::npos);
    candidate.statusReason = "observations demandées";
    CHECK(codec::canonical(Edit(PutCandidate{candidate}))
              .find(R"("motif_presence":"observations demandées")") != std::string::npos);
    Grid grid;
    const std::string before = grid.bytes();
    grid.session.candidates[0].status = CandidateStatus::Absent;
    CHECK(grid.bytes() != before);
}

TEST_CASE("who is put back says where, and an edit that says nothing of it keeps its bytes")
{
    const JurySession session = sample::session();
    const auto bytes = [](const Edit& edit) { return codec::canonical(edit); };
    const std::string member = bytes(PutJuror{session.jurors[0]});
    CHECK(bytes(PutJuror{session.jurors[0], JurorId("m2")}) ==
          R"({"avant":"m2",)" + member.substr(1));
    const std::string candidate = bytes(PutCandidate{session.candidates[0]});
    const std::string placed = bytes(PutCandidate{session.candidates[0], CandidateId("c2"), 3});
    CHECK(placed.starts_with(R"({"avant":"c2","candidat":{)"));
    CHECK(placed.ends_with(R"(,"rang":3,"type":"candidat"})"));
    CHECK(candidate.find("rang") == std::string::npos);
}

} // namespace delibere
