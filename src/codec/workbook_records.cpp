// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/workbook_records.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "codec/finding_report.h"
#include "domain/blanks.h"
#include "domain/text_rules.h"

namespace delibere::codec {

namespace {

using Row = std::vector<WorkbookCell>;

bool isBlankCell(const WorkbookCell& cell)
{
    return isBlank(cell.text);
}

bool isBlankRow(const Row& row)
{
    return std::ranges::all_of(row, isBlankCell);
}

const WorkbookCell* cellAt(const Row& row, std::size_t column)
{
    return column < row.size() && !isBlankCell(row[column]) ? &row[column] : nullptr;
}

// The columns of a sheet: where each known heading stands, from 0.
class Headings {
public:
    Headings(const WorkbookSheet& sheet, Findings& findings) : m_sheet(sheet), m_findings(findings)
    {
        const auto first = std::ranges::find_if_not(sheet.rows, isBlankRow);
        m_row = static_cast<std::size_t>(first - sheet.rows.begin());
    }

    [[nodiscard]] std::size_t row() const { return m_row; } // from 0; past the end: no heading

    std::optional<std::size_t> column(std::string_view heading, bool required)
    {
        m_known.push_back(heading);
        std::optional<std::size_t> found;
        for (std::size_t column = 0; column < cells().size(); ++column) {
            const WorkbookCell& cell = cells()[column];
            if (isBlankCell(cell) || !sameHeading(withoutBlanksAround(cell.text), heading))
                continue;
            if (found)
                error(FindingCode::HeadingRepeated, column, cell.text);
            else
                found = column;
        }
        if (!found && required)
            error(FindingCode::HeadingMissing, std::nullopt, heading);
        return found;
    }

    // Once every known one was asked for: what stands under another would be lost.
    void refuseOthers()
    {
        std::size_t widest = 0;
        for (const Row& row : m_sheet.rows)
            widest = std::max(widest, row.size());
        for (std::size_t column = 0; column < widest; ++column) {
            const std::string_view heading =
                column < cells().size() ? withoutBlanksAround(cells()[column].text) : "";
            const bool known = std::ranges::any_of(
                m_known, [&](std::string_view each) { return sameHeading(heading, each); });
            if ((known && !heading.empty()) || isAside(heading) || isEmpty(column))
                continue;
            error(FindingCode::HeadingUnknown, column,
                  heading.empty() ? columnName(column + 1) : heading);
        }
    }

private:
    [[nodiscard]] const Row& cells() const
    {
        static const Row none;
        return m_row < m_sheet.rows.size() ? m_sheet.rows[m_row] : none;
    }

    [[nodiscard]] bool isEmpty(std::size_t column) const
    {
        return std::ranges::all_of(m_sheet.rows,
                                   [&](const Row& row) { return cellAt(row, column) == nullptr; });
    }

    void error(FindingCode code, std::optional<std::size_t> column, std::string_view detail)
    {
        m_findings.push_back({Severity::Error, code, "", showable(detail),
                              CellPlace{m_sheet.name, m_row + 1, column ? *column + 1 : 0}});
    }

