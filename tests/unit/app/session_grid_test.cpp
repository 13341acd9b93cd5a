// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of all candidates against the candidates one by one, and what it hides from whom.
#include "app/session_grid.h"

#include <random>

#include <catch2/catch.hpp>

#include "app/data_folder.h"
#include "app/framework_library.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/shipped_files.h"

using namespace delibere;

namespace {

constexpr int candidateCount = 12;

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) {}
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    bool once(int times) { return upTo(times - 1) == 0; }

private:
    std::mt19937 m_random;
};

JurySession randomJury(Dice& dice, const Framework& framework)
{
    JurySession jury = sample::session();
    const Candidate model = jury.candidates.front();
    jury.candidates.clear();
    jury.jurors[1].arrival = "10:00";
    for (int number = 1; number <= candidateCount; ++number) {
        Candidate candidate = model;
        candidate.id = CandidateId("c" + std::to_string(number)); // c10 comes before c2 as text
        candidate.time = dice.once(2) ? "09:00" : "11:00";
        candidate.presented.clear();
        for (const Block& block : framework.blocks) {
            if (!dice.once(6))
                candidate.presented.push_back(block.id);
        }
        if (dice.once(6))
            candidate.status = CandidateStatus::Pending;
        if (dice.once(5))
            jury.recusals.push_back({candidate.id, JurorId("m3"), ""});
        if (dice.once(3))
            jury.assignments.push_back({candidate.id, JurorId(dice.once(2) ? "m1" : "m2")});
        jury.candidates.push_back(std::move(candidate));
    }
    return jury;
}

std::vector<ScoreSheet> randomSheets(Dice& dice, const Framework& framework,
                                     const JurySession& jury)
{
    const bool inPercents = framework.evaluation->notation == Notation::Percent;
    const int highest = framework.scale(Evidence::Interview)->levels.back().rank;
    std::vector<ScoreSheet> sheets;
    for (const Candidate& candidate : jury.candidates) {
        for (const Juror& juror : jury.jurors) {
            ScoreSheet sheet;
            sheet.key = {candidate.id, juror.id};
            sheet.state = dice.once(4) ? SheetState::Draft : SheetState::Submitted;
            sheet.dossierRead = dice.once(2);
            for (const Block& block : framework.blocks) {
                if (framework.evaluation->unit == Unit::Block && !dice.once(6))
                    sheet.blocks[block.id].final =
                        inPercents ? Grade(Percent{dice.upTo(100)})
                                   : Grade(LevelMark{1 + dice.upTo(highest - 1)});
                for (const Competency& competency : block.competencies) {
                    if (framework.evaluation->unit == Unit::Competency && !dice.once(6))
                        sheet.competencies[competency.id].final =
                            LevelMark{1 + dice.upTo(highest - 1)};
                    if (dice.once(2))
                        sheet.criteria[competency.criteria.front().id].interview =
                            LevelMark{1 + dice.upTo(highest - 1)};
                }
            }
            if (!dice.once(8))
                sheets.push_back(std::move(sheet));
        }
    }
    return sheets;
}

// Written below the rules: the grid is not about what they allow.
std::optional<app::Session> randomSession(const std::filesystem::path& path, const char* name,
                                          Dice& dice)
{
    const auto file = app::loadFramework(app::frameworkFolder() / name);
    REQUIRE(file);
    const JurySession jury = randomJury(dice, file->framework);
    {
        auto made = store::SessionFile::create(
            path, {jury, file->bytes, file->framework.id, file->framework.version});
        REQUIRE(made);
        std::vector<Edit> edits;
        for (const ScoreSheet& sheet : randomSheets(dice, file->framework, jury))
            edits.emplace_back(ImportSheet{sheet});
        for (const Candidate& candidate : jury.candidates) {
            if (dice.once(2))
                edits.emplace_back(SetAppraisal{candidate.id, file->framework.blocks.front().id,
                                                Appraisal{true, Percent{71}, "motif"}});
            if (dice.once(3))
                edits.emplace_back(SetProposal{candidate.id, ProposalKind::Partial});
        }
        REQUIRE(made->apply(edits, ""));
    }
    auto session = app::Session::open(path);
    REQUIRE(session);
    return std::move(*session);
}

