// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sheet_blocks.h"

#include <span>

#include "report/layout_parts.h"
#include "wording/framework_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* emptyBox = "☐ ";
constexpr const char* tickedBox = "☑ ";
constexpr int columnsOfBlock = 4;
constexpr int roomForAMark = 7; // millimetres, by hand
constexpr int roomForQuestions = 26;
constexpr int roomForAFinal = 9;

// A row that is as high as its words, or high enough to write in.
Row row(const SheetContent& content, std::vector<Cell> cells, int roomByHand)
{
    Row made;
    made.cells = std::move(cells);
    made.room = content.byHand ? roomByHand : 0;
    return made;
}

std::string box(bool ticked)
{
    return ticked ? tickedBox : emptyBox;
}

Row wholeWidth(Cell cell)
{
    Row row;
    row.cells = {spanning(std::move(cell), columnsOfBlock)};
    row.after = Break::KeepWithNext;
    return row;
}

// "non renseigné", or a wording::dash where nothing was to be entered; nothing where the pen will
// say it.
std::string nothingEntered(const SheetContent& content)
{
    if (content.byHand)
        return {};
    const bool heard = content.candidate == nullptr || content.candidate->heard();
    return heard ? wording::words(Mark(NotEntered{}), content.framework.marks()) : wording::dash;
}

// A mark nobody entered is grey words, so that it cannot be taken for a mark.
Cell markCell(const SheetContent& content, const CriterionId& criterion, Evidence evidence)
{
    const Mark mark = content.sheet.criterion(criterion).mark(evidence);
    if (!isEntered(mark))
        return centeredCell(nothingEntered(content), Tone::Muted);
    const auto* level = std::get_if<LevelMark>(&mark);
    return centeredCell(level ? wording::levelName(content.framework.scale(evidence), level->rank)
                              : wording::words(mark, content.framework.marks()));
}

// The final appraisal is given after the interview, on its scale.
std::string finalLevel(const SheetContent& content, int rank)
{
    return wording::levelName(content.framework.scale(ScaleUse::Interview), rank);
}

// By hand a level is ticked, so that nobody has to know its number.
std::string levelBoxes(const SheetContent& content)
{
    const Scale* scale = content.framework.scale(ScaleUse::Interview);
    std::string text;
    for (const Level& level : scale ? scale->levels : std::vector<Level>{})
        text += (text.empty() ? "" : "      ") + std::string(emptyBox) +
                finalLevel(content, level.rank);
    return text;
}

std::string questionWords(const SheetContent& content, const std::vector<Question>& questions)
{
    std::string text;
    for (const Question& question : questions)
        text += "\n" + box(question.asked) + question.text;
    if (text.empty() && !content.byHand)
        return std::string("\n") + wording::dash;
    return text;
}

// The two printed statements, and beside them what was to be asked.
Row readingRow(const SheetContent& content, const CompetencyEntry& entry)
{
    const ReadingStatements& statements = *content.framework.reading;
    Row made =
        row(content,
            {labelledCell(statements.heading,
                          "\n" + box(entry.reading == Reading::Clear) + statements.clear + "\n" +
                              box(entry.reading == Reading::Partial) + statements.partial),
             spanning(labelledCell(statements.questions, questionWords(content, entry.questions)),
                      columnsOfBlock - 1)},
            roomForQuestions);
    made.after = Break::KeepWithNext;
    return made;
}

Row finalRow(const SheetContent& content, const std::string& label, const std::string& value,
             const std::string& boxes)
{
    const std::string& absent = content.byHand ? boxes : nothingEntered(content);
    const Tone tone = value.empty() && !content.byHand ? Tone::Muted : Tone::Strong;
    return row(content,
               {leftCell(label, Tone::Strong),
                spanning(leftCell(value.empty() ? absent : value, tone), columnsOfBlock - 1)},
               roomForAFinal);
}

