// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/agreement_writer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/sample.h"

namespace delibere {

namespace {

using Json = nlohmann::ordered_json;

Json written(AgreementScope scope, const std::vector<BlockAgreement>& blocks)
{
    return Json::parse(
        codec::writeAgreement(sample::percentFramework(), sample::session(), scope, blocks));
}

} // namespace

TEST_CASE("a bloc's agreement gives each figure with what it stands on")
{
    BlockAgreement block;
    block.block = BlockId("B1");
    block.candidates = 12;
    block.jurors = 2;
    block.meanSpread = Fraction(9, 2);
    block.greatestSpread = 7;
    block.leniencies = {{JurorId("m1"), 12, Fraction(-3, 2)}};
    block.alpha = {12, 24, 0.84910714};
    block.icc = {11, 2, -0.0000001, ConfidenceInterval{-0.13293249, 0.72256}};
    block.reading = AgreementReading::FiguresOnly;
    CHECK(written(AgreementScope::Computed, {block})["blocs"][0].dump() ==
          R"({"id":"B1","candidats":12,"membres":2,"ecart_moyen":{"num":9,"den":2},)"
          R"("plus_grand_ecart":7,"severites":[{"membre":"m1","candidats":12,)"
          R"("points":{"num":-3,"den":2}}],"alpha":{"candidats":12,"appreciations":24,)"
          R"("valeur":0.849107},"icc_2_1":{"candidats":11,"membres":2,"valeur":0.0,)"
          R"("intervalle_95":{"bas":-0.132932,"haut":0.72256}},"lecture":"chiffres-seuls"})");
}

TEST_CASE("what is undefined in an agreement is null, never zero")
{
    BlockAgreement block;
    block.block = BlockId("B2");
    block.leniencies = {{JurorId("m1"), 0, std::nullopt}};
    CHECK(written(AgreementScope::Computed, {block})["blocs"][0].dump() ==
          R"({"id":"B2","candidats":0,"membres":0,"ecart_moyen":null,"plus_grand_ecart":null,)"
          R"("severites":[{"membre":"m1","candidats":0,"points":null}],"alpha":{"candidats":0,)"
          R"("appreciations":0,"valeur":null},"icc_2_1":{"candidats":0,"membres":0,)"
          R"("valeur":null,"intervalle_95":null},"lecture":"trop-peu-de-candidats"})");
}

TEST_CASE("an agreement says which session it is of, and why nothing was computed")
{
    CHECK(written(AgreementScope::LevelsOnly, {}).dump() ==
          R"({"format":"delibere-accord/1","session":"11111111-2222-4333-8444-555555555555",)"
          R"("referentiel":{"id":"essai","version":"1.0"},"calcul":"niveaux","blocs":[]})");
    CHECK(written(AgreementScope::PanelTooLarge, {})["calcul"] == "trop-de-membres");
    CHECK(written(AgreementScope::Computed, {})["calcul"] == "fait");
}

} // namespace delibere
