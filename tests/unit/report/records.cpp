// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/report/records.h"

#include "unit/report/minutes_case.h"
#include "unit/report/positioning_case.h"

namespace delibere::sample {

namespace {

JurorCell counted(const char* juror, Grade grade)
{
    return {JurorId(juror), CellStatus::Counted, grade, {}};
}

JurorCell without(const char* juror, CellStatus status)
{
    return {JurorId(juror), status, {}, {}};
}

BlockRow percentRow(const char* block, int first, int second)
{
    BlockRow row;
    row.block = BlockId(block);
    row.cells = {counted("m1", Percent{first}), counted("m2", Percent{second}),
                 without("m3", CellStatus::Absent)};
    row.count = 2;
    row.mean = Fraction(first + second, 2);
    row.lowest = std::min(first, second);
    row.highest = std::max(first, second);
    row.spread = *row.highest - *row.lowest;
    row.attained = first + second >= 140;
    return row;
}

BlockRow withState(BlockRow row, BlockState state, Appraisal appraisal)
{
    row.state = state;
    row.retained = std::move(appraisal);
    return row;
}

GridCase emptyGrid(Framework framework)
{
    GridCase made;
    made.framework = std::move(framework);
    made.session = session();
    made.candidate = made.session.candidates.front();
    made.candidate.time = "14:15";
    made.stamp = stamp(RecordState::Submitted);
    made.synthesis.candidate = made.candidate.id;
    made.deliberation.candidate = made.candidate.id;
    return made;
}

SheetCase emptySheet(Framework framework, RecordState state)
{
    SheetCase made;
    made.framework = std::move(framework);
    made.session = session();
    made.candidate = made.session.candidates.front();
    made.juror = made.session.jurors.front();
    made.sheet.key = {made.candidate.id, made.juror.id};
    made.stamp = stamp(state);
    return made;
}

} // namespace

GridCase percentGrid()
{
    GridCase made = emptyGrid(percentFramework());
    made.session.jurors.back().attendance = Attendance::Absent;
    BlockRow second = percentRow("B2", 40, 75);
    second.flags = {Flag::SpreadAboveLimit, Flag::BothSidesOfThreshold};
    made.synthesis.blocks = {
        withState(percentRow("B1", 72, 67), BlockState::Validated,
                  {true, Percent{70}, "L’entretien confirme la maîtrise du poste."}),
        withState(second, BlockState::NotValidated, {false, Percent{57}, ""})};
    made.deliberation.recommendations[BlockId("B2")] = "Reprendre le diagnostic électrique (C3).";
    made.deliberation.comment = "Exposé clair ; l’œuvre commune est « bien décrite ».";
    made.deliberation.proposal = ProposalKind::Partial;
    made.panel = {{PanelCheck::PerCollege, false, {}, "salariés", 1, 2},
                  {PanelCheck::DossierRead, true, JurorId("m2"), "", 0, 0}};
    return made;
}

GridCase signedGrid()
{
    GridCase made = percentGrid();
    made.stamp.state = RecordState::Signing;
    made.stamp.version = 2;
    made.panel.back().blocking = false;
    made.stamp.correction = "Une appréciation avait été mal reportée.";
    made.version = version("c1", 2, RecordStage::Signing, {"m1", "m2"}, {"m1"});
    made.version->signatures[0].reservation = "Je souhaitais une préconisation de plus.";
    made.version->signatures[0].image = "not a picture yet";
    made.deliberation.discussed = {BlockId("B2")};
    made.deliberation.votes[BlockId("B2")] = {0, 1, 1, CastingVote::NotUsed};
    return made;
}

GridCase concordanceGrid()
{
    GridCase made = emptyGrid(concordanceFramework());
    made.stamp.state = RecordState::Draft;
    made.candidate.presented = {BlockId("B1")};
    BlockRow first;
    first.block = BlockId("B1");
    first.cells = {counted("m1", LevelMark{3}), counted("m2", LevelMark{2}),
                   counted("m3", LevelMark{3})};
    first.count = 3;
    first.flags = {Flag::Divergent};
    BlockRow second;
    second.block = BlockId("B2");
    second.state = BlockState::NotPresented;
    made.synthesis.blocks = {first, second};
    return made;
}

GridCase tableGrid()
{
    GridCase made = emptyGrid(tableFramework());
    made.session.recusals = {{made.candidate.id, JurorId("m3"), "ancien collègue"}};
    made.candidate.presented = {BlockId("B1")};
    made.candidate.acquired = {{BlockId("B2"), Date{2024, 3, 1}, "PV 2024-07"}};
    BlockRow first;
    first.block = BlockId("B1");
    first.cells = {counted("m1", LevelMark{3}), counted("m2", LevelMark{3}),
                   without("m3", CellStatus::Recused)};
    first.cells[0].grade.reset();
    first.cells[0].topCount = TopCount{2, 2, 2};
    first.cells[1].grade.reset();
    first.cells[1].topCount = TopCount{1, 1, 2};
    first.count = 2;
    first.attained = false;
    first.state = BlockState::NotValidated;
    BlockRow second;
    second.block = BlockId("B2");
    second.state = BlockState::AcquiredBefore;
    made.synthesis.blocks = {first, second};
    made.deliberation.proposal = ProposalKind::None;
    return made;
}

GridCase namedLevelsGrid()
{
    GridCase made = tableGrid();
    made.framework = technico();
    made.candidate.presented = {BlockId("C1")};
    made.candidate.acquired.clear();
    BlockRow& first = made.synthesis.blocks[0];
    first.block = BlockId("C1");
    first.cells[0].topCount = TopCount{5, 5, 5};
    first.cells[1].topCount = TopCount{3, 4, 5};
    made.synthesis.blocks[1].block = BlockId("C2");
    made.synthesis.blocks[1].state = BlockState::NotPresented;
    return made;
}

GridCase notHeardGrid(CandidateStatus status, const std::string& reason)
{
    GridCase made = percentGrid();
    made.candidate.status = status;
    made.candidate.statusReason = reason;
    made.panel.clear();
    made.deliberation.proposal.reset();
    made.deliberation.comment = "Sera reconvoqué.";
    for (BlockRow& row : made.synthesis.blocks) {
        BlockRow blank;
        blank.block = row.block;
        blank.state = BlockState::NotHeard;
        for (const JurorCell& cell : row.cells)
            blank.cells.push_back({cell.juror, CellStatus::NotHeard, {}, {}});
        row = blank;
    }
    return made;
}

GridCase thirtyMembers()
{
    GridCase made = percentGrid();
    const Juror model = made.session.jurors.front();
    made.session.jurors.clear();
    for (BlockRow& row : made.synthesis.blocks)
        row.cells.clear();
    for (int number = 1; number <= 30; ++number) {
        Juror juror = model;
        juror.id = JurorId("m" + std::to_string(number));
        juror.name = "Membre numéro " + std::to_string(number);
        juror.role = number == 1 ? JurorRole::President : JurorRole::Member;
        made.session.jurors.push_back(juror);
        for (BlockRow& row : made.synthesis.blocks)
            row.cells.push_back(counted(juror.id.text().c_str(), Percent{71}));
    }
    for (BlockRow& row : made.synthesis.blocks) {
        row.count = 30;
        row.mean = Fraction(71, 1);
    }
    return made;
}

SheetCase percentSheet()
{
    SheetCase made = emptySheet(percentFramework(), RecordState::Submitted);
    made.sheet.state = SheetState::Submitted;
    made.sheet.dossierRead = true;
    made.sheet.criteria[CriterionId("C1.1")] = {Percent{0}, LevelMark{3}, "Plan de l’œuvre joint."};
    made.sheet.criteria[CriterionId("C1.2")] = {NotCovered{}, NotEntered{}, ""};
    made.sheet.competencies[CompetencyId("C1")] = {
        Reading::Partial, {{"Qui a réglé la machine ?", true}, {"Quel délai ?", false}}, {}};
    made.sheet.competencies[CompetencyId("C2")] = {Reading::Clear, {}, {}};
    made.sheet.blocks[BlockId("B1")] = {Percent{65}, Percent{75}};
    return made;
}

SheetCase blankSheet()
{
    SheetCase made = emptySheet(concordanceFramework(), RecordState::Draft);
    made.candidate.presented = {BlockId("B2")};
    return made;
}

SheetCase tableSheet()
{
    SheetCase made = emptySheet(tableFramework(), RecordState::Submitted);
    made.candidate.presented = {BlockId("B1")};
    made.candidate.acquired = {{BlockId("B2"), Date{2024, 3, 1}, "PV 2024-07"}};
    made.sheet.competencies[CompetencyId("C1")].final = LevelMark{2};
    return made;
}

SheetCase namedLevelsSheet()
{
    SheetCase made = emptySheet(technico(), RecordState::Submitted);
    made.candidate.presented = {BlockId("C1")};
    made.sheet.competencies[CompetencyId("C1.T1")].final = LevelMark{3};
    made.sheet.competencies[CompetencyId("C1.T2")].final = LevelMark{1};
    made.sheet.criteria[made.framework.blocks[0].competencies[0].criteria[0].id] = {
        LevelMark{2}, LevelMark{3}, "Exemple donné."};
    return made;
}

SheetCase notHeardSheet(CandidateStatus status, const std::string& reason)
{
    SheetCase made = percentSheet();
    made.candidate.status = status;
    made.candidate.statusReason = reason;
    return made;
}

std::string longText(std::size_t length)
{
    const std::string sentence = "Le candidat décrit son poste avec soin et reste à préciser. ";
    std::string text;
    while (text.size() + sentence.size() <= length)
        text += sentence;
    return text + std::string(length - text.size(), 'x');
}

} // namespace delibere::sample
