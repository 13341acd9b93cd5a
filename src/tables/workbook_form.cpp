// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/workbook_form.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "domain/text_rules.h"
#include "tables/xlsx.h"
#include "tables/xlsx_handle.h"

namespace delibere::tables {

namespace {

constexpr lxw_row_t lastHelpedRow = 1'999;  // from 0: what a person may fill in
constexpr std::size_t longestMessage = 255; // of a spreadsheet, in characters
constexpr double wideColumn = 60;
constexpr double narrowColumn = 18;
constexpr double lineHeight = 15;  // points
constexpr double highestRow = 409; // of a spreadsheet
constexpr lxw_color_t headingColor = 0xE7EDF3;

struct FormFormats {
    lxw_format* heading;
    lxw_format* text;
    lxw_format* number;
};

FormFormats formFormats(lxw_workbook* workbook)
{
    const auto wrapped = [&](const char* numbers) {
        lxw_format* format = workbook_add_format(workbook);
        format_set_num_format(format, numbers);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(format);
        return format;
    };
    FormFormats formats{wrapped("@"), wrapped("@"), wrapped("0")};
    format_set_bold(formats.heading);
    format_set_bottom(formats.heading, LXW_BORDER_THIN);
    format_set_bg_color(formats.heading, headingColor);
    return formats;
}

// Chosen from, where there are choices; anything else can still be typed, after a question.
lxw_error addHelp(lxw_worksheet* sheet, const WorkbookColumn& column, lxw_row_t first,
                  lxw_row_t last, lxw_col_t at)
{
    const bool said = !column.help.empty() && codePointCount(column.help) <= longestMessage;
    if (!said && column.choices.empty())
        return LXW_NO_ERROR;
    std::string message = column.help; // the library takes no constant
    std::vector<std::string> words = column.choices;
    std::vector<char*> choices;
    choices.reserve(words.size() + 1);
    for (std::string& word : words)
        choices.push_back(word.data());
    choices.push_back(nullptr);
    lxw_data_validation help{};
    help.validate = LXW_VALIDATION_TYPE_ANY;
    if (!words.empty()) {
        help.validate = LXW_VALIDATION_TYPE_LIST;
        help.value_list = choices.data();
        help.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    }
    if (said)
        help.input_message = message.data();
    return worksheet_data_validation_range(sheet, first, at, last, at, &help);
}

lxw_error writeCell(lxw_worksheet* sheet, const FormFormats& formats, lxw_row_t row,
                    lxw_col_t column, const WorkbookCell& cell)
{
    if (cell.text.empty())
        return LXW_NO_ERROR;
    std::int64_t number = 0;
    if (cell.kind == CellKind::Number) {
        const char* end = cell.text.data() + cell.text.size();
        if (std::from_chars(cell.text.data(), end, number).ptr == end)
            return worksheet_write_number(sheet, row, column, static_cast<double>(number),
                                          formats.number);
    }
    return worksheet_write_string(sheet, row, column, xlsxText(cell.text).c_str(), formats.text);
}

double columnWidth(const WorkbookColumn& column)
{
    return column.wide ? wideColumn : narrowColumn;
}

double linesOf(std::string_view text, double width)
{
    double lines = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const auto length = static_cast<double>(codePointCount(text.substr(0, end)));
        lines += std::max(1.0, std::ceil(length / width));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// High enough for its texts: Excel would see to it when it opens the file, LibreOffice does not.
void setHeight(lxw_worksheet* sheet, lxw_row_t row, const WorkbookForm& form,
               const std::vector<WorkbookCell>& cells)
{
    double lines = 1;
    for (std::size_t column = 0; column < cells.size(); ++column)
        lines = std::max(lines, linesOf(cells[column].text, columnWidth(form.columns[column])));
    if (lines > 1)
        worksheet_set_row(sheet, row, std::min(lines * lineHeight, highestRow), nullptr);
}

lxw_error writeHelps(lxw_worksheet* sheet, const WorkbookForm& form)
{
    // Of questions, each row has its own choices; its help stands beside it.
    for (std::size_t row = 0; row < form.choices.size(); ++row) {
        const auto at = static_cast<lxw_row_t>(row + 1);
        const WorkbookColumn answer{{}, {}, form.choices[row], true};
        if (const auto error = addHelp(sheet, answer, at, at, 1); error != LXW_NO_ERROR)
            return error;
    }
    for (std::size_t column = 0; form.choices.empty() && column < form.columns.size(); ++column) {
        const auto error =
            addHelp(sheet, form.columns[column], 1, lastHelpedRow, static_cast<lxw_col_t>(column));
        if (error != LXW_NO_ERROR)
            return error;
    }
    return LXW_NO_ERROR;
}

lxw_error writeForm(lxw_worksheet* sheet, const FormFormats& formats, const WorkbookForm& form)
{
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_landscape(sheet);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_fit_to_pages(sheet, 1, 0);
    for (std::size_t column = 0; column < form.columns.size(); ++column) {
        const auto at = static_cast<lxw_col_t>(column);
        worksheet_set_column(sheet, at, at, columnWidth(form.columns[column]), formats.text);
        const auto error = worksheet_write_string(
            sheet, 0, at, xlsxText(form.columns[column].heading).c_str(), formats.heading);
        if (error != LXW_NO_ERROR)
            return error;
    }
    lxw_row_t row = 1;
    for (const auto& cells : form.rows) {
        setHeight(sheet, row, form, cells);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const auto error =
                writeCell(sheet, formats, row, static_cast<lxw_col_t>(column), cells[column]);
            if (error != LXW_NO_ERROR)
                return error;
        }
        ++row;
    }
    return writeHelps(sheet, form);
}

Result<void> checkLengths(std::span<const WorkbookForm> forms)
{
    for (const WorkbookForm& form : forms) {
        for (const auto& cells : form.rows) {
            for (const WorkbookCell& cell : cells) {
                if (codePointCount(xlsxText(cell.text)) > longestXlsxText)
                    return fail(ProblemCode::TextTooLong, form.sheet, longestXlsxText);
            }
        }
    }
    return {};
}

} // namespace

Result<std::string> xlsxForms(const std::string& title, std::span<const WorkbookForm> forms,
                              std::chrono::sys_seconds created)
{
    if (auto checked = checkLengths(forms); !checked)
        return tl::unexpected(checked.error());
    auto handle = XlsxHandle::create(title, created);
    if (!handle)
        return tl::unexpected(handle.error());
    const FormFormats formats = formFormats(handle->workbook());
    for (const WorkbookForm& form : forms) {
        lxw_worksheet* sheet = workbook_add_worksheet(handle->workbook(), form.sheet.c_str());
        if (sheet == nullptr)
            return handle->refused(LXW_ERROR_MEMORY_MALLOC_FAILED);
        if (const auto error = writeForm(sheet, formats, form); error != LXW_NO_ERROR)
            return handle->refused(error);
    }
    return handle->bytes();
}

} // namespace delibere::tables
