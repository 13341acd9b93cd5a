// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "codec/synthesis_writer.h"
#include "support/sample.h"

namespace delibere {

namespace {

using Json = nlohmann::ordered_json;

// c1 with a spread on B1 and B2 still open.
codec::CandidateSynthesis spread()
{
    codec::CandidateSynthesis made;
    made.candidate = sample::session().candidates[0];
    BlockRow first;
    first.block = BlockId("B1");
    first.cells = {{JurorId("m1"), CellStatus::Counted, Grade{Percent{60}}, {}},
                   {JurorId("m2"), CellStatus::Counted, Grade{Percent{85}}, {}},
                   {JurorId("m3"), CellStatus::Recused, {}, {}}};
    first.count = 2;
    first.mean = Fraction(145, 2);
    first.lowest = 60;
    first.highest = 85;
    first.spread = 25;
    first.attained = true;
    first.flags = {Flag::SpreadAboveLimit, Flag::BothSidesOfThreshold};
    first.retained = Appraisal{true, Percent{70}, "Écart discuté."};
    first.state = BlockState::Validated;
    BlockRow second;
    second.block = BlockId("B2");
    made.synthesis.blocks = {first, second};
    made.synthesis.criteria = {{CriterionId("C1.1"),
                                {{JurorId("m1"), Percent{75}, NotCovered{}, "Précis."},
                                 {JurorId("m2"), NotEntered{}, LevelMark{3}, ""}}}};
    made.deliberation.comment = "Bien.";
    made.deliberation.recommendations[BlockId("B2")] = "Pratiquer.";
    made.deliberation.proposal = ProposalKind::Partial;
    made.panel = {{PanelCheck::MinimumMembers, true, {}, {}, 1, 2},
                  {PanelCheck::SameEmployer, false, JurorId("m3"), {}, 0, 0}};
    return made;
}

Json written(const Framework& framework, const codec::CandidateSynthesis& synthesis)
{
    return Json::parse(codec::writeSyntheses(framework, sample::session(), {synthesis}));
}

Json firstBlock(const Framework& framework, const codec::CandidateSynthesis& synthesis)
{
    return written(framework, synthesis)["candidats"][0]["blocs"][0];
}

} // namespace

TEST_CASE("a synthesis says which session and which framework it is of")
{
    const std::string text =
        codec::writeSyntheses(sample::percentFramework(), sample::session(), {});
    CHECK(text == R"({
  "format": "delibere-synthese/1",
  "session": "11111111-2222-4333-8444-555555555555",
  "referentiel": {
    "id": "essai",
    "version": "1.0"
  },
  "candidats": []
}
)");
}

TEST_CASE("a bloc's row gives each member's percent, the exact mean and what to discuss")
{
    const Json row = firstBlock(sample::percentFramework(), spread());
    CHECK(
        row.dump() ==
        R"({"id":"B1","membres":{"m1":60,"m2":85,"m3":null},"moyenne":{"num":145,"den":2},)"
        R"("effectif":2,"min":60,"max":85,"ecart":25,"seuil":70,"atteint":true,)"
        R"("alertes":["ecart","de-part-et-d-autre"],"discute":false,"vote":null,"retenu":70,"motif":"Écart discuté.",)"
        R"("etat":"valide"})");
}

TEST_CASE("what is not known of a bloc is null, never zero")
{
    const Json row = written(sample::percentFramework(), spread())["candidats"][0]["blocs"][1];
    CHECK(row.dump() ==
          R"({"id":"B2","membres":{},"moyenne":null,"effectif":0,"min":null,)"
          R"("max":null,"ecart":null,"seuil":70,"atteint":null,"alertes":[],)"
          R"("discute":false,"vote":null,"retenu":null,"motif":null,"etat":"a-decider"})");
}

TEST_CASE("a criterion gives each member's two marks and remark")
{
    const Json candidate = written(sample::percentFramework(), spread())["candidats"][0];
    CHECK(candidate["criteres"].dump() ==
          R"([{"id":"C1.1","membres":{"m1":{"dossier":75,"entretien":"non-aborde",)"
          R"("remarque":"Précis."},"m2":{"dossier":null,"entretien":{"niveau":3},)"
          R"("remarque":""}}}])");
}

