// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/synthesis.h"

#include <algorithm>
#include <map>

namespace delibere {

namespace {

using SheetByJuror = std::map<JurorId, const ScoreSheet*>;

SheetByJuror sheetsOf(const Candidate& candidate, std::span<const ScoreSheet> sheets)
{
    SheetByJuror found;
    for (const ScoreSheet& sheet : sheets) {
        if (sheet.key.candidate == candidate.id)
            found.emplace(sheet.key.juror, &sheet);
    }
    return found;
}

// The sheet when it counts, or why it does not.
struct Seat {
    const Juror* juror = nullptr;
    const ScoreSheet* sheet = nullptr; // set only for CellStatus::Counted
    CellStatus status = CellStatus::NotSubmitted;
};

Seat seatOf(const JurySession& session, const Candidate& candidate, const Juror& juror,
            const SheetByJuror& sheets)
{
    Seat seat{&juror, nullptr, CellStatus::NotSubmitted};
    const auto found = sheets.find(juror.id);
    if (!candidate.heard()) {
        seat.status = CellStatus::NotHeard;
    } else if (session.recusal(candidate.id, juror.id) != nullptr) {
        seat.status = CellStatus::Recused;
    } else if (!session.presentFor(juror, candidate)) {
        seat.status = CellStatus::Absent;
    } else if (!session.assigned(juror.id, candidate.id)) {
        seat.status = CellStatus::NotAssigned;
    } else if (found != sheets.end() && found->second->state == SheetState::Submitted) {
        seat.status = CellStatus::Counted;
        seat.sheet = found->second;
    }
    return seat;
}

int topRank(const Framework& framework)
{
    const Scale* scale = framework.scale(Evidence::Interview);
    return scale == nullptr || scale->levels.empty() ? 0 : scale->levels.back().rank;
}

// What a competency's level is held against: the required one, else the highest.
int favourableRank(const Framework& framework)
{
    const auto& required = framework.evaluation->requiredLevel;
    return required ? required->rank : topRank(framework);
}

TopCount topCount(const Framework& framework, const Block& block, const ScoreSheet& sheet)
{
    TopCount count;
    for (const Competency& competency : block.competencies) {
        const CompetencyEntry entry = sheet.competency(competency.id);
        ++count.total;
        count.graded += entry.final ? 1 : 0;
        count.top += entry.final && entry.final->rank >= favourableRank(framework) ? 1 : 0;
    }
    return count;
}

JurorCell cellOf(const Framework& framework, const Block& block, const Seat& seat)
{
    JurorCell cell{seat.juror->id, seat.status, std::nullopt, std::nullopt, {}};
    if (seat.sheet == nullptr)
        return cell;
    if (framework.evaluation->unit == Unit::Competency) {
        const TopCount count = topCount(framework, block, *seat.sheet);
        if (count.graded > 0)
            cell.topCount = count;
        for (const Competency& competency : block.competencies)
            cell.competencyFinals.push_back(seat.sheet->competency(competency.id).final);
    } else {
        cell.grade = seat.sheet->block(block.id).final;
    }
    if (!cell.grade && !cell.topCount)
        cell.status = CellStatus::NotGraded;
    return cell;
}

// « Non abordé » is all that is said of it.
bool isNotAddressed(const CriterionEntry& entry)
{
    const bool dossier = std::holds_alternative<NotCovered>(entry.dossier);
    const bool interview = std::holds_alternative<NotCovered>(entry.interview);
    return (dossier || !isEntered(entry.dossier)) && (interview || !isEntered(entry.interview)) &&
           (dossier || interview);
}

// A final is given, and every criterion of the bloc says that it was not addressed.
bool givesFinalOfNothing(const Block& block, const JurorCell& cell, const ScoreSheet& sheet)
{
    if (cell.status != CellStatus::Counted)
        return false;
    bool any = false;
    for (const Competency& competency : block.competencies) {
        for (const Criterion& criterion : competency.criteria) {
            const auto found = sheet.criteria.find(criterion.id);
            if (found == sheet.criteria.end() || !isNotAddressed(found->second))
                return false;
            any = true;
        }
    }
    return any;
}

// A competency that some put at the top and some do not, though the bloc itself may not show it.
bool divergesOnCompetency(int top, const std::vector<JurorCell>& cells)
{
    std::size_t competencies = 0;
    for (const JurorCell& cell : cells)
        competencies = std::max(competencies, cell.competencyFinals.size());
    for (std::size_t at = 0; at < competencies; ++at) {
        bool over = false;
        bool under = false;
        for (const JurorCell& cell : cells) {
            if (at >= cell.competencyFinals.size() || !cell.competencyFinals[at])
                continue;
            (cell.competencyFinals[at]->rank == top ? over : under) = true;
        }
        if (over && under)
            return true;
    }
    return false;
}

// What one counted cell says of the rule; nullopt while it cannot say.
std::optional<bool> attains(const EvaluationRules& rules, const BlockId& block,
                            const JurorCell& cell)
{
    if (rules.aggregation == Aggregation::AllTop && cell.topCount) {
        const TopCount& count = *cell.topCount;
        if (count.top < count.graded)
            return false;
        return count.top == count.total ? std::optional(true) : std::nullopt;
    }
    if (!cell.grade)
        return std::nullopt;
    if (const auto* level = std::get_if<LevelMark>(&*cell.grade)) {
        if (rules.aggregation == Aggregation::Concordance && rules.requiredLevel)
            return level->rank >= rules.requiredLevel->rank;
        return std::nullopt;
    }
    if (const Threshold* threshold = rules.thresholdOf(block))
        return std::get<Percent>(*cell.grade).value >= threshold->percent;
    return std::nullopt;
}

struct Opinions {
    int attained = 0;
    int notAttained = 0;
    int counted = 0;
};

Opinions opinionsOf(const EvaluationRules& rules, const BlockRow& row)
{
    Opinions opinions;
    for (const JurorCell& cell : row.cells) {
        if (cell.status != CellStatus::Counted)
            continue;
        ++opinions.counted;
        const auto opinion = attains(rules, row.block, cell);
        opinions.attained += opinion == true ? 1 : 0;
        opinions.notAttained += opinion == false ? 1 : 0;
    }
    return opinions;
}

void summarizePercents(const EvaluationRules& rules, BlockRow& row)
{
    std::vector<int> percents;
    std::int64_t sum = 0;
    for (const JurorCell& cell : row.cells) {
        const auto* percent = cell.grade ? std::get_if<Percent>(&*cell.grade) : nullptr;
        if (percent == nullptr)
            continue;
        percents.push_back(percent->value);
        sum += percent->value;
    }
    if (percents.empty())
        return;
    const auto [lowest, highest] = std::ranges::minmax(percents);
    row.lowest = lowest;
    row.highest = highest;
    row.spread = highest - lowest;
    if (rules.maximumSpread && *row.spread > *rules.maximumSpread)
        row.flags.push_back(Flag::SpreadAboveLimit);
    if (rules.aggregation != Aggregation::Mean)
        return;
    row.mean = Fraction(sum, static_cast<std::int64_t>(percents.size()));
    row.weighted = weightedFigure(row.sources, row.mean);
    if (const Threshold* threshold = rules.thresholdOf(row.block); threshold && row.figure())
        row.attained = *row.figure() >= Fraction(threshold->percent, 1);
}

CompetencyOpinions opinionsOn(const Framework& framework, const Block& block, std::size_t at,
                              const std::vector<JurorCell>& cells)
{
    CompetencyOpinions opinions{block.competencies[at].id, 0, 0, std::nullopt};
    for (const JurorCell& cell : cells) {
        if (at >= cell.competencyFinals.size() || !cell.competencyFinals[at])
            continue;
        const bool favourable = cell.competencyFinals[at]->rank >= favourableRank(framework);
        ++(favourable ? opinions.favourable : opinions.unfavourable);
    }
    const int asked = framework.evaluation->opinions->count;
    const bool concur = opinions.favourable == 0 || opinions.unfavourable == 0;
    if (concur && opinions.favourable + opinions.unfavourable >= asked)
        opinions.acquired = opinions.favourable > 0;
    return opinions;
}

// One competency that is not acquired settles the bloc; one that is open leaves it open.
void summarizeOpinions(const Framework& framework, const Block& block, BlockRow& row)
{
    row.count = opinionsOf(*framework.evaluation, row).counted;
    if (row.count == 0)
        return;
    bool divergent = false;
    bool missing = false;
    bool acquired = true;
    for (std::size_t at = 0; at < block.competencies.size(); ++at) {
        const CompetencyOpinions& opinions =
            row.competencies.emplace_back(opinionsOn(framework, block, at, row.cells));
        const bool split = opinions.favourable > 0 && opinions.unfavourable > 0;
        divergent = divergent || split;
        missing = missing || opinions.favourable + opinions.unfavourable <
                                 framework.evaluation->opinions->count;
        acquired = acquired && opinions.acquired == true;
        if (opinions.acquired == false)
            row.attained = false;
    }
    if (acquired)
        row.attained = true;
    if (divergent)
        row.flags.push_back(Flag::Divergent);
    if (missing)
        row.flags.push_back(Flag::OpinionsMissing);
}

void summarize(const Framework& framework, const Block& block, BlockRow& row)
{
    const EvaluationRules& rules = *framework.evaluation;
    if (rules.aggregation == Aggregation::Opinions) {
        summarizeOpinions(framework, block, row);
        return;
    }
    const Opinions opinions = opinionsOf(rules, row);
    row.count = opinions.counted;
    summarizePercents(rules, row);
    const bool divergent = opinions.attained > 0 && opinions.notAttained > 0;
    if (rules.notation == Notation::Percent) {
        if (divergent)
            row.flags.push_back(Flag::BothSidesOfThreshold);
        return;
    }
    if (divergent)
        row.flags.push_back(Flag::Divergent);
    else if (opinions.counted > 0 && opinions.attained == opinions.counted)
        row.attained = true;
    else if (opinions.notAttained > 0)
        row.attained = false;
}

BlockState stateOf(const Candidate& candidate, const BlockId& block, const Appraisal* appraisal)
{
    if (candidate.acquiredBlock(block) != nullptr)
        return BlockState::AcquiredBefore;
    if (!candidate.presents(block))
        return BlockState::NotPresented;
    if (!candidate.heard())
        return BlockState::NotHeard;
    if (appraisal == nullptr)
        return BlockState::Undecided;
    return appraisal->validated ? BlockState::Validated : BlockState::NotValidated;
}

// What the first edition did not flag.
void flagMore(const Framework& framework, const Block& block, const std::vector<Seat>& seats,
              BlockRow& row)
{
    const bool known = std::ranges::find(row.flags, Flag::Divergent) != row.flags.end();
    if (!known && framework.evaluation->aggregation == Aggregation::AllTop &&
        divergesOnCompetency(topRank(framework), row.cells))
        row.flags.push_back(Flag::Divergent);
    for (std::size_t at = 0; at < seats.size(); ++at) {
        if (seats[at].sheet == nullptr ||
            !givesFinalOfNothing(block, row.cells[at], *seats[at].sheet))
            continue;
        row.flags.push_back(Flag::NotAddressed);
        break;
    }
}

// Of one candidate, from who sits for them.
struct Table {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    std::vector<Seat> seats;
};

BlockRow rowOf(const Table& table, const Block& block, const Deliberation& deliberation,
               RecordEdition edition)
{
    const auto& [framework, session, candidate, seats] = table;
    BlockRow row;
    row.block = block.id;
    const Appraisal* appraisal = deliberation.appraisal(block.id);
    row.state = stateOf(candidate, block.id, appraisal);
    for (const Seat& seat : seats)
        row.cells.push_back(cellOf(framework, block, seat));
    if (row.state == BlockState::NotPresented || row.state == BlockState::AcquiredBefore ||
        row.state == BlockState::NotHeard)
        return row; // marks, if any, are shown but carry no figure and no decision
    if (appraisal != nullptr)
        row.retained = *appraisal;
    row.sources = sourceParts(*framework.evaluation, session, candidate.id, block.id);
    summarize(framework, block, row);
    if (edition != RecordEdition::First)
        flagMore(framework, block, seats, row);
    return row;
}

std::vector<Seat> seatsOf(const JurySession& session, const Candidate& candidate,
                          std::span<const ScoreSheet> sheets)
{
    const SheetByJuror byJuror = sheetsOf(candidate, sheets);
    std::vector<Seat> seats;
    for (const Juror& juror : session.jurors)
        seats.push_back(seatOf(session, candidate, juror, byJuror));
    return seats;
}

std::vector<BlockRow> blockRows(const Table& table, const Deliberation& deliberation,
                                RecordEdition edition)
{
    std::vector<BlockRow> rows;
    rows.reserve(table.framework.blocks.size());
    for (const Block& block : table.framework.blocks)
        rows.push_back(rowOf(table, block, deliberation, edition));
    return rows;
}

std::optional<Fraction> figureOf(const BlockRow& row)
{
    if (row.retained && row.retained->percent)
        return Fraction(row.retained->percent->value, 1);
    return row.figure();
}

// Criteria are many: what a sheet holds is looked up once, and nothing is made on the way.
CriterionRow criterionRow(const CriterionId& criterion, const std::vector<Seat>& seats)
{
    CriterionRow row{criterion, {}};
    row.cells.reserve(seats.size());
    for (const Seat& seat : seats) {
        if (seat.sheet == nullptr)
            continue;
        CriterionCell& cell = row.cells.emplace_back();
        cell.juror = seat.juror->id;
        const auto found = seat.sheet->criteria.find(criterion);
        if (found == seat.sheet->criteria.end())
            continue;
        cell.dossier = found->second.dossier;
        cell.interview = found->second.interview;
        cell.remark = found->second.remark;
    }
    return row;
}

} // namespace

std::vector<SourceId> BlockRow::missingSources() const
{
    std::vector<SourceId> missing;
    for (const SourcePart& part : sources) {
        if (!part.jury && !part.mark)
            missing.push_back(part.source);
    }
    return missing;
}

const BlockRow* Synthesis::block(const BlockId& id) const
{
    const auto found = std::ranges::find(blocks, id, &BlockRow::block);
    return found == blocks.end() ? nullptr : &*found;
}

std::vector<BlockRow> synthesizeBlocks(const Framework& framework, const JurySession& session,
                                       const Candidate& candidate,
                                       std::span<const ScoreSheet> sheets,
                                       const Deliberation& deliberation, RecordEdition edition)
{
    return blockRows({framework, session, candidate, seatsOf(session, candidate, sheets)},
                     deliberation, edition);
}

Synthesis synthesize(const Framework& framework, const JurySession& session,
                     const Candidate& candidate, std::span<const ScoreSheet> sheets,
                     const Deliberation& deliberation, RecordEdition edition)
{
    const Table table{framework, session, candidate, seatsOf(session, candidate, sheets)};
    Synthesis synthesis;
    synthesis.candidate = candidate.id;
    synthesis.edition = edition;
    synthesis.blocks = blockRows(table, deliberation, edition);
    synthesis.whole = wholeOf(*framework.evaluation, synthesis.blocks);
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria)
                synthesis.criteria.push_back(criterionRow(criterion.id, table.seats));
        }
    }
    return synthesis;
}

