// SPDX-License-Identifier: GPL-3.0-or-later
// interop_workbook FILE: writes the table that workbook.py knows.
#include <string>

#include "tables/table_file.h"

using namespace delibere;
using namespace delibere::tables;

int main(int count, char** words)
{
    if (count != 2)
        return 2;
    Table table{"Jury R&D <juin>", {"Nom", "Effectif", "Moyenne", "Le", "=Remarque"}, {}};
    const auto add = [&](std::string name, Cell number, Cell percent, Cell day, Cell remark) {
        table.rows.push_back({std::move(name), std::move(number), std::move(percent),
                              std::move(day), std::move(remark)});
    };
    add("Éloïse D’Œuvray", std::int64_t{3}, ExactPercent{Fraction(139, 2)}, Date{2026, 3, 12},
        "=1+1");
    add("محمد 王芳 👩‍🔧", std::int64_t{-2}, ExactPercent{Fraction(211, 3)},
        Date{2024, 2, 29}, "ligne 1\nligne 2");
    add("@SUM(A1)", Blank{}, Blank{}, Blank{}, std::string("a\0b", 3));
    add("_x0041_ <b>&amp;</b>", std::int64_t{0}, ExactPercent{Fraction(0, 1)}, Blank{},
        std::string(4'000, 'x'));
    add("  deux blancs  ", Blank{}, Blank{}, Blank{}, "http://exemple.invalid/");
    add("\x01_x0041_", Blank{}, Blank{}, Blank{}, "a_x00e9_b_xyzt_");
    add("écart médian", Fraction(9, 2), Blank{}, Blank{}, Blank{});
    const std::chrono::sys_seconds noon{std::chrono::seconds{1'773'316'800}};
    return writeTable(words[1], table, TableFormat::Xlsx, noon) ? 0 : 1;
}
