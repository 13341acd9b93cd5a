// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/follow_up_table.h"

#include "report/french_format.h"
#include "report/layout_parts.h"
#include "report/words.h"

namespace delibere::report {

namespace {

std::string dayOrDash(const std::optional<Date>& day)
{
    return day ? formatDate(*day) : dash;
}

} // namespace

Table followUpTable(std::span<const FollowUpLine> lines)
{
    Table table;
    table.columns = {38, 17, 17, 28};
    table.header = {headerRow({"Étape", "Fait le", "Échéance", "État"})};
    for (const FollowUpLine& line : lines) {
        Row row;
        row.cells = {leftCell(words(line.step)), leftCell(dayOrDash(line.done)),
                     leftCell(dayOrDash(line.due)),
                     leftCell(words(line.state),
                              line.state == FollowUpState::Overdue ? Tone::Strong : Tone::Normal)};
        row.after = Break::KeepWithNext;
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace delibere::report
