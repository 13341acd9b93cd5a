// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/positioning_tables.h"

#include <ranges>

#include "report/layout_parts.h"
#include "wording/positioning_words.h"

namespace delibere::report {

namespace {

// The heads of the three columns, as the form prints them.
constexpr const char* requiredHead = "Compétences requises pour l'obtention du CQP";
constexpr const char* criteriaHead =
    "Critères d'évaluation de ces compétences (utilisés pour l'évaluation en fin de parcours)";
constexpr const char* levelsHead = "Repérage des acquis et des besoins en formation";
constexpr int columnsOfTable = 3;
constexpr const char* roomForDetail = "\n\n";
constexpr const char* roomForNotes = "\n\n\n\n\n";

// Where each table of the guide begins, seen from afar.
Table titleBand(const Competency& table)
{
    Table band;
    band.columns = {1};
    Row row = lightRow({leftCell(table.code + " – " + table.title, Tone::Strong)});
    row.after = Break::KeepWithNext;
    band.rows = {std::move(row)};
    return band;
}

std::string bulleted(const std::string& line)
{
    return "• " + line;
}

void addQuestions(Document& form, const PositioningRecord& record, const PositioningTable& words,
                  Answer answer)
{
    const auto add = [&](std::string text, Tone tone = Tone::Normal) {
        form.elements.emplace_back(Paragraph{{}, std::move(text), tone, Break::KeepWithNext});
    };
    const PositioningForm& printed = *record.framework.positioning;
    add(words.question);
    add(wording::tickBox(answer == Answer::Yes) + printed.yes + "\u00a0\u00a0\u00a0\u00a0\u00a0 " +
            wording::tickBox(answer == Answer::No) + printed.no,
        Tone::Strong);
    if (!words.lead.empty())
        add(words.lead);
    for (const std::string& question : words.followUps)
        add(bulleted(question));
}

std::string knowHowWords(const Competency& table)
{
    std::string text;
    for (const std::string& line : table.knowHow)
        text += (text.empty() ? "" : "\n") + bulleted(line);
    return text;
}

std::string criteriaWords(const Competency& table)
{
    std::string text = table.lead;
    for (const Criterion& criterion : table.criteria)
        text += (text.empty() ? "" : "\n") + bulleted(criterion.text);
    return text;
}

// From the highest level down, as printed.
std::string levelWordsOf(const PositioningRecord& record, const PositioningTable& words,
                         const TableEntry& entry)
{
    std::string text = words.instruction;
    if (const Scale* scale = record.framework.scale(ScaleUse::Positioning)) {
        for (const Level& level : std::views::reverse(scale->levels))
            text += "\n" + wording::tickBox(entry.level == level.rank) + level.label;
    }
    return text + "\n\n" + wording::tickBox(entry.need) + words.need;
}

Row wholeWidth(const char* label, const std::string& text)
{
    Row row;
    row.cells = {spanning(labelledCell(label + std::string(colon), text), columnsOfTable)};
    return row;
}

Table threeColumns(const PositioningRecord& record, const Competency& competency,
                   const TableEntry& entry)
{
    Table table;
    table.columns = {27, 43, 30};
    table.header = {headerRow({requiredHead, criteriaHead, levelsHead})};
    Row row;
    row.cells = {leftCell(knowHowWords(competency)), leftCell(criteriaWords(competency)),
                 leftCell(levelWordsOf(record, *competency.positioning, entry))};
    table.rows = {row};
    const bool blank = record.blank();
    if (blank || !entry.detail.empty())
        table.rows.push_back(
            wholeWidth("Précisions sur les besoins", blank ? roomForDetail : entry.detail));
    if (blank || !entry.notes.empty())
        table.rows.push_back(wholeWidth("Notes", blank ? roomForNotes : entry.notes));
    // A row of one line never opens a page alone.
    for (std::size_t index = 0; index + 1 < table.rows.size(); ++index)
        table.rows[index].after = Break::KeepWithNext;
    return table;
}

// What the entries of this table do not agree on, beside it.
std::vector<Paragraph> incoherences(const PositioningRecord& record, const Competency& table)
{
    std::vector<Paragraph> found;
    if (record.blank())
        return found;
    for (const CoherenceWarning& warning : checkCoherence(record.framework, record.positioning)) {
        if (warning.table == table.id)
            found.push_back({"À vérifier\u00a0: ", wording::words(warning, record.framework) + ".",
                             Tone::Muted});
    }
    return found;
}

} // namespace

void addGuideTable(Document& form, const PositioningRecord& record, const Competency& table,
                   Remarks& remarks)
{
    const TableEntry entry = record.positioning.table(table.id);
    form.elements.emplace_back(titleBand(table));
    addQuestions(form, record, *table.positioning, entry.answer);
    Table columns = threeColumns(record, table, entry);
    std::vector<Paragraph> under = incoherences(record, table);
    for (Paragraph& remark : remarks.under(table.id))
        under.push_back(std::move(remark));
    if (!under.empty())
        columns.rows.back().after = Break::KeepWithNext;
    form.elements.emplace_back(std::move(columns));
    for (std::size_t index = 0; index < under.size(); ++index) {
        if (index + 1 < under.size())
            under[index].after = Break::KeepWithNext;
        form.elements.emplace_back(std::move(under[index]));
    }
}

} // namespace delibere::report
