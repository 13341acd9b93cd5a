// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/grid_table.h"

#include <algorithm>
#include <functional>
#include <span>

#include "report/decision_parts.h"
#include "report/layout_parts.h"
#include "wording/framework_words.h"
#include "wording/french_format.h"
#include "wording/weighting_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

using Blocks = std::span<const BlockRow>;

constexpr std::size_t mostBlocksAcross = 6;
constexpr int labelShare = 11;
constexpr int blockShare = 10;

const EvaluationRules& rulesOf(const GridRecord& record)
{
    static const EvaluationRules none;
    return record.framework.evaluation ? *record.framework.evaluation : none;
}

// The jury has a say in this bloc today.
bool atStake(const BlockRow& row)
{
    return row.state != BlockState::NotPresented && row.state != BlockState::AcquiredBefore &&
           row.state != BlockState::NotHeard;
}

const JurorCell* cellOf(const BlockRow& row, const JurorId& juror)
{
    const auto found = std::ranges::find(row.cells, juror, &JurorCell::juror);
    return found == row.cells.end() ? nullptr : &*found;
}

std::string topCountWords(const TopCount& count)
{
    std::string text = std::to_string(count.top) + " sur " + std::to_string(count.total);
    if (count.graded < count.total)
        text += " (" + std::to_string(count.total - count.graded) + " sans appréciation)";
    return text;
}

const Scale* finalScale(const Framework& framework)
{
    return framework.scale(ScaleUse::Interview);
}

std::string gradeWords(const Framework& framework, const BlockRow& row, const JurorId& juror)
{
    const JurorCell* cell = cellOf(row, juror);
    if (!atStake(row) || !cell)
        return wording::dash;
    if (cell->status == CellStatus::Counted && cell->grade) {
        const auto* level = std::get_if<LevelMark>(&*cell->grade);
        return level ? wording::levelName(finalScale(framework), level->rank)
                     : wording::words(*cell->grade, framework.marks());
    }
    if (cell->status == CellStatus::Counted && cell->topCount)
        return topCountWords(*cell->topCount);
    return cell->status == CellStatus::NotGraded
               ? std::string(wording::dash) + "\n" + wording::words(cell->status)
               : wording::dash;
}

// Absent, withdrawn or silent: said once, beside the member's name.
std::string whyNotCounted(Blocks blocks, const JurorId& juror)
{
    for (const BlockRow& row : blocks) {
        const JurorCell* cell = cellOf(row, juror);
        if (atStake(row) && cell && cell->status != CellStatus::Counted &&
            cell->status != CellStatus::NotGraded)
            return wording::words(cell->status);
    }
    return {};
}

// Where other sources count too, it says whose mean it is and how much of the figure.
std::string meanLabel(const EvaluationRules& rules)
{
    const auto jury = std::ranges::find(rules.sources, true, &WeightedSource::jury);
    return jury == rules.sources.end()
               ? "Moyenne"
               : "Moyenne du jury (" + wording::formatPercent(jury->weight) + ")";
}

std::string meanWords(const EvaluationRules& rules, const BlockRow& row)
{
    if (!row.mean)
        return wording::dash;
    return wording::formatMarkMean(rules.marks, *row.mean, rules.limitOf(row.block)) +
           " sur\u00a0" + std::to_string(row.count);
}

std::string attainedWords(const EvaluationRules& rules, const BlockRow& row)
{
    // Where blocs have thresholds of their own, each says its own.
    const Threshold* own = rules.blockThresholds.empty() ? nullptr : rules.thresholdOf(row.block);
    const std::string asked =
        own == nullptr ? "" : "\n" + wording::formatMark(rules.marks, own->percent);
    if (row.attained)
        return (*row.attained ? "atteint" : "non atteint") + asked;
    return std::ranges::find(row.flags, Flag::Divergent) != row.flags.end() ? "divergent"
                                                                            : wording::dash;
}

