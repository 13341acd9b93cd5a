// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook while it is read: cells come in any order, in bounds that no file of people reaches.
#pragma once

#include <cstddef>
#include <string>

#include "domain/workbook.h"

namespace delibere::tables {

inline constexpr std::size_t mostReadSheets = 256;
inline constexpr std::size_t mostReadCells = 200'000;
inline constexpr std::size_t mostReadRows = 100'000;
inline constexpr std::size_t mostReadColumns = 1'000;
// A cell takes the room of all that stand before it in its row, a row that of all rows before it.
inline constexpr std::size_t mostReadSlots = 1'000'000;
// One shared text may stand in every cell.
inline constexpr std::size_t mostReadText = std::size_t{32} * 1024 * 1024; // bytes

class WorkbookBuilder {
public:
    // False: over the bound; nothing is added.
    [[nodiscard]] bool addSheet(std::string name);
    // In the last sheet; row and column from 0. A cell without text is none. False: over a bound.
    [[nodiscard]] bool put(std::size_t row, std::size_t column, WorkbookCell cell);
    // What was read of the last sheet came in another encoding.
    void markAnsi();

    [[nodiscard]] Workbook take();

private:
    [[nodiscard]] bool makeRoom(std::size_t row, std::size_t column);

    Workbook m_workbook;
    std::size_t m_slots = 0; // rows, and cells with or without a text
    std::size_t m_cells = 0;
    std::size_t m_text = 0;
};

} // namespace delibere::tables
