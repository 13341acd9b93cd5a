// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/framework_words.h"
#include "report/french_format.h"
#include "report/layout_parts.h"
#include "report/words.h"

namespace delibere::report {

namespace {

constexpr const char* sheetTitle = "Fiche individuelle — Grille d’évaluation";
constexpr const char* emptyBox = "☐ ";
constexpr const char* tickedBox = "☑ ";
constexpr int allColumns = 4;

std::string box(bool ticked)
{
    return ticked ? tickedBox : emptyBox;
}

Row wholeWidth(Cell cell)
{
    Row row;
    row.cells = {spanning(std::move(cell), allColumns)};
    row.after = Break::KeepWithNext;
    return row;
}

// "non renseigné", or a dash where nothing was to be entered.
std::string nothingEntered(const Candidate& candidate)
{
    return candidate.heard() ? words(Mark(NotEntered{})) : dash;
}

// A mark nobody entered is grey words, so that it cannot be taken for a mark.
Cell markCell(const SheetRecord& record, const Mark& mark, Evidence evidence)
{
    if (!isEntered(mark))
        return centeredCell(nothingEntered(record.candidate), Tone::Muted);
    const auto* level = std::get_if<LevelMark>(&mark);
    return centeredCell(level ? levelName(record.framework.scale(evidence), level->rank)
                              : words(mark));
}

// The final appraisal is given after the interview, on its scale.
std::string finalLevel(const SheetRecord& record, int rank)
{
    return levelName(record.framework.scale(ScaleUse::Interview), rank);
}

std::string questionWords(const std::vector<Question>& questions)
{
    std::string text;
    for (const Question& question : questions)
        text += "\n" + box(question.asked) + question.text;
    return text.empty() ? std::string("\n") + dash : text;
}

// The two printed statements, and beside them what was to be asked.
Row readingRow(const ReadingStatements& statements, const CompetencyEntry& entry)
{
    Row row;
    row.cells = {labelledCell(statements.heading, "\n" + box(entry.reading == Reading::Clear) +
                                                      statements.clear + "\n" +
                                                      box(entry.reading == Reading::Partial) +
                                                      statements.partial),
                 spanning(labelledCell(statements.questions, questionWords(entry.questions)),
                          allColumns - 1)};
    row.after = Break::KeepWithNext;
    return row;
}

void addCompetency(Table& table, const SheetRecord& record, const Competency& competency)
{
    const CompetencyEntry entry = record.sheet.competency(competency.id);
    Row title = wholeWidth(labelledCell(competency.code + " ", competency.title));
    title.fill = Fill::Light;
    table.rows.push_back(std::move(title));
    if (record.framework.reading)
        table.rows.push_back(readingRow(*record.framework.reading, entry));
    for (const std::string& line : competency.knowHow)
        table.rows.push_back(wholeWidth(leftCell(line)));
    if (!competency.lead.empty())
        table.rows.push_back(wholeWidth(leftCell(competency.lead, Tone::Muted)));
    for (const Criterion& criterion : competency.criteria) {
        const CriterionEntry marks = record.sheet.criterion(criterion.id);
        Row row;
        row.cells = {leftCell(criterion.text), markCell(record, marks.dossier, Evidence::Dossier),
                     markCell(record, marks.interview, Evidence::Interview),
                     leftCell(marks.remark)};
        table.rows.push_back(std::move(row));
    }
    if (record.framework.evaluation && record.framework.evaluation->unit == Unit::Competency) {
        table.rows.back().after = Break::KeepWithNext;
        Row row;
        row.cells = {
            leftCell("Appréciation finale – " + competencyName(record.framework, competency),
                     Tone::Strong),
            spanning(leftCell(entry.final ? finalLevel(record, entry.final->rank)
                                          : nothingEntered(record.candidate),
                              entry.final ? Tone::Strong : Tone::Muted),
                     allColumns - 1)};
        table.rows.push_back(std::move(row));
    }
}

Row finalRow(const Candidate& candidate, const char* label, const std::string& value)
{
    Row row;
    row.fill = Fill::Light;
    row.cells = {leftCell(label, Tone::Strong),
                 spanning(leftCell(value.empty() ? nothingEntered(candidate) : value,
                                   value.empty() ? Tone::Muted : Tone::Strong),
                          allColumns - 1)};
    return row;
}

void addBlockFinals(Table& table, const SheetRecord& record, const Block& block)
{
    const auto& rules = record.framework.evaluation;
    if (!rules || rules->unit != Unit::Block)
        return;
    const BlockEntry entry = record.sheet.block(block.id);
    const auto* level = entry.final ? std::get_if<LevelMark>(&*entry.final) : nullptr;
    const std::string final = level         ? finalLevel(record, level->rank)
                              : entry.final ? words(*entry.final)
                                            : "";
    table.rows.back().after = Break::KeepWithNext;
    if (rules->notation == Notation::Percent) {
        Row dossier = finalRow(record.candidate, "% après le dossier (aide-mémoire)",
                               entry.dossier ? formatPercent(entry.dossier->value) : "");
        dossier.after = Break::KeepWithNext;
        table.rows.push_back(std::move(dossier));
        table.rows.push_back(finalRow(record.candidate, "% de maîtrise final du bloc", final));
    } else {
        table.rows.push_back(finalRow(record.candidate, "Niveau final du bloc", final));
    }
}

Table blockTable(const SheetRecord& record, const Block& block)
{
    Table table;
    table.columns = {50, 13, 13, 24};
    Row header;
    header.fill = Fill::Light;
    header.cells = {leftCell("Critères d’évaluation, observables ou mesurables", Tone::Strong),
                    centeredCell("Dossier", Tone::Strong), centeredCell("Entretien", Tone::Strong),
                    leftCell("Remarque", Tone::Strong)};
    table.header = {header};
    for (const Competency& competency : block.competencies)
        addCompetency(table, record, competency);
    addBlockFinals(table, record, block);
    return table;
}

void addBlock(Document& form, const SheetRecord& record, const Block& block)
{
    form.elements.emplace_back(
        Heading{blockName(record.framework, block) + withNoBreakSpaces(" : ") + block.title,
                HeadingLevel::Section});
    if (const AcquiredBlock* acquired = record.candidate.acquiredBlock(block.id))
        form.elements.emplace_back(Paragraph{{}, "Bloc " + words(*acquired) + ".", Tone::Normal});
    else if (!record.candidate.presents(block.id))
        form.elements.emplace_back(Paragraph{{}, "Bloc non présenté.", Tone::Normal});
    else
        form.elements.emplace_back(blockTable(record, block));
}

Facts sheetFacts(const FormSubject& subject, const SheetRecord& record)
{
    const Juror& juror = record.juror;
    std::string who = nameAndFunction(juror);
    if (!juror.college.empty())
        who += withNoBreakSpaces(", collège : ") + juror.college;
    Facts facts;
    facts.items.emplace_back("Membre du jury", who);
    const Facts about = subjectFacts(subject);
    facts.items.insert(facts.items.end(), about.items.begin(), about.items.end());
    facts.items.emplace_back("Présence du membre",
                             attendanceWords(record.session, juror, record.candidate.id));
    facts.items.emplace_back("Dossier déclaratif", record.sheet.dossierRead
                                                       ? "déclaré lu par le membre du jury"
                                                       : "non déclaré lu");
    facts.items.emplace_back("État de la fiche", words(record.stamp.state));
    return facts;
}

// What was entered for a candidate who is not heard stays in the session and counts for nothing:
// only that the dossier was read is said.
ScoreSheet printedSheet(const Candidate& candidate, const ScoreSheet& sheet)
{
    if (candidate.heard())
        return sheet;
    ScoreSheet blank;
    blank.key = sheet.key;
    blank.state = sheet.state;
    blank.dossierRead = sheet.dossierRead;
    return blank;
}

std::string keyToMarks(const SheetRecord& record)
{
    if (!record.candidate.heard())
        return withNoBreakSpaces(
            "« — » : pas d’appréciation pour ce candidat ; cela ne vaut jamais 0.");
    const auto& rules = record.framework.evaluation;
    const bool inPercents = rules && rules->notation == Notation::Percent;
    return withNoBreakSpaces(
        std::string(
            "« n.\u00a0a. » : critère non abordé ; « non renseigné » : rien n’a été saisi") +
        (inPercents ? " ; 0 % est une appréciation." : "."));
}

} // namespace

Document layOutSheet(const SheetRecord& held)
{
    const ScoreSheet sheet = printedSheet(held.candidate, held.sheet);
    const SheetRecord record{held.framework, held.session, held.candidate,
                             held.juror,     sheet,        held.stamp};
    const FormSubject subject{record.framework, record.session, &record.candidate, record.stamp};
    Document form = beginForm(subject, sheetTitle);
    form.runningTitle += " – " + record.juror.name;
    auto& elements = form.elements;
    elements.emplace_back(sheetFacts(subject, record));
    elements.emplace_back(Paragraph{withNoBreakSpaces("Lecture des appréciations : "),
                                    keyToMarks(record), Tone::Normal});
    for (Table& table : scaleTables(record.framework, Room::Always))
        elements.emplace_back(std::move(table));
    for (const Block& block : record.framework.blocks)
        addBlock(form, record, block);
    elements.emplace_back(
        SignatureBoxes{"Signature du membre du jury", {{nameAndFunction(record.juror), {}, {}}}});
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