std::string flagWords(const GridRecord& record, const BlockRow& row)
{
    std::string text;
    for (const Flag flag : row.flags)
        text += (text.empty() ? "" : "\n") + wording::words(flag, rulesOf(record));
    const bool discussed = record.deliberation.discussed.contains(row.block);
    if (text.empty())
        return discussed ? "discuté" : "rien à signaler";
    return text + (discussed ? "\ndiscuté" : "\npas encore discuté");
}

std::string voteWords(const Deliberation& deliberation, const BlockRow& row)
{
    const Vote* vote = atStake(row) ? deliberation.vote(row.block) : nullptr;
    return vote ? wording::words(*vote) : wording::dash;
}

std::string retainedWords(const MarkScale& marks, const BlockRow& row)
{
    if (!atStake(row))
        return wording::dash;
    return row.retained && row.retained->percent
               ? wording::formatMark(marks, row.retained->percent->value)
               : "à décider";
}

std::string atTopLevel(const Framework& framework)
{
    const Scale* scale = finalScale(framework);
    return scale && !scale->levels.empty() ? wording::atLevel(scale, scale->levels.back().rank)
                                           : "au niveau le plus haut";
}

// What an opinion in favour is.
std::string favourableWords(const Framework& framework)
{
    const auto& required = framework.evaluation->requiredLevel;
    return "favorables " +
           (required ? wording::atLevel(finalScale(framework), required->rank) + " ou plus"
                     : atTopLevel(framework));
}

std::string requiredLevelWords(const Framework& framework, const RequiredLevel& required)
{
    return wording::withNoBreakSpaces("Niveau requis : ") +
           wording::levelName(finalScale(framework), required.rank);
}

// What the rule asks for, as the label of its row; empty when the framework publishes none.
std::string ruleWords(const Framework& framework, const EvaluationRules& rules)
{
    if (!rules.blockThresholds.empty())
        return "Seuil du bloc";
    if (rules.threshold)
        return "Seuil de " + wording::formatMark(rules.marks, rules.threshold->percent);
    if (rules.opinions)
        return std::to_string(rules.opinions->count) + "\u00a0avis concordants par " +
               wording::competencyNoun(framework);
    if (rules.requiredLevel)
        return requiredLevelWords(framework, *rules.requiredLevel);
    if (rules.aggregation != Aggregation::AllTop)
        return {};
    return "Chaque " + wording::competencyNoun(framework) + " " + atTopLevel(framework);
}

using CellWords = std::function<std::string(const BlockRow&)>;

Row line(std::string label, Blocks blocks, const CellWords& say, Tone tone = Tone::Normal)
{
    Row row;
    row.cells.push_back(leftCell(std::move(label), tone));
    for (const BlockRow& block : blocks)
        row.cells.push_back(centeredCell(say(block), tone));
    return row;
}

Row header(const Framework& framework, Blocks blocks)
{
    const bool byCompetency =
        framework.evaluation && framework.evaluation->unit == Unit::Competency;
    const std::string asked = framework.evaluation && framework.evaluation->opinions
                                  ? "aux avis " + favourableWords(framework)
                                  : atTopLevel(framework);
    const std::string unit = byCompetency ? wording::withNoBreakSpaces(" : ") +
                                                wording::competencyNouns(framework) + " " + asked
                                          : "";
    Row row;
    row.fill = Fill::Light;
    row.cells.push_back(
        labelledCell(wording::blocksWord(framework), "\nL’appréciation de chaque bloc" + unit));
    for (const BlockRow& blockRow : blocks) {
        const Block* block = framework.block(blockRow.block);
        row.cells.push_back(block ? labelledCell(block->code + wording::withNoBreakSpaces(" : "),
                                                 block->titleInSynthesis())
                                  : leftCell(blockRow.block.text()));
    }
    return row;
}

