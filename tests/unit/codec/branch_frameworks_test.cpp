// SPDX-License-Identifier: GPL-3.0-or-later
// The files of frameworks with the rules of other branches: read, through a workbook and CASE,
// what is refused and what is only remarked.
#include <catch2/catch.hpp>

#include "codec/framework_case.h"
#include "codec/framework_reader.h"
#include "codec/framework_workbook.h"
#include "support/shipped_files.h"
#include "unit/codec/support/finding_names.h"
#include "unit/codec/support/framework_forms.h"
#include "unit/codec/support/sample_files.h"

using namespace delibere;

namespace {

std::string file(const std::string& name)
{
    return sample::sourceFile("tests/data/referentiels/valide-" + name + ".json");
}

LoadedFramework loaded(const std::string& json)
{
    auto read = codec::readFramework(json);
    INFO(sample::listed(read ? Findings{} : read.error()));
    REQUIRE(read);
    return *read;
}

sample::Json json(const std::string& name)
{
    return sample::Json::parse(file(name));
}

Findings refusals(const sample::Json& framework)
{
    const auto read = codec::readFramework(framework.dump());
    return read ? Findings{} : read.error();
}

Finding refusal(FindingCode code, const char* where, const char* detail)
{
    return {Severity::Error, code, where, detail};
}

} // namespace

TEST_CASE("marks on 20, thresholds and the whole are read as steps")
{
    const EvaluationRules rules = *loaded(file("note")).framework.evaluation;
    CHECK(rules.marks == MarkScale{20, 2});
    CHECK(rules.notation == Notation::Percent);
    CHECK(rules.threshold->percent == 20);
    CHECK(rules.whole->figure == WholeFigure::Mean);
    CHECK(rules.whole->steps == 24);
    CHECK(rules.maximumSpread == 8);
    const EvaluationRules own = *loaded(file("seuils")).framework.evaluation;
    CHECK(own.limitOf(BlockId("D1")) == 48);
    CHECK(own.limitOf(BlockId("D2")) == 56);
    CHECK(own.whole->steps == 104);
    CHECK_FALSE(own.maximumSpread); // nobody published one
}

TEST_CASE("opinions and an absolute majority are read")
{
    const EvaluationRules rules = *loaded(file("avis")).framework.evaluation;
    CHECK(rules.aggregation == Aggregation::Opinions);
    CHECK(rules.opinions->count == 2);
    CHECK(rules.quorum.majority == MajorityOf::PresentOrRepresented);
    CHECK_FALSE(rules.quorum.castingVote);
}

TEST_CASE("weighted sources are read in their order, the jury among them")
{
    const EvaluationRules rules = *loaded(file("ponderation")).framework.evaluation;
    REQUIRE(rules.sources.size() == 3);
    CHECK(rules.sources[0] == WeightedSource{SourceId("formateurs"), "Formateurs", 30, false,
                                             "CEFICEM, « modalités d’évaluation » : 30 %"});
    CHECK(rules.weightedSource(SourceId("jury"))->jury);
    CHECK(rules.weightedSource(SourceId("parrain")) == nullptr);
    CHECK(loaded(file("note")).framework.evaluation->sources.empty());
}

TEST_CASE("weights that do not make 100, no jury or two, are refused and named")
{
    const auto refused = [](const char* pointer, sample::Json value) {
        sample::Json framework = json("ponderation");
        framework["evaluation"]["ponderation"][sample::Json::json_pointer(pointer)] =
            std::move(value);
        return refusals(framework);
    };
    constexpr const char* where = "/evaluation/ponderation";
    CHECK(refused("/0/poids", 29) == Findings{refusal(FindingCode::WeightsNotWhole, where, "99")});
    CHECK(refused("/0/jury", true) == Findings{refusal(FindingCode::JuryNotWeighed, where, "2")});
    CHECK(refused("/2/jury", false) == Findings{refusal(FindingCode::JuryNotWeighed, where, "0")});
    CHECK(refused("/1/id", "jury") ==
          Findings{refusal(FindingCode::DuplicateId, "/evaluation/ponderation/2", "jury")});
    CHECK(refused("/0/poids", 0).front() ==
          refusal(FindingCode::OutOfRange, "/evaluation/ponderation/0/poids", "0 1 99"));
    sample::Json alone = json("ponderation");
    alone["evaluation"]["ponderation"].erase(0);
    alone["evaluation"]["ponderation"].erase(0);
    CHECK(refusals(alone).front() == refusal(FindingCode::WrongCount, where, "1 2 10"));
    sample::Json opinions = json("avis");
    opinions["evaluation"]["ponderation"] = json("ponderation")["evaluation"]["ponderation"];
    CHECK(refusals(opinions) ==
          Findings{refusal(FindingCode::BadCombination, "/evaluation", "agregation, ponderation")});
}

