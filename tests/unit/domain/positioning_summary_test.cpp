// SPDX-License-Identifier: GPL-3.0-or-later
// The bilan: mastered only if every table of the competence is « En totalité » (004:471).
#include <algorithm>

#include <catch2/catch.hpp>

#include "domain/positioning_summary.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::b1;
using sample::t1;
using sample::t2;
using sample::t3;
const Framework framework = sample::positioningFramework();

Positioning with(std::initializer_list<std::pair<CompetencyId, TableEntry>> tables)
{
    Positioning positioning = sample::positioning();
    for (const auto& [id, entry] : tables)
        positioning.tables[id] = entry;
    return positioning;
}

Mastery firstMastery(const Positioning& positioning)
{
    return summarize(framework, positioning).front().mastery;
}

std::vector<std::string> needs(const Positioning& positioning)
{
    const auto summary = summarize(framework, positioning);
    std::vector<std::string> ids;
    for (const SummaryLine* line : needsOf(summary))
        ids.push_back(line->id);
    return ids;
}

std::vector<CoherenceKind> kinds(const Positioning& positioning, const BlockId& block = b1)
{
    std::vector<CoherenceKind> found;
    for (const CoherenceWarning& warning : checkCoherence(framework, positioning)) {
        if (warning.block == block)
            found.push_back(warning.kind);
    }
    return found;
}

} // namespace

TEST_CASE("a competence is mastered when every one of its tables is at the top")
{
    CHECK(firstMastery(with({{t1, sample::acquired()}, {t2, sample::acquired()}})) ==
          Mastery::Mastered);
}

TEST_CASE("one table below the top is enough for a competence to develop, whatever is still open")
{
    CHECK(firstMastery(with({{t1, sample::acquired()}, {t2, sample::partly()}})) ==
          Mastery::ToDevelop);
    CHECK(firstMastery(with({{t2, {Answer::No, 1, true, {}, {}}}})) == Mastery::ToDevelop);
}

TEST_CASE("a blank table is no level: the competence stays open")
{
    CHECK(firstMastery(with({})) == Mastery::Open);
    CHECK(firstMastery(with({{t1, sample::acquired()}})) == Mastery::Open);
    CHECK(firstMastery(with({{t1, {Answer::Yes, std::nullopt, false, {}, "Notes"}}})) ==
          Mastery::Open);
    const auto summary = summarize(framework, with({{t1, sample::acquired()}}));
    CHECK(summary.front().tables == 2);
    CHECK(summary.front().entered == 1);
}

TEST_CASE("NON is no level either")
{
    CHECK(firstMastery(with({{t1, {Answer::No, std::nullopt, false, {}, {}}},
                             {t2, sample::acquired()}})) == Mastery::Open);
}

TEST_CASE("every line of the form is offered, ticked as its table has it")
{
    const auto summary = summarize(framework, with({{t2, sample::partly()}}));
    const auto& lines = summary.front().lines;
    REQUIRE(lines.size() == 3);
    CHECK_FALSE(lines[0].needed);
    CHECK(lines[1].needed);
    CHECK_FALSE(lines[2].needed); // it has no table: only the intervenants can say it
    CHECK(std::ranges::none_of(lines, &SummaryLineState::typed));
}

TEST_CASE("what the intervenants say of a line counts more than its table, both ways")
{
    Positioning positioning = with({{t2, sample::partly()}});
    positioning.summary[b1].lines = {{"L2", false}, {"L3", true}};
    CHECK(needs(positioning) == std::vector<std::string>{"L3"});
    positioning.summary[b1].lines.erase("L2");
    CHECK(needs(positioning) == std::vector<std::string>{"L2", "L3"});
}

TEST_CASE("a table is coherent when its answer, its level and its need agree")
{
    Positioning positioning = with({{t1, sample::acquired()}, {t2, sample::partly()}});
    positioning.summary[b1].means = {"formation"};
    CHECK(kinds(positioning).empty());
}

