// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/clipboard_reading.h"

#include "tables/csv_reading.h"
#include "tables/text_encoding.h"
#include "tables/workbook_reading.h"

namespace delibere::tables {

namespace {

tl::unexpected<Problem> notPasted(const std::string& name, WorkbookFault fault, std::size_t limit)
{
    return fail(ProblemCode::WorkbookUnreadable, name, static_cast<int>(fault),
                static_cast<std::int64_t>(limit));
}

} // namespace

Result<WorkbookSheet> pastedSheet(std::string_view text, const std::string& name)
{
    if (text.size() > maximumWorkbookBytes)
        return notPasted(name, WorkbookFault::TooLarge, maximumWorkbookBytes);
    const auto decoded = decodeText(text);
    if (!decoded)
        return notPasted(name, decoded.error(), 0);
    WorkbookBuilder builder;
    if (!builder.addSheet(name) || !readPasted(decoded->text, builder))
        return notPasted(name, WorkbookFault::TooManyCells, mostReadCells);
    WorkbookSheet sheet = std::move(builder.take().sheets.front());
    sheet.ansi = decoded->ansi;
    return sheet;
}

} // namespace delibere::tables