TEST_CASE("the rules of other branches pass through a workbook and CASE byte for byte")
{
    for (const char* name : {"note", "seuils", "avis", "ponderation"}) {
        INFO(name);
        const std::string before = file(name);
        const auto workbook = codec::readFrameworkWorkbook(sample::frameworkWorkbook(before));
        REQUIRE(workbook);
        CHECK(workbook->json == before);
        for (const CaseVersion version : {CaseVersion::V1_0, CaseVersion::V1_1}) {
            const auto back =
                codec::readCase(codec::writeCase(before, {version, {2026, 1, 15}, "CPNE fictive"}));
            REQUIRE(back);
            CHECK(back->json == before);
        }
    }
}

TEST_CASE("a threshold over the scale is refused where it stands")
{
    sample::Json framework = json("note");
    framework["evaluation"]["seuil"]["note"] = 21;
    CHECK(refusals(framework) ==
          Findings{refusal(FindingCode::OutOfRange, "/evaluation/seuil/note", "21 0 20")});
    framework = json("seuils");
    framework["blocs"][1]["seuil"]["note"] = 70;
    CHECK(refusals(framework) ==
          Findings{refusal(FindingCode::OutOfRange, "/blocs/1/seuil/note", "70 0 20")});
    framework = json("seuils");
    framework["evaluation"]["seuil_ensemble"]["note"] = 41;
    CHECK(refusals(framework) ==
          Findings{refusal(FindingCode::OutOfRange, "/evaluation/seuil_ensemble/note", "41 0 40")});
}

TEST_CASE("a scale of marks has at most a hundred steps")
{
    sample::Json framework = json("note");
    framework["evaluation"]["bareme"]["sur"] = 51;
    CHECK(refusals(framework).front() ==
          refusal(FindingCode::OutOfRange, "/evaluation/bareme/sur", "51 2 50"));
    framework["evaluation"]["bareme"] = {{"sur", 100}, {"pas", "point"}};
    CHECK(refusals(framework).front() ==
          refusal(FindingCode::OutOfRange, "/evaluation/bareme/sur", "100 2 99"));
    framework["evaluation"].erase("bareme");
    CHECK(refusals(framework).front() == refusal(FindingCode::MissingKey, "/evaluation", "bareme"));
}

TEST_CASE("rules that contradict one another are refused")
{
    const auto refused = [](const char* name, const char* key, sample::Json value) {
        sample::Json framework = json(name);
        framework["evaluation"][key] = std::move(value);
        return refusals(framework);
    };
    CHECK(refused("note", "avis", {{"nombre", 2}, {"source", "x"}}) ==
          Findings{refusal(FindingCode::BadCombination, "/evaluation", "agregation, avis")});
    CHECK(refused("avis", "bareme", {{"sur", 20}, {"pas", "point"}}) ==
          Findings{refusal(FindingCode::BadCombination, "/evaluation", "notation, bareme")});
    CHECK(refused("avis", "seuil_ensemble",
                  {{"calcul", "moyenne"}, {"pourcentage", 50}, {"source", "x"}}) ==
          Findings{
              refusal(FindingCode::BadCombination, "/evaluation", "agregation, seuil_ensemble")});
    CHECK(refused("avis", "agregation", "tous_au_plus_haut") ==
          Findings{refusal(FindingCode::BadCombination, "/evaluation", "agregation, avis")});
    sample::Json levels = json("avis");
    levels["blocs"][0]["seuil"] = {{"pourcentage", 50}, {"source", "x"}};
    CHECK(refusals(levels) ==
          Findings{refusal(FindingCode::BadCombination, "/blocs/0", "notation, seuil")});
    sample::Json anchored = json("note");
    for (sample::Json& level : anchored["echelles"][0]["niveaux"])
        level["repere"] = 10 * level["rang"].get<int>();
    anchored["echelles"][0]["source_reperes"] = "equipe";
    CHECK(refusals(anchored) == Findings{refusal(FindingCode::BadCombination, "/echelles/0/niveaux",
                                                 "notation, repere")});
}

