// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/workbook_builder.h"

#include <utility>

namespace delibere::tables {

bool WorkbookBuilder::addSheet(std::string name)
{
    if (m_workbook.sheets.size() == mostReadSheets)
        return false;
    m_workbook.sheets.push_back({std::move(name), {}, false});
    return true;
}

bool WorkbookBuilder::put(std::size_t row, std::size_t column, WorkbookCell cell)
{
    if (cell.text.empty())
        return true;
    m_text += cell.text.size();
    if (++m_cells > mostReadCells || m_text > mostReadText || row >= mostReadRows ||
        column >= mostReadColumns)
        return false;
    auto& rows = m_workbook.sheets.back().rows;
    if (rows.size() <= row)
        rows.resize(row + 1);
    if (rows[row].size() <= column)
        rows[row].resize(column + 1);
    rows[row][column] = std::move(cell);
    return true;
}

void WorkbookBuilder::markAnsi()
{
    m_workbook.sheets.back().ansi = true;
}

Workbook WorkbookBuilder::take()
{
    return std::move(m_workbook);
}

} // namespace delibere::tables
