// SPDX-License-Identifier: GPL-3.0-or-later
// Read by somebody who types: one value a line, in the order of the other program, and words where
// there is none.
#include <algorithm>

#include "domain/text_rules.h"
#include "report/layout_parts.h"
#include "report/version_parts.h"
#include "wording/decision_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* slipTitle = "Bordereau de saisie";
constexpr const char* nothing = "non renseigné";
constexpr int roomToTick = 9; // millimetres

bool decided(const EntryLine& line)
{
    return line.state == BlockState::Validated || line.state == BlockState::NotValidated;
}

Cell markCell(const MarkScale& marks, const EntryLine& line)
{
    if (line.percent && decided(line))
        return centeredCell(wording::formatMark(marks, line.percent->value), Tone::Strong);
    const bool owed = decided(line) || line.state == BlockState::Undecided;
    return centeredCell(owed ? nothing : wording::dash, Tone::Muted);
}

Cell stateCell(const EntrySlipRecord& record, const EntryLine& line)
{
    switch (line.state) {
    case BlockState::Undecided:
        return leftCell(nothing, Tone::Muted);
    case BlockState::Validated:
        return leftCell("validé", Tone::Strong);
    case BlockState::NotValidated:
        return leftCell("non validé", Tone::Strong);
    case BlockState::NotPresented:
        return leftCell("non présenté");
    case BlockState::AcquiredBefore:
        if (const AcquiredBlock* acquired = record.candidate.acquiredBlock(line.block))
            return leftCell(wording::words(*acquired));
        return leftCell("acquis antérieurement");
    case BlockState::NotHeard:
        return leftCell(wording::dash, Tone::Muted); // the status stands over the form
    }
    return {};
}

Cell blockCell(const Framework& framework, const EntryLine& line)
{
    const Block* block = framework.block(line.block);
    return block ? labelledCell(block->code + wording::withNoBreakSpaces(" : "),
                                block->titleInSynthesis())
                 : leftCell(line.block.text());
}

Table markTable(const EntrySlipRecord& record)
{
    const bool percents = record.framework.inPercents();
    Table table;
    table.density = Density::Large;
    table.columns =
        percents ? std::vector<int>{15, 76, 36, 38, 17} : std::vector<int>{15, 92, 58, 17};
    std::vector<std::string> labels{"Ordre", wording::blocksWord(record.framework)};
    if (percents)
        labels.emplace_back("Appréciation retenue");
    labels.insert(labels.end(), {"Décision", "Saisi"});
    table.header = {headerRow(labels)};
    int number = 0;
    for (const EntryLine& line : record.lines) {
        Row row;
        row.cells = {centeredCell(std::to_string(++number)), blockCell(record.framework, line)};
        if (percents)
            row.cells.push_back(markCell(record.framework.marks(), line));
        row.cells.push_back(stateCell(record, line));
        row.cells.push_back(centeredCell(boxToTick));
        row.room = roomToTick;
        table.rows.push_back(std::move(row));
    }
    return table;
}

// As the other program counts them: characters, not bytes.
int length(const std::string& text)
{
    return static_cast<int>(codePointCount(text));
}

void addComment(Document& form, const std::string& comment)
{
    Table frame;
    frame.density = Density::Large;
    frame.columns = {1};
    frame.header = {headerRow({"Commentaire"})};
    Row row;
    row.cells = {comment.empty() ? leftCell(nothing, Tone::Muted) : leftCell(comment)};
    row.after = Break::KeepWithNext;
    frame.rows = {row};
    form.elements.emplace_back(std::move(frame));
    if (!comment.empty())
        form.elements.emplace_back(
            Paragraph{wording::withNoBreakSpaces("Longueur du commentaire : "),
                      wording::formatCount(length(comment), "caractère", "caractères") +
                          ", espaces et retours à la ligne compris.",
                      Tone::Normal});
}

} // namespace

Document layOutRecord(const EntrySlipRecord& record)
{
    const FormSubject subject{record.framework, record.session, &record.candidate, record.stamp};
    Document form = beginForm(subject, slipTitle);
    auto& elements = form.elements;
    if (record.version != nullptr)
        elements.emplace_back(versionParagraph(*record.version, record.stamp.correction));
    else
        elements.emplace_back(
            Paragraph{{},
                      wording::withNoBreakSpaces("Brouillon : ces valeurs peuvent encore changer."),
                      Tone::Strong});
    elements.emplace_back(
        Paragraph{{},
                  wording::withNoBreakSpaces(
                      "Ce que le jury d’évaluation a retenu, dans l’ordre de la saisie. "
                      "« non renseigné » : le jury n’a rien retenu ; cela ne vaut jamais 0."),
                  Tone::Muted});
    elements.emplace_back(subjectFacts(subject));
    elements.emplace_back(markTable(record));
    if (record.candidate.heard())
        elements.emplace_back(Paragraph{
            wording::withNoBreakSpaces("Proposition d’attribution : "),
            std::string(wording::outcomeWord(outcomeOfRows(record.lines, record.proposal))) + ".",
            Tone::Normal});
    addComment(form, record.comment);
    elements.emplace_back(WritingSpace{{"Saisi le", "Saisi par", "Relu par"}, 2});
    elements.emplace_back(ownPresentation());
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