TEST_CASE("how long an acquired bloc counts is what the framework says, and nothing without")
{
    CHECK_FALSE(loaded(file("note")).framework.evaluation->acquired);
    const auto said = [](const sample::Json& rule) {
        sample::Json framework = json("note");
        framework["evaluation"]["acquis"] = rule;
        return loaded(framework.dump()).framework.evaluation->acquired;
    };
    const auto refused = [](const sample::Json& rule) {
        sample::Json framework = json("note");
        framework["evaluation"]["acquis"] = rule;
        return refusals(framework);
    };
    CHECK(said({{"validite", "a_vie"}, {"source", "x"}}) == AcquiredRule{{}, "x"});
    CHECK(said({{"validite", "annees"}, {"nombre", 5}, {"source", "x"}}) ==
          AcquiredRule{{ValidityUnit::Years, 5}, "x"});
    CHECK(said({{"validite", "mois"}, {"nombre", 24}, {"source", "x"}}) ==
          AcquiredRule{{ValidityUnit::Months, 24}, "x"});
    CHECK(refused({{"validite", "a_vie"}, {"nombre", 5}, {"source", "x"}}) ==
          Findings{refusal(FindingCode::BadCombination, "/evaluation/acquis", "validite, nombre")});
    CHECK(refused({{"validite", "annees"}, {"source", "x"}}) ==
          Findings{refusal(FindingCode::MissingKey, "/evaluation/acquis", "nombre")});
    CHECK(refused({{"validite", "mois"}, {"nombre", 0}, {"source", "x"}}) ==
          Findings{refusal(FindingCode::OutOfRange, "/evaluation/acquis/nombre", "0 1 600")});
    CHECK(refused({{"validite", "a_vie"}}) ==
          Findings{refusal(FindingCode::MissingKey, "/evaluation/acquis", "source")});
}

TEST_CASE("the validity of acquired blocs passes through a workbook and CASE byte for byte")
{
    // As the workbook writes it: the rules in the order of their columns.
    std::string before = file("note");
    const auto quorum = before.find("    \"quorum\"");
    REQUIRE(quorum != std::string::npos);
    const auto spread = before.find("    \"ecart_max\"");
    before.insert(std::min(quorum, spread), "    \"acquis\": {\n"
                                            "      \"validite\": \"annees\",\n"
                                            "      \"nombre\": 5,\n"
                                            "      \"source\": \"Inventée\"\n"
                                            "    },\n");
    const auto workbook = codec::readFrameworkWorkbook(sample::frameworkWorkbook(before));
    REQUIRE(workbook);
    CHECK(workbook->json == before);
    const auto back = codec::readCase(
        codec::writeCase(before, {CaseVersion::V1_1, {2026, 1, 15}, "CPNE fictive"}));
    REQUIRE(back);
    CHECK(back->json == before);
}

TEST_CASE("a threshold of the whole that changes nothing is remarked, and too many opinions are")
{
    CHECK(sample::listed(loaded(file("note")).warnings).empty());
    CHECK(loaded(file("seuils")).warnings.front().code == FindingCode::WholeThresholdIdle);
    sample::Json framework = json("avis");
    framework["evaluation"]["avis"]["nombre"] = 3;
    const Findings warnings = loaded(framework.dump()).warnings;
    REQUIRE_FALSE(warnings.empty());
    CHECK(warnings.front() == Finding{Severity::Warning, FindingCode::OpinionsOverQuorum,
                                      "/evaluation/avis/nombre", "3"});
}
