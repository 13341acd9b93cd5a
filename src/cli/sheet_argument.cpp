// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sheet_argument.h"

#include <algorithm>
#include <iostream>
#include <iterator>

#include "app/list_plan.h"
#include "tables/clipboard_reading.h"
#include "tables/workbook_reading.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

constexpr const char* standardInput = "entrée standard";

Result<WorkbookSheet> typedSheet()
{
    std::string text;
    std::string part(std::size_t{64} * 1024, '\0');
    while (text.size() <= tables::maximumWorkbookBytes && std::cin) {
        std::cin.read(part.data(), static_cast<std::streamsize>(part.size()));
        text.append(part, 0, static_cast<std::size_t>(std::cin.gcount()));
    }
    return tables::pastedSheet(text, standardInput);
}

std::string sheetNames(const Workbook& workbook)
{
    std::vector<std::string> names;
    for (const WorkbookSheet& sheet : workbook.sheets)
        names.push_back("«\u00a0" + sheet.name + "\u00a0»");
    return wording::enumerate(names);
}

Result<WorkbookSheet> chosenSheet(ListKind kind, const SheetArgument& argument,
                                  const Workbook& workbook)
{
    if (!argument.sheet.empty()) {
        const auto named = std::ranges::find(workbook.sheets, argument.sheet, &WorkbookSheet::name);
        if (named == workbook.sheets.end())
            return fail(ProblemCode::BadRequest, argument.sheet,
                        "ce n’est pas une feuille de ce classeur\u202f; les siennes sont " +
                            sheetNames(workbook));
        return *named;
    }
    const auto places = app::sheetsOfPeople(kind, workbook);
    if (places.size() == 1)
        return workbook.sheets[places.front()];
    if (workbook.sheets.size() == 1) // what it lacks is said of its columns
        return workbook.sheets.front();
    return fail(ProblemCode::BadRequest, argument.file,
                (places.empty() ? "aucune feuille n’a d’en-tête «\u00a0Nom\u00a0»"
                                : "plusieurs feuilles peuvent être la liste") +
                    std::string("\u202f; dites laquelle avec --feuille (") + sheetNames(workbook) +
                    ")");
}

} // namespace

Result<WorkbookSheet> readSheet(Console& console, ListKind kind, const SheetArgument& argument)
{
    auto sheet = argument.file == "-"
                     ? typedSheet()
                     : tables::readWorkbook(argument.file).and_then([&](const Workbook& workbook) {
                           return chosenSheet(kind, argument, workbook);
                       });
    if (sheet && sheet->ansi)
        console.report(Findings{
            {Severity::Warning, FindingCode::ReadAsAnsi, {}, {}, CellPlace{sheet->name, 0, 0}}});
    return sheet;
}

} // namespace delibere::cli