void addMembers(Table& table, const GridRecord& record, Blocks blocks)
{
    for (const Juror& juror : record.session.jurors) {
        const std::string why = whyNotCounted(blocks, juror.id);
        table.rows.push_back(
            line(juror.name + (why.empty() ? "" : " – " + why), blocks, [&](const BlockRow& block) {
                return gradeWords(record.framework, block, juror.id);
            }));
    }
}

std::string opinionWords(const Framework& framework, const BlockRow& row)
{
    std::string text;
    for (const CompetencyOpinions& opinions : row.competencies)
        text += (text.empty() ? "" : "\n") + framework.competency(opinions.competency)->code +
                wording::withNoBreakSpaces(" : ") +
                wording::words(opinions, *framework.evaluation->opinions);
    return text.empty() ? wording::dash : text;
}

std::string weightedCell(const EvaluationRules& rules, const BlockRow& row)
{
    const std::string missing = wording::missingSourcesWords(rules, row);
    return wording::weightedWords(rules, row) + (missing.empty() ? "" : "\nil manque " + missing);
}

std::string sourceCell(const EvaluationRules& rules, const SourcePart& part)
{
    const std::string mark = wording::sourceMarkWords(rules, part);
    return part.mark ? mark + "\n" + part.mark->author + ", " + wording::formatDate(part.mark->on)
                     : mark;
}

// The marks of the other sources with who gave them and when, then what all of them make.
void addSources(Table& table, const EvaluationRules& rules, Blocks blocks)
{
    for (std::size_t at = 0; at < rules.sources.size(); ++at) {
        if (rules.sources[at].jury)
            continue;
        table.rows.push_back(
            line(wording::sourceName(rules.sources[at]), blocks, [&, at](const BlockRow& row) {
                return row.sources.empty() ? wording::dash : sourceCell(rules, row.sources[at]);
            }));
    }
    if (!rules.sources.empty())
        table.rows.push_back(line("Moyenne pondérée", blocks, [&](const BlockRow& row) {
            return row.sources.empty() ? wording::dash : weightedCell(rules, row);
        }));
}

void addFigures(Table& table, const GridRecord& record, Blocks blocks)
{
    const EvaluationRules& rules = rulesOf(record);
    if (rules.notation == Notation::Percent) {
        table.rows.push_back(line(meanLabel(rules), blocks,
                                  [&](const BlockRow& row) { return meanWords(rules, row); }));
        table.rows.push_back(line("Écart", blocks, [&](const BlockRow& row) {
            return row.spread ? wording::formatPoints(rules.marks, *row.spread) : wording::dash;
        }));
        addSources(table, rules, blocks);
    } else {
        table.rows.push_back(line("Fiches comptées", blocks, [](const BlockRow& row) {
            return atStake(row) ? std::to_string(row.count) : wording::dash;
        }));
    }
    if (const std::string rule = ruleWords(record.framework, rules); !rule.empty())
        table.rows.push_back(
            line(rule, blocks, [&](const BlockRow& row) { return attainedWords(rules, row); }));
    if (rules.opinions)
        table.rows.push_back(line("Avis", blocks, [&](const BlockRow& row) {
            return opinionWords(record.framework, row);
        }));
    table.rows.push_back(line("À discuter", blocks, [&](const BlockRow& row) {
        return atStake(row) ? flagWords(record, row) : wording::dash;
    }));
}