std::optional<WholeRow> wholeOf(const EvaluationRules& rules, std::span<const BlockRow> blocks)
{
    std::vector<std::optional<Fraction>> figures;
    std::ranges::transform(blocks, std::back_inserter(figures), figureOf);
    return wholeOf(rules, figures);
}

std::optional<WholeRow> wholeOf(const EvaluationRules& rules,
                                std::span<const std::optional<Fraction>> figures)
{
    if (!rules.whole)
        return std::nullopt;
    Fraction sum(0, 1);
    for (const auto& figure : figures) {
        if (!figure)
            return WholeRow{};
        sum = sum + *figure;
    }
    const auto count = static_cast<std::int64_t>(figures.size());
    const Fraction figure = rules.whole->figure == WholeFigure::Sum || count == 0
                                ? sum
                                : Fraction(sum.num(), sum.den() * count);
    return WholeRow{figure, figure >= Fraction(rules.whole->steps, 1)};
}

int wholePercent(const Fraction& mean, std::optional<int> threshold)
{
    const int rounded = mean.rounded();
    const bool crosses = threshold && mean < Fraction(*threshold, 1) && rounded >= *threshold;
    return crosses ? *threshold - 1 : rounded;
}

std::optional<ReasonCause> reasonCause(const EvaluationRules& rules, const BlockRow& row,
                                       const Appraisal& appraisal)
{
    const auto& percent = appraisal.percent;
    const auto threshold = rules.limitOf(row.block);
    if (row.attained && *row.attained != appraisal.validated)
        return appraisal.validated ? ReasonCause::Rescue : ReasonCause::RuleAttained;
    if (row.figure() && percent && percent->value != wholePercent(*row.figure(), threshold))
        return ReasonCause::OtherThanMean;
    if (threshold && percent && (percent->value >= *threshold) != appraisal.validated)
        return appraisal.validated ? ReasonCause::UnderThreshold : ReasonCause::ThresholdAttained;
    if (!row.missingSources().empty())
        return ReasonCause::SourceMissing;
    if (std::ranges::find(row.flags, Flag::Divergent) != row.flags.end())
        return ReasonCause::Divergent;
    return std::nullopt;
}

} // namespace delibere
