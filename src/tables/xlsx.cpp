// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xlsx.h"

#include "domain/text_rules.h"
#include "tables/cell_text.h"
#include "tables/xlsx_handle.h"
#include <algorithm>

namespace delibere::tables {

namespace {

constexpr std::uint8_t paperA4 = 9;
constexpr double narrowest = 8;
constexpr double widest = 60;
constexpr double hundred = 100;

struct Formats {
    lxw_format* header;
    lxw_format* text;
    lxw_format* number;
    lxw_format* fraction;
    lxw_format* percent;
    lxw_format* date;
};

Formats formatsOf(lxw_workbook* workbook)
{
    const auto plain = [&](const char* numbers) {
        lxw_format* format = workbook_add_format(workbook);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_num_format(format, numbers);
        return format;
    };
    Formats formats{plain("@"),    plain("@"),      plain("0"),
                    plain("0.0#"), plain("0.0# %"), plain("dd/mm/yyyy")};
    format_set_bold(formats.header);
    format_set_text_wrap(formats.header);
    format_set_bottom(formats.header, LXW_BORDER_THIN);
    format_set_text_wrap(formats.text);
    return formats;
}

double valueOf(const Fraction& number)
{
    return static_cast<double>(number.num()) / static_cast<double>(number.den());
}

// Always as text or as a value: nothing that could be computed or followed.
class CellWriter {
public:
    CellWriter(lxw_worksheet* sheet, const Formats& formats, lxw_row_t row, lxw_col_t column)
        : m_sheet(sheet), m_formats(formats), m_row(row), m_column(column)
    {}

    lxw_error operator()(Blank /*cell*/) const { return LXW_NO_ERROR; }
    lxw_error operator()(const std::string& text) const
    {
        return worksheet_write_string(m_sheet, m_row, m_column, xlsxText(text).c_str(),
                                      m_formats.text);
    }
    lxw_error operator()(std::int64_t number) const
    {
        return worksheet_write_number(m_sheet, m_row, m_column, static_cast<double>(number),
                                      m_formats.number);
    }
    lxw_error operator()(const Fraction& number) const
    {
        return worksheet_write_number(m_sheet, m_row, m_column, valueOf(number),
                                      m_formats.fraction);
    }
    lxw_error operator()(const ExactPercent& percent) const
    {
        const double value = valueOf(percent.points) / hundred;
        return worksheet_write_number(m_sheet, m_row, m_column, value, m_formats.percent);
    }
    lxw_error operator()(const Date& date) const
    {
        lxw_datetime day{date.year, date.month, date.day, 0, 0, 0};
        return worksheet_write_datetime(m_sheet, m_row, m_column, &day, m_formats.date);
    }

private:
    lxw_worksheet* m_sheet;
    const Formats& m_formats;
    lxw_row_t m_row;
    lxw_col_t m_column;
};

double widthOf(const Table& table, std::size_t column)
{
    // The header wraps at its words: half of it is enough.
    std::size_t most = codePointCount(table.columns[column]) / 2 + 2;
    for (const Row& row : table.rows) {
        if (const auto* text = std::get_if<std::string>(&row[column]))
            most = std::max(most, codePointCount(*text));
        else if (std::holds_alternative<Date>(row[column]))
            most = std::max<std::size_t>(most, std::string_view("31/12/2026").size());
    }
    return std::clamp(static_cast<double>(most) + 1, narrowest, widest);
}

// An ampersand starts a code in a header.
std::string headerText(const std::string& text)
{
    std::string written;
    for (const char c : withoutNul(text)) {
        written += c;
        if (c == '&')
            written += c;
    }
    return written;
}

void setUpPage(lxw_worksheet* sheet, const Table& table)
{
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_paper(sheet, paperA4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0); // as wide as the paper, as long as it takes
    // Longer than 255 characters a header is refused: then the pages carry their number only.
    worksheet_set_header(sheet, ("&L" + headerText(table.title)).c_str());
    worksheet_set_footer(sheet, "&RPage &P sur &N");
}

lxw_error writeCells(lxw_worksheet* sheet, const Formats& formats, const Table& table)
{
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto at = static_cast<lxw_col_t>(column);
        worksheet_set_column(sheet, at, at, widthOf(table, column), nullptr);
        const auto error = worksheet_write_string(
            sheet, 0, at, xlsxText(table.columns[column]).c_str(), formats.header);
        if (error != LXW_NO_ERROR)
            return error;
    }
    lxw_row_t at = 1;
    for (const Row& row : table.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const CellWriter writer(sheet, formats, at, static_cast<lxw_col_t>(column));
            if (const auto error = std::visit(writer, row[column]); error != LXW_NO_ERROR)
                return error;
        }
        ++at;
    }
    return LXW_NO_ERROR;
}

lxw_error fill(lxw_workbook* workbook, const Table& table)
{
    // A title may hold what the name of a sheet may not: the sheet has a name of ours.
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "Tableau");
    if (sheet == nullptr)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    setUpPage(sheet, table);
    return writeCells(sheet, formatsOf(workbook), table);
}

Result<void> checkSize(const Table& table)
{
    if (table.rows.size() > mostXlsxRows)
        return fail(ProblemCode::BadRequest, table.title,
                    "trop de lignes pour un classeur\u202f; enregistrez en CSV");
    for (const Row& row : table.rows) {
        for (const Cell& cell : row) {
            const auto* text = std::get_if<std::string>(&cell);
            if (text != nullptr && codePointCount(xlsxText(*text)) > longestXlsxText)
                return fail(ProblemCode::TextTooLong, table.title, longestXlsxText);
        }
    }
    return {};
}

} // namespace

Result<std::string> xlsx(const Table& table, std::chrono::sys_seconds created)
{
    if (auto checked = checkSize(table); !checked)
        return tl::unexpected(checked.error());
    auto handle = XlsxHandle::create(table.title, created);
    if (!handle)
        return tl::unexpected(handle.error());
    if (const auto error = fill(handle->workbook(), table); error != LXW_NO_ERROR)
        return handle->refused(error);
    return handle->bytes();
}

} // namespace delibere::tables
