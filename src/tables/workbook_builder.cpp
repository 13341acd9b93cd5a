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
    if (!makeRoom(row, column))
        return false;
    m_workbook.sheets.back().rows[row][column] = std::move(cell);
    return true;
}

bool WorkbookBuilder::makeRoom(std::size_t row, std::size_t column)
{
    auto& rows = m_workbook.sheets.back().rows;
    const std::size_t newRows = row < rows.size() ? 0 : row + 1 - rows.size();
    const std::size_t width = row < rows.size() ? rows[row].size() : 0;
    const std::size_t newCells = column < width ? 0 : column + 1 - width;
    if (newRows + newCells > mostReadSlots - m_slots)
        return false;
    m_slots += newRows + newCells;
    if (newRows > 0)
        rows.resize(row + 1);
    if (newCells > 0)
        rows[row].resize(column + 1);
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
