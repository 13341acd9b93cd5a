// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/follow_up_table.h"

#include "report/layout_parts.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

std::string dayOrDash(const std::optional<Date>& day)
{
    return day ? wording::formatDate(*day) : wording::dash;
}

// What every form says of a step.
Row datesRow(const FollowUpLine& line)
{
    Row row;
    row.cells = {leftCell(wording::words(line.step)), leftCell(dayOrDash(line.done)),
                 leftCell(dayOrDash(line.due))};
    row.after = Break::KeepWithNext;
    return row;
}

} // namespace

Table followUpTable(std::span<const FollowUpLine> lines)
{
    Table table;
    table.columns = {38, 17, 17, 28};
    table.header = {headerRow({"Étape", "Fait le", "Échéance", "État"})};
    for (const FollowUpLine& line : lines) {
        Row row = datesRow(line);
        row.cells.push_back(
            leftCell(wording::words(line.state),
                     line.state == FollowUpState::Overdue ? Tone::Strong : Tone::Normal));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table followUpDates(std::span<const FollowUpLine> lines)
{
    Table table;
    table.columns = {58, 21, 21};
    table.header = {headerRow({"Étape", "Fait le", "Échéance"})};
    for (const FollowUpLine& line : lines)
        table.rows.push_back(datesRow(line));
    return table;
}

} // namespace delibere::report
