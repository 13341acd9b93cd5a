// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workbook.h"

namespace delibere {

std::string columnName(std::size_t column)
{
    constexpr std::size_t letters = 26;
    std::string name;
    for (; column > 0; column = (column - 1) / letters)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % letters));
    return name;
}

} // namespace delibere