// m1's own sheet is not handed in for c1; two sheets of three are in for c2.
struct RoomHalfHandedIn {
    RoomHalfHandedIn()
    {
        const auto file = app::loadFramework(app::frameworkFolder() / sample::percentFile);
        JurySession jury = sample::session();
        for (Candidate& candidate : jury.candidates)
            candidate.presented = {BlockId("BC1")};
        jury.recusals = {{CandidateId("c2"), JurorId("m3"), ""}};
        session = std::move(*app::Session::create(folder.path() / "a.jury", jury, *file));
        for (const auto& [candidate, juror] :
             {std::pair{"c1", "m2"}, {"c1", "m3"}, {"c2", "m1"}, {"c2", "m2"}}) {
            ScoreSheet sheet;
            sheet.key = sample::key(candidate, juror);
            sheet.state = SheetState::Submitted;
            sheet.blocks[BlockId("BC1")].final = Percent{69};
            REQUIRE(session->apply(ImportSheet{sheet}, JurorId()));
        }
    }
    [[nodiscard]] app::SessionGrid grid(const Viewer& viewer) const
    {
        auto made = app::sessionGrid(*session, viewer);
        REQUIRE(made);
        return *made;
    }

    sample::ScratchFolder folder;
    std::optional<app::Session> session;
};

} // namespace

TEST_CASE("the grid says of every candidate and bloc what the candidate's own synthesis says")
{
    const char* framework = GENERATE(sample::percentFile, sample::levelFile, sample::tableFile);
    const unsigned seed = GENERATE(1u, 2u, 3u);
    CAPTURE(framework, seed);
    const sample::ScratchFolder folder;
    Dice dice(seed);
    const auto session = randomSession(folder.path() / "a.jury", framework, dice);
    for (const Viewer& viewer : {Viewer::staff(), Viewer::member(JurorId("m1")),
                                 Viewer::member(JurorId("m3")), Viewer::member(JurorId("m9"))}) {
        const auto grid = app::sessionGrid(*session, viewer);
        REQUIRE(grid);
        REQUIRE(grid->rows.size() == candidateCount);
        int hidden = 0;
        for (const app::GridRow& row : grid->rows) {
            REQUIRE(row.sight == session->sight(row.candidate, viewer).value());
            const auto view = session->view(row.candidate, viewer);
            if (!view) {
                ++hidden;
                CHECK(row.blocks.empty());
                CHECK_FALSE(row.proposal);
                CHECK_FALSE(row.record);
                continue;
            }
            REQUIRE(row.blocks == view->synthesis.blocks);
            REQUIRE(row.proposal == view->deliberation.proposal);
        }
        CHECK(grid->hidden == hidden);
    }
}

TEST_CASE("the grid masks a candidate until the asking member has handed in")
{
    RoomHalfHandedIn room;
    const app::SessionGrid before = room.grid(Viewer::member(JurorId("m1")));
    CHECK(before.hidden == 1);
    CHECK(before.rows[0].sight == Sight::OwnSheet);
    CHECK(before.rows[0].blocks.empty());
    CHECK(before.rows[1].blocks.size() == 5);
    ScoreSheet own;
    own.key = sample::key("c1", "m1");
    own.state = SheetState::Submitted;
    own.blocks[BlockId("BC1")].final = Percent{70};
    REQUIRE(room.session->apply(ImportSheet{own}, JurorId("m1")));
    const app::SessionGrid after = room.grid(Viewer::member(JurorId("m1")));
    CHECK(after.hidden == 0);
    CHECK(after.rows[0].blocks.front().mean == Fraction(208, 3));
}

TEST_CASE("a member who withdrew sees nothing of that candidate in the grid, the staff see all")
{
    RoomHalfHandedIn room;
    CHECK(room.grid(Viewer::member(JurorId("m3"))).rows[1].sight == Sight::Nothing);
    CHECK(room.grid(Viewer::member(JurorId("m3"))).rows[1].blocks.empty());
    CHECK(room.grid(Viewer::staff()).hidden == 0);
}

TEST_CASE("the grid counts the sheets of those who sit, for whoever looks")
{
    RoomHalfHandedIn room;
    const app::SessionGrid grid = room.grid(Viewer::member(JurorId("m1")));
    CHECK(grid.rows[0].handedIn == 2);
    CHECK(grid.rows[0].sitting == 3);
    CHECK(grid.rows[1].handedIn == 2);
    CHECK(grid.rows[1].sitting == 2); // m3 withdrew
}