TEST_CASE("each table that does not agree with itself is warned about")
{
    using Kind = CoherenceKind;
    struct Case {
        TableEntry entry;
        std::vector<Kind> warnings;
    };
    const TableEntry full = sample::acquired();
    const std::vector<Case> cases{
        {{}, {Kind::TableEmpty}},
        {{Answer::No, std::nullopt, true, {}, {}}, {Kind::TableEmpty}},
        {{Answer::None, 3, false, {}, {}}, {Kind::AnswerMissing}},
        {{Answer::No, 3, false, {}, {}}, {Kind::NoButAcquired}},
        {{Answer::Yes, 3, true, {}, {}}, {Kind::NeedThoughFull}},
        {full, {}},
    };
    for (const Case& each : cases)
        CHECK(kinds(with({{t3, each.entry}}), BlockId("B2")) == each.warnings);
}

TEST_CASE("below the top, a table without a need and a competence without means are warned about")
{
    using Kind = CoherenceKind;
    CHECK(kinds(with({{t3, {Answer::Yes, 2, false, {}, {}}}}), BlockId("B2")) ==
          std::vector<Kind>{Kind::NeedMissing, Kind::NoNeedGiven, Kind::NoMeansGiven});
    CHECK(kinds(with({{t3, {Answer::No, 2, true, {}, {}}}}), BlockId("B2")) ==
          std::vector<Kind>{Kind::NoButAcquired, Kind::NoMeansGiven});
    CHECK(kinds(with({{t3, {Answer::No, 1, true, {}, {}}}}), BlockId("B2")) ==
          std::vector<Kind>{Kind::NoMeansGiven});
}

TEST_CASE("a line of the bilan that says another thing than the tables is warned about")
{
    using Kind = CoherenceKind;
    Positioning positioning = with({{t1, sample::acquired()}, {t2, sample::acquired()}});
    positioning.summary[b1].lines = {{"L3", true}};
    CHECK(kinds(positioning) == std::vector<Kind>{Kind::LineAdded});
    positioning.tables[t2] = sample::partly();
    positioning.summary[b1] = {{{"L2", false}, {"L3", true}}, {"pratique"}, {}};
    CHECK(kinds(positioning) == std::vector<Kind>{Kind::LineDropped});
}

TEST_CASE(
    "the warnings follow the guide: the tables of a competence, then its bilan, then the next")
{
    const auto warnings = checkCoherence(framework, with({{t1, {Answer::Yes, 2, false, {}, {}}}}));
    REQUIRE(warnings.size() == 5);
    CHECK(warnings[0] == CoherenceWarning{CoherenceKind::NeedMissing, b1, t1, {}});
    CHECK(warnings[1] == CoherenceWarning{CoherenceKind::TableEmpty, b1, t2, {}});
    CHECK(warnings[2] == CoherenceWarning{CoherenceKind::NoNeedGiven, b1, {}, {}});
    CHECK(warnings[3] == CoherenceWarning{CoherenceKind::NoMeansGiven, b1, {}, {}});
    CHECK(warnings[4] == CoherenceWarning{CoherenceKind::TableEmpty, BlockId("B2"), t3, {}});
}

TEST_CASE("the order in which tables are entered changes nothing, nor does entering one twice")
{
    const Positioning forth = with({{t1, sample::acquired()}, {t2, sample::partly()}});
    const Positioning back =
        with({{t2, sample::acquired()}, {t2, sample::partly()}, {t1, sample::acquired()}});
    CHECK(forth == back);
    CHECK(checkCoherence(framework, forth) == checkCoherence(framework, back));
}

TEST_CASE("a table without a positioning part is no table of the guide")
{
    Framework fewer = framework;
    fewer.blocks[0].competencies[1].positioning.reset();
    CHECK(positioningTables(framework).size() == 3);
    CHECK(positioningTables(fewer).size() == 2);
    Positioning positioning = with({{t1, sample::acquired()}});
    CHECK(summarize(fewer, positioning).front().mastery == Mastery::Mastered);
}
