// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codec/support/framework_forms.h"

#include <algorithm>
#include <stdexcept>

#include "codec/framework_workbook.h"
#include "unit/codec/support/finding_names.h"

namespace delibere::sample {

namespace {

std::size_t columnOf(const WorkbookSheet& sheet, std::string_view heading)
{
    const auto& headings = sheet.rows.front();
    const auto found = std::ranges::find(headings, heading, &WorkbookCell::text);
    if (found == headings.end())
        throw std::runtime_error("no column " + std::string(heading));
    return static_cast<std::size_t>(found - headings.begin());
}

} // namespace

Workbook frameworkWorkbook(const std::string& json)
{
    return codec::workbookOf(codec::workbookForms(json));
}

WorkbookSheet& sheetOf(Workbook& workbook, std::string_view name)
{
    const auto found = std::ranges::find(workbook.sheets, name, &WorkbookSheet::name);
    if (found == workbook.sheets.end())
        throw std::runtime_error("no sheet " + std::string(name));
    return *found;
}

WorkbookCell& cellOf(Workbook& workbook, std::string_view sheet, std::size_t row,
                     std::string_view heading)
{
    WorkbookSheet& found = sheetOf(workbook, sheet);
    return found.rows.at(row - 1).at(columnOf(found, heading));
}

WorkbookCell& answerTo(Workbook& workbook, std::string_view sheet, std::string_view question)
{
    for (auto& row : sheetOf(workbook, sheet).rows) {
        if (row.at(0).text == question)
            return row.at(1);
    }
    throw std::runtime_error("no question " + std::string(question));
}

Findings findingsOf(const Workbook& workbook)
{
    const auto read = codec::readFrameworkWorkbook(workbook);
    return read ? read->loaded.warnings : read.error();
}

std::string cellsListed(const Findings& findings)
{
    std::string text;
    for (const Finding& finding : findings) {
        text += findingCodeName(finding.code);
        text += " @ ";
        if (finding.cell)
            text += finding.cell->sheet + "!" + columnName(finding.cell->column) +
                    std::to_string(finding.cell->row);
        text += " (" + finding.detail + ")\n";
    }
    return text;
}

} // namespace delibere::sample
