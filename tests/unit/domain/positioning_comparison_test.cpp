// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "domain/anomaly_places.h"
#include "domain/positioning_comparison.h"
#include "domain/text_rules.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::t1;

Positioning on(const char* id, Date day, const char* candidate = "c1")
{
    Positioning positioning = sample::positioning();
    positioning.id = PositioningId(id);
    positioning.info.date = day;
    positioning.info.candidate = CandidateId(candidate);
    return positioning;
}

const Positioning* found(const std::vector<Positioning>& all, const char* id)
{
    return earlierOf(all, PositioningId(id));
}

} // namespace

TEST_CASE("an earlier repérage is the last one before it, of the same person")
{
    const std::vector<Positioning> all{on("a", {2024, 5, 2}), on("b", {2025, 1, 9}),
                                       on("x", {2025, 6, 1}, "c2"), on("c", {2026, 2, 2})};
    CHECK(found(all, "c") == &all[1]);
    CHECK(found(all, "b") == &all[0]);
    CHECK(found(all, "a") == nullptr);
    CHECK(found(all, "x") == nullptr);
    CHECK(found(all, "unknown") == nullptr);
}

TEST_CASE("of two on one day the one that was entered first is the earlier one")
{
    const std::vector<Positioning> all{on("a", {2026, 2, 2}), on("b", {2026, 2, 2})};
    CHECK(found(all, "b") == &all[0]);
    CHECK(found(all, "a") == nullptr);
}

TEST_CASE("a level compares only with a level")
{
    Positioning before = on("a", {2025, 1, 1});
    Positioning after = on("b", {2026, 1, 1});
    CHECK(levelChange(before, after, t1) == LevelChange::Unknown);
    after.tables[t1] = sample::acquired();
    CHECK(levelChange(before, after, t1) == LevelChange::Unknown);
    before.tables[t1] = sample::partly();
    CHECK(levelChange(before, after, t1) == LevelChange::Gained);
    CHECK(levelChange(after, before, t1) == LevelChange::Lost);
    CHECK(levelChange(after, after, t1) == LevelChange::Same);
}

TEST_CASE("a need is new, still there, met, or was never one")
{
    const Framework framework = sample::positioningFramework();
    const Positioning none = on("a", {2025, 1, 1});
    Positioning some = on("b", {2026, 1, 1});
    some.tables[t1] = sample::partly();
    const auto without = summarize(framework, none);
    const auto with = summarize(framework, some);
    CHECK(needChange(without, with, "L1") == NeedChange::New);
    CHECK(needChange(with, with, "L1") == NeedChange::Still);
    CHECK(needChange(with, without, "L1") == NeedChange::Met);
    CHECK(needChange(with, with, "L2") == NeedChange::None);
}

TEST_CASE("an anomaly of the source is found at its table or its line, and nowhere else")
{
    const Framework framework = sample::positioningFramework();
    REQUIRE(anomaliesOf(framework, CompetencyId("C2")).size() == 1);
    CHECK(anomaliesOf(framework, CompetencyId("C2")).front()->id == "inventaire");
    CHECK(anomaliesOf(framework, CompetencyId("C1")).empty());
    CHECK(anomaliesOf(framework, CompetencyId("C9")).empty());
    REQUIRE(anomaliesOfLine(framework, "L3").size() == 1);
    CHECK(anomaliesOfLine(framework, "L3").front()->id == "risques");
    CHECK(anomaliesOfLine(framework, "L1").empty());
    CHECK(anomaliesOfLine(framework, "L9").empty());
}

TEST_CASE("a place that only begins alike is another place")
{
    Framework framework = sample::positioningFramework();
    framework.anomalies.front().where = {"/blocs/0/competences/10/criteres"};
    CHECK(anomaliesOf(framework, CompetencyId("C2")).empty());
    framework.anomalies.front().where = {"/blocs/0/competences/1"};
    CHECK(anomaliesOf(framework, CompetencyId("C2")).size() == 1);
}

TEST_CASE("a misprint does not bite, a doubtful content does")
{
    const Framework framework = sample::positioningFramework();
    CHECK(bites(framework.anomalies[0]));
    CHECK(bites(framework.anomalies[1]));
    CHECK_FALSE(bites(framework.anomalies[2]));
}

TEST_CASE("a person is the same in another order, without accents, with a title")
{
    CHECK(samePerson("Hélène Deschamps", "Mme DESCHAMPS Helene"));
    CHECK(samePerson("Marc Petit-Roux", "M. Petit Roux Marc"));
    CHECK(samePerson("François Bœuf", "FRANCOIS BŒUF"));
    CHECK_FALSE(samePerson("Hélène Deschamps", "Hélène Deschamp"));
    CHECK_FALSE(samePerson("Hélène Deschamps", "Deschamps"));
    CHECK_FALSE(samePerson("", ""));
    CHECK_FALSE(samePerson("Mme", "M."));
}

TEST_CASE("what is kept of an earlier repérage compares as all of it, and says nothing of the talk")
{
    const Framework framework = sample::positioningFramework();
    Positioning before = on("a", {2025, 1, 1});
    before.opening = {"Parcours", "Souhaits", "Motivation"};
    before.tables[t1] = sample::partly();
    before.tables[t1].notes = "Dit en confidence";
    before.tables[CompetencyId("C2")] = {Answer::No, std::nullopt, false, {}, "Rien d’autre"};
    before.summary[BlockId("B1")] = {{{"L3", true}}, {"formation"}, "Détail"};
    before.plan["L3"] = {"Stage", "avant juin", "l’entreprise"};
    Positioning after = on("b", {2026, 1, 1});
    after.tables[t1] = sample::acquired();

    const Positioning kept = comparable(before);
    CHECK(kept.info.date == before.info.date);
    for (const Block& block : framework.blocks) {
        for (const Competency& table : block.competencies)
            CHECK(levelChange(kept, after, table.id) == levelChange(before, after, table.id));
        for (const SummaryLine& line : block.summaryLines)
            CHECK(needChange(summarize(framework, kept), summarize(framework, after), line.id) ==
                  needChange(summarize(framework, before), summarize(framework, after), line.id));
    }
    Positioning bare = on("a", {2025, 1, 1});
    bare.info.interviewers = {};
    bare.tables[t1] = {Answer::None, before.tables[t1].level, true, {}, {}};
    bare.summary[BlockId("B1")].lines = {{"L3", true}};
    CHECK(kept == bare);
    CHECK(comparable(kept) == kept);
}