Table blockTable(const GridRecord& record, Blocks blocks)
{
    Table table;
    table.columns.push_back(labelShare);
    table.columns.insert(table.columns.end(), blocks.size(), blockShare);
    table.header = {header(record.framework, blocks)};
    addMembers(table, record, blocks);
    const std::size_t firstFigure = table.rows.size();
    addFigures(table, record, blocks);
    table.rows.at(firstFigure).above = RuleAbove::Strong;
    const std::size_t firstDecision = table.rows.size();
    const auto voted = [&](const BlockRow& row) {
        return atStake(row) && record.deliberation.vote(row.block) != nullptr;
    };
    if (std::ranges::any_of(blocks, voted))
        table.rows.push_back(line("Vote", blocks, [&](const BlockRow& row) {
            return voteWords(record.deliberation, row);
        }));
    if (rulesOf(record).notation == Notation::Percent)
        table.rows.push_back(line(
            "Appréciation retenue", blocks,
            [&](const BlockRow& row) { return retainedWords(rulesOf(record).marks, row); },
            Tone::Strong));
    const auto decision = [&](const BlockRow& row) {
        return blockDecisionWords(record.candidate, row.block, row.state, row.attained == false);
    };
    table.rows.push_back(line("État", blocks, decision, Tone::Strong));
    table.rows.back().fill = Fill::Light;
    table.rows.at(firstDecision).above = RuleAbove::Strong;
    for (std::size_t index = firstFigure; index + 1 < table.rows.size(); ++index)
        table.rows[index].after = Break::KeepWithNext;
    return table;
}

} // namespace

std::vector<Table> blockTables(const GridRecord& record)
{
    std::vector<Table> tables;
    const std::vector<BlockRow>& blocks = record.synthesis.blocks;
    const std::size_t parts = (blocks.size() + mostBlocksAcross - 1) / mostBlocksAcross;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t from = blocks.size() * part / parts;
        const std::size_t to = blocks.size() * (part + 1) / parts;
        tables.push_back(blockTable(record, Blocks(blocks).subspan(from, to - from)));
    }
    return tables;
}

// What the program proposes where the certifier publishes nothing.
std::string ownRules(const Framework& framework)
{
    const EvaluationRules rules = framework.evaluation.value_or(EvaluationRules{});
    std::string text;
    if (rules.maximumSpread)
        text += " Écart signalé au-delà de " +
                wording::formatPoints(rules.marks, *rules.maximumSpread) +
                wording::withNoBreakSpaces(" : choix de l’équipe du programme, non publié.");
    if (rules.aggregation == Aggregation::AllTop)
        text += " Règle (" + ruleWords(framework, rules) + // its words may hold « »
                wording::withNoBreakSpaces(
                    ") : choix de l’équipe du programme, aucune règle de jury n’est "
                    "publiée.");
    if (!rules.quorum.source.empty())
        text += wording::withNoBreakSpaces(" Quorum : ") + rules.quorum.source;
    return text;
}

std::string ruleNote(const Framework& framework)
{
    const EvaluationRules rules = framework.evaluation.value_or(EvaluationRules{});
    std::string text;
    if (const std::string thresholds = wording::thresholdWords(framework); !thresholds.empty())
        text = thresholds + wording::withNoBreakSpaces(
                                " ; la moyenne exacte est comparée, elle n’est arrondie que pour "
                                "l’affichage. ");
    else if (rules.opinions)
        text = ruleWords(framework, rules) + ", " + favourableWords(framework) + " (" +
               rules.opinions->source +
               wording::withNoBreakSpaces(
                   ") ; s’ils divergent, le jury relit le dossier et décide avec un motif. ");
    else if (rules.requiredLevel)
        text = requiredLevelWords(framework, *rules.requiredLevel) + " (" +
               rules.requiredLevel->source + "). ";
    if (const std::string weighting = wording::weightingWords(framework); !weighting.empty())
        text += weighting +
                wording::withNoBreakSpaces(" ; tant qu’une note manque, rien n’est calculé. ");
    text += wording::withNoBreakSpaces(
        "« — » : pas d’appréciation ; elle ne compte pas et ne vaut jamais 0.");
    text += ownRules(framework);
    if (!ruleWords(framework, rules).empty())
        text += wording::withNoBreakSpaces(
            " « (rattrapage) » : validé sans que la règle soit atteinte, avec un motif.");
    return text;
}

} // namespace delibere::report