TEST_CASE("a candidate's entry ends with what the jury proposes and who was to sit")
{
    Json candidate = written(sample::percentFramework(), spread())["candidats"][0];
    candidate.erase("blocs");
    candidate.erase("criteres");
    CHECK(candidate.dump() ==
          R"({"id":"c1","nom":"ROUSSEL","prenom":"Amélie","entreprise":"Laiterie fictive",)"
          R"("presence":"attendu",)"
          R"("proposition":"partielle","commentaire":"Bien.","preconisations":{"B2":"Pratiquer."},)"
          R"("controles":[{"controle":"membres_min","bloquant":true,"constate":1,"requis":2},)"
          R"({"controle":"meme_employeur","bloquant":false,"membre":"m3"}]})");
}

TEST_CASE("levels are written as levels, with the level required")
{
    codec::CandidateSynthesis entry = spread();
    BlockRow& row = entry.synthesis.blocks[0];
    row.cells[0].grade = LevelMark{2};
    row.flags = {Flag::Divergent};
    row.attained.reset();
    const Json json = firstBlock(sample::concordanceFramework(), entry);
    CHECK(json["membres"]["m1"].dump() == R"({"niveau":2})");
    CHECK(json["seuil"].dump() == R"({"niveau":3})");
    CHECK(json["atteint"].is_null());
    CHECK(json["alertes"].dump() == R"(["divergence"])");
}

TEST_CASE("by competency, a member's cell counts the tables at the top")
{
    codec::CandidateSynthesis entry = spread();
    std::vector<JurorCell>& cells = entry.synthesis.blocks[0].cells;
    cells[0] = {JurorId("m1"), CellStatus::Counted, {}, TopCount{1, 2, 2}};
    cells[1] = {JurorId("m2"), CellStatus::NotGraded, {}, TopCount{0, 0, 2}};
    const Json json = firstBlock(sample::tableFramework(), entry);
    CHECK(json["membres"].dump() == R"({"m1":{"en_totalite":1,"sur":2},"m2":null,"m3":null})");
    CHECK(json["seuil"].is_null());
}

TEST_CASE("every state of a bloc and every proposal has its word")
{
    codec::CandidateSynthesis entry = spread();
    const auto state = [&](BlockState wanted) {
        entry.synthesis.blocks[0].state = wanted;
        return firstBlock(sample::percentFramework(), entry)["etat"].get<std::string>();
    };
    CHECK(state(BlockState::Undecided) == "a-decider");
    CHECK(state(BlockState::Validated) == "valide");
    CHECK(state(BlockState::NotValidated) == "non-valide");
    CHECK(state(BlockState::NotPresented) == "non-presente");
    CHECK(state(BlockState::AcquiredBefore) == "acquis-anterieurement");
    CHECK(state(BlockState::NotHeard) == "sans-objet");
    const auto proposal = [&](std::optional<ProposalKind> wanted) {
        entry.deliberation.proposal = wanted;
        return written(sample::percentFramework(), entry)["candidats"][0]["proposition"].dump();
    };
    CHECK(proposal(ProposalKind::Total) == R"("totale")");
    CHECK(proposal(ProposalKind::Partial) == R"("partielle")");
    CHECK(proposal(ProposalKind::None) == R"("aucune")");
    CHECK(proposal(std::nullopt) == "null");
}

TEST_CASE("the same synthesis is written with the same bytes")
{
    const auto text = [] {
        return codec::writeSyntheses(sample::percentFramework(), sample::session(),
                                     {spread(), spread()});
    };
    CHECK(text() == text());
    CHECK(text().ends_with("}\n"));
}

TEST_CASE("a candidate who is not heard is said so, with nulls and no zero")
{
    codec::CandidateSynthesis entry = spread();
    entry.candidate.status = CandidateStatus::Excused;
    entry.candidate.statusReason = "certificat médical";
    BlockRow row;
    row.block = BlockId("B1");
    row.cells = {{JurorId("m1"), CellStatus::NotHeard, {}, {}}};
    row.state = BlockState::NotHeard;
    entry.synthesis.blocks = {row};
    const Json candidate = written(sample::percentFramework(), entry)["candidats"][0];
    CHECK(candidate["presence"] == "excuse");
    CHECK(candidate["motif_presence"] == "certificat médical");
    CHECK(
        candidate["blocs"][0].dump() ==
        R"({"id":"B1","membres":{"m1":null},"moyenne":null,"effectif":0,"min":null,"max":null,)"
        R"("ecart":null,"seuil":70,"atteint":null,"alertes":[],"discute":false,"vote":null,"retenu":null,"motif":null,)"
        R"("etat":"sans-objet"})");
}

} // namespace delibere