    const WorkbookSheet& m_sheet;
    Findings& m_findings;
    std::size_t m_row = 0;
    std::vector<std::string_view> m_known;
};

WorkbookRecord emptyRecord(const WorkbookPart& part, const CellPlace& place)
{
    WorkbookRecord record;
    record.cells.assign(part.fields.size(), nullptr);
    record.places.assign(part.fields.size(), place);
    record.place = place;
    return record;
}

std::vector<WorkbookRecord> readRows(const WorkbookPart& part, const WorkbookSheet& sheet,
                                     Findings& findings)
{
    Headings headings(sheet, findings);
    std::optional<std::size_t> parent;
    if (!part.parentHeading.empty())
        parent = headings.column(part.parentHeading, true);
    std::vector<std::optional<std::size_t>> columns;
    for (const WorkbookField& field : part.fields) {
        const bool hasColumn = field.shape != FieldShape::Children;
        columns.push_back(hasColumn ? headings.column(field.heading, field.required)
                                    : std::nullopt);
    }
    headings.refuseOthers();
    std::vector<WorkbookRecord> records;
    for (std::size_t row = headings.row() + 1; row < sheet.rows.size(); ++row) {
        const Row& cells = sheet.rows[row];
        WorkbookRecord record = emptyRecord(part, {sheet.name, row + 1, 0});
        record.parentPlace = {sheet.name, row + 1, parent ? *parent + 1 : 0};
        const WorkbookCell* above = parent ? cellAt(cells, *parent) : nullptr;
        bool says = above != nullptr;
        if (says)
            record.parent = withoutBlanksAround(above->text);
        for (std::size_t index = 0; index < columns.size(); ++index) {
            if (!columns[index])
                continue;
            record.cells[index] = cellAt(cells, *columns[index]);
            record.places[index].column = *columns[index] + 1;
            says |= record.cells[index] != nullptr;
        }
        if (says)
            records.push_back(std::move(record));
    }
    return records;
}

// The fields are rows: their headings stand in one column, what they say in another.
std::vector<WorkbookRecord> readQuestions(const WorkbookPart& part, const WorkbookSheet& sheet,
                                          Findings& findings)
{
    Headings headings(sheet, findings);
    const auto questions = headings.column(questionHeading, true);
    const auto answers = headings.column(answerHeading, true);
    headings.column(helpHeading, false);
    headings.refuseOthers();
    if (!questions || !answers)
        return {};
    WorkbookRecord record = emptyRecord(part, {sheet.name, 0, 0});
    std::vector<bool> seen(part.fields.size(), false);
    bool says = false;
    for (std::size_t row = headings.row() + 1; row < sheet.rows.size(); ++row) {
        const WorkbookCell* question = cellAt(sheet.rows[row], *questions);
        const WorkbookCell* answer = cellAt(sheet.rows[row], *answers);
        const std::string_view heading = question ? withoutBlanksAround(question->text) : "";
        const auto field = std::ranges::find_if(part.fields, [&](const WorkbookField& each) {
            return each.shape != FieldShape::Children && sameHeading(heading, each.heading);
        });
        const CellPlace place{sheet.name, row + 1, *questions + 1};
        if (heading.empty() || field == part.fields.end()) {
            if (!isAside(heading) && (answer != nullptr || !heading.empty()))
                findings.push_back({Severity::Error, FindingCode::HeadingUnknown, "",
                                    showable(heading.empty() ? answer->text : heading), place});
            continue;
        }
        const auto index = static_cast<std::size_t>(field - part.fields.begin());
        if (seen[index])
            findings.push_back(
                {Severity::Error, FindingCode::HeadingRepeated, "", showable(heading), place});
        seen[index] = true;
        record.cells[index] = answer;
        record.places[index] = {sheet.name, row + 1, *answers + 1};
        says |= answer != nullptr;
    }
    // The framework itself is there, however little it says.
    return says || part.required ? std::vector{std::move(record)} : std::vector<WorkbookRecord>{};
}

bool saysNothing(const WorkbookSheet& sheet)
{
    return std::ranges::all_of(sheet.rows, isBlankRow);
}

} // namespace

RecordsBySheet workbookRecords(const Workbook& workbook, Findings& findings)
{
    RecordsBySheet bySheet;
    const auto error = [&](FindingCode code, std::string_view name) {
        findings.push_back(
            {Severity::Error, code, "", showable(name), CellPlace{std::string(name), 0, 0}});
    };
    for (const WorkbookSheet& sheet : workbook.sheets) {
        const std::string_view name = withoutBlanksAround(sheet.name);
        const WorkbookPart* part = workbookPart(name);
        const bool aside = isAside(name) || sameHeading(name, readMeSheet);
        if (part == nullptr && !aside && !saysNothing(sheet))
            error(FindingCode::SheetUnknown, sheet.name);
        if (part == nullptr)
            continue;
        if (bySheet.contains(part->sheet)) {
            findings.push_back({Severity::Error, FindingCode::SheetRepeated, "",
                                showable(bySheet[part->sheet].place.sheet),
                                CellPlace{sheet.name, 0, 0}});
            continue;
        }
        WorkbookRecords& read = bySheet[part->sheet];
        read.place = {sheet.name, 0, 0};
        if (!saysNothing(sheet))
            read.records = part->layout == PartLayout::Questions
                               ? readQuestions(*part, sheet, findings)
                               : readRows(*part, sheet, findings);
        if (sheet.ansi)
            findings.push_back({Severity::Warning, FindingCode::ReadAsAnsi, "", "", read.place});
    }
    for (const WorkbookPart& part : workbookParts()) {
        if (part.required && !bySheet.contains(part.sheet))
            error(FindingCode::SheetMissing, part.sheet);
    }
    return bySheet;
}

} // namespace delibere::codec