void addCompetency(Table& table, const SheetContent& content, const Competency& competency)
{
    const CompetencyEntry entry = content.sheet.competency(competency.id);
    Row title = wholeWidth(labelledCell(competency.code + " ", competency.title));
    title.fill = Fill::Light;
    table.rows.push_back(std::move(title));
    if (content.framework.reading)
        table.rows.push_back(readingRow(content, entry));
    for (const std::string& line : competency.knowHow)
        table.rows.push_back(wholeWidth(leftCell(line)));
    if (!competency.lead.empty())
        table.rows.push_back(wholeWidth(leftCell(competency.lead, Tone::Muted)));
    for (const Criterion& criterion : competency.criteria)
        table.rows.push_back(
            row(content,
                {leftCell(criterion.text), markCell(content, criterion.id, Evidence::Dossier),
                 markCell(content, criterion.id, Evidence::Interview),
                 leftCell(content.sheet.criterion(criterion.id).remark)},
                roomForAMark));
    if (content.framework.evaluation && content.framework.evaluation->unit == Unit::Competency) {
        table.rows.back().after = Break::KeepWithNext;
        table.rows.push_back(finalRow(
            content,
            "Appréciation finale – " + wording::competencyName(content.framework, competency),
            entry.final ? finalLevel(content, entry.final->rank) : "", levelBoxes(content)));
    }
}

void addBlockFinals(Table& table, const SheetContent& content, const Block& block)
{
    const auto& rules = content.framework.evaluation;
    if (!rules || rules->unit != Unit::Block)
        return;
    const BlockEntry entry = content.sheet.block(block.id);
    const auto* level = entry.final ? std::get_if<LevelMark>(&*entry.final) : nullptr;
    const std::string final = level         ? finalLevel(content, level->rank)
                              : entry.final ? wording::words(*entry.final, rules->marks)
                                            : "";
    table.rows.back().after = Break::KeepWithNext;
    if (rules->notation == Notation::Percent) {
        const bool percents = rules->marks.inPercents();
        const std::string byHand = "……………" + wording::markUnit(rules->marks);
        table.rows.push_back(finalRow(
            content,
            percents ? "% après le dossier (aide-mémoire)" : "Note après le dossier (aide-mémoire)",
            entry.dossier ? wording::formatMark(rules->marks, entry.dossier->value) : "", byHand));
        table.rows.back().after = Break::KeepWithNext;
        table.rows.push_back(finalRow(content,
                                      !percents ? "Note finale du bloc"
                                      : content.framework.reading
                                          ? "% de maîtrise de la compétence finale (bloc entier)"
                                          : "% de maîtrise final du bloc",
                                      final, byHand));
    } else {
        table.rows.push_back(finalRow(content, "Niveau final du bloc", final, levelBoxes(content)));
    }
    for (Row& made : std::span(table.rows).last(rules->notation == Notation::Percent ? 2 : 1))
        made.fill = Fill::Light;
}

Table blockTable(const SheetContent& content, const Block& block)
{
    Table table;
    table.columns = {50, 13, 13, 24};
    // The headings of the certifier's grid, where its statements are printed too.
    if (content.framework.reading)
        table.header.push_back(
            lightRow({leftCell("Compétences du référentiel", Tone::Strong),
                      spanning(centeredCell("Validation", Tone::Strong), columnsOfBlock - 1)}));
    table.header.push_back(
        lightRow({leftCell("Critères d’évaluation, observables ou mesurables", Tone::Strong),
                  centeredCell("Dossier", Tone::Strong), centeredCell("Entretien", Tone::Strong),
                  leftCell("Remarque", Tone::Strong)}));
    for (const Competency& competency : block.competencies)
        addCompetency(table, content, competency);
    addBlockFinals(table, content, block);
    return table;
}

void addBlock(Document& form, const SheetContent& content, const Block& block)
{
    const Candidate* candidate = content.candidate;
    form.elements.emplace_back(Heading{wording::blockName(content.framework, block) +
                                           wording::withNoBreakSpaces(" : ") + block.title,
                                       HeadingLevel::Section});
    const AcquiredBlock* acquired = candidate ? candidate->acquiredBlock(block.id) : nullptr;
    if (acquired != nullptr)
        form.elements.emplace_back(
            Paragraph{{}, "Bloc " + wording::words(*acquired) + ".", Tone::Normal});
    else if (candidate != nullptr && !candidate->presents(block.id))
        form.elements.emplace_back(Paragraph{{}, "Bloc non présenté.", Tone::Normal});
    else
        form.elements.emplace_back(blockTable(content, block));
}

} // namespace

void addSheetBlocks(Document& form, const SheetContent& content)
{
    for (const Block& block : content.framework.blocks)
        addBlock(form, content, block);
}

} // namespace delibere::report
